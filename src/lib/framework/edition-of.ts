import { lastDayOf, type CalendarDate } from './calendar-date';
import { words } from './fold';
import type { Framework } from './framework';
import { perFramework } from './per-framework';
import type { Reading } from './reading';
import { remember } from './remember';

/** What a role tells of the edition that it is written to. */
export interface EditionEvidence {
	/** The id of the edition that the role states, or null. */
	readonly stated: string | null;
	readonly approvedOn: CalendarDate | null;
	/** Capability names as written in the role. Those that are no edition's full name say nothing. */
	readonly capabilityNames: readonly string[];
}

/**
 * Which edition a role is on: as it states; or the one edition that its names and its date leave;
 * or the several they leave, oldest first; or none, because they contradict each other.
 */
export type EditionReading =
	| { readonly status: 'stated'; readonly editionId: string }
	| { readonly status: 'inferred'; readonly editionId: string }
	| { readonly status: 'possible'; readonly editionIds: readonly string[] }
	| { readonly status: 'contradictory' };

/** Reads the name of an edition into its id: `2020`, `2020 edition`, `Version 2: 2020`, `Version 2`, `V2`. */
export const editionReader: (framework: Framework) => (text: string) => Reading<string> =
	perFramework((framework) => {
		const known = new Map<string, string>();
		for (const { id, title } of framework.editions) {
			const [version = title] = title.split(':');
			const short = version.replace(/^version /i, 'v');
			for (const text of [id, `${id} edition`, title, version, short]) known.set(words(text), id);
		}
		const silent = new Set([...framework.unknownTexts, ...framework.notEssentialTexts].map(words));
		return remember((text) => {
			const key = words(text);
			if (key === '') return { status: 'blank' };
			if (silent.has(key.replace(/^\?+$/, '?'))) return { status: 'unknown' };
			const value = known.get(key);
			if (value === undefined) return { status: 'unreadable', nearest: null };
			return { status: 'read', value, how: key === value ? 'exact' : 'alias' };
		});
	});

/**
 * What can be known of a role's edition. A role approved before an edition was issued is not on
 * it; one approved later may still be on an older one, so that a date alone proves none but the
 * oldest. A month or a year rules an edition out only if all of it lies before the issue. A name
 * that only some editions use rules out the others.
 */
export const editionOf: (framework: Framework) => (evidence: EditionEvidence) => EditionReading =
	perFramework((framework) => {
		const users = editionsByName(framework);
		return ({ stated, approvedOn, capabilityNames }) => {
			if (stated !== null) return { status: 'stated', editionId: stated };
			let left = framework.editions;
			if (approvedOn) {
				const last = lastDayOf(approvedOn);
				left = left.filter(({ issuedOn }) => issuedOn === null || issuedOn <= last);
			}
			for (const name of capabilityNames) {
				const using = users.get(words(name));
				if (using) left = left.filter(({ id }) => using.has(id));
			}
			const [only] = left;
			if (!only) return { status: 'contradictory' };
			if (left.length === 1) return { status: 'inferred', editionId: only.id };
			return { status: 'possible', editionIds: left.map(({ id }) => id) };
		};
	});

/** By name, the editions in which a capability is called so. */
function editionsByName({ capabilities, editions }: Framework): Map<string, Set<string>> {
	const users = new Map<string, Set<string>>();
	for (const edition of editions) {
		for (const { id, name } of capabilities) {
			const key = words(edition.renames[id] ?? name);
			users.set(key, (users.get(key) ?? new Set()).add(edition.id));
		}
	}
	return users;
}
