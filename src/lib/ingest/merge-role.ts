import type { Framework } from '../framework/framework';
import type { CanonicalColumn } from './canonical-columns';
import { kindName, levelName } from './level-name';
import { placeOf, type RoleDraft } from './role-draft';
import {
	kindCodes,
	managesPeopleCodes,
	notEssentialCode,
	unknownCode,
	type RoleTextField
} from './role-table';
import type { RoleTableBuilder } from './role-table-builder';
import type { TextStore } from './text-store';
import { noText } from './text-interner';

/** Two rows of one role that say different things. */
export interface Disagreement {
	/** The canonical column, the place of the attribute, or the capability's name. */
	readonly about:
		| { readonly column: CanonicalColumn }
		| { readonly attribute: number }
		| { readonly capability: string };
	readonly kept: string;
	readonly found: string;
}

interface MergedField {
	readonly column: CanonicalColumn;
	readonly field: RoleTextField;
	/** A field that goes with it: the text that it was read from. */
	readonly source?: RoleTextField;
}

const identityFields: readonly MergedField[] = [
	{ column: 'title', field: 'title' },
	{ column: 'cluster', field: 'cluster' },
	{ column: 'department', field: 'department' },
	{ column: 'division', field: 'division' },
	{ column: 'grade', field: 'grade_id', source: 'grade_text' }
];

const mergedFields: readonly MergedField[] = [
	...identityFields,
	{ column: 'location', field: 'location' },
	{ column: 'anzsco_code', field: 'occupation_code' },
	{ column: 'pcat_code', field: 'position_code' },
	{ column: 'date_of_approval', field: 'approved_on', source: 'approved_text' },
	{ column: 'edition', field: 'edition' },
	{ column: 'purpose', field: 'purpose' },
	{ column: 'job_family', field: 'job_family' },
	{ column: 'job_function', field: 'job_function' }
];

/**
 * What keeps a wide row from being a repeat of a role: another title, unit, grade, people
 * management, level or kind. Blank, and an unknown level, agrees with everything.
 */
export function contradiction(
	builder: RoleTableBuilder,
	role: number,
	draft: RoleDraft,
	framework: Framework
): Disagreement | null {
	for (const { column, field } of identityFields) {
		const store = builder.text[field];
		const found = draft.text[placeOf[field]] ?? noText;
		if (agree(store, store.codes.at(role), found)) continue;
		return textDisagreement({ column }, store, role, found);
	}
	const manages = builder.managesPeople(role);
	if (manages !== draft.managesPeople && isStated(manages) && isStated(draft.managesPeople)) {
		return managesDisagreement(manages);
	}
	for (let place = 0; place < draft.levels.length; place++) {
		const about = { capability: framework.capabilities[place]?.name ?? '' };
		const kept = builder.levels.at(role, place);
		const found = draft.levels[place] ?? 0;
		if (kept !== found && isSettled(kept) && isSettled(found)) {
			return { about, kept: levelName(kept, framework), found: levelName(found, framework) };
		}
		const kind = builder.kinds.at(role, place);
		const other = draft.kinds[place] ?? 0;
		if (kind !== other && kind !== 0 && other !== 0) {
			return { about, kept: kindName(kind), found: kindName(other) };
		}
	}
	return null;
}

/**
 * Fills what a role does not state yet with what the draft states, levels and kinds aside. Where
 * both state something else the first stays, and `disagree` is told.
 */
export function fillScalars(
	builder: RoleTableBuilder,
	role: number,
	draft: RoleDraft,
	disagree: (disagreement: Disagreement) => void
): void {
	for (const { column, field, source } of mergedFields) {
		const store = builder.text[field];
		const found = draft.text[placeOf[field]] ?? noText;
		const kept = store.codes.at(role);
		if (kept === noText && source) {
			const text = draft.text[placeOf[source]] ?? noText;
			const { codes } = builder.text[source];
			if (found !== noText || codes.at(role) === noText) codes.set(role, text);
		}
		if (kept === noText) store.codes.set(role, found);
		else if (!agree(store, kept, found)) {
			disagree(textDisagreement({ column }, store, role, found));
		}
	}
	for (const [place, store] of draft.attributeStores.entries()) {
		const found = draft.attributes[place] ?? noText;
		const kept = store.codes.at(role);
		if (kept === noText) store.codes.set(role, found);
		else if (found !== noText && found !== kept) {
			disagree(textDisagreement({ attribute: place }, store, role, found));
		}
	}
	const manages = builder.managesPeople(role);
	if (!isStated(manages)) builder.setManagesPeople(role, draft.managesPeople);
	else if (isStated(draft.managesPeople) && manages !== draft.managesPeople) {
		disagree(managesDisagreement(manages));
	}
	const headcount = builder.headcount(role);
	if (Number.isNaN(headcount)) builder.setHeadcount(role, draft.headcount);
	else if (!Number.isNaN(draft.headcount) && headcount !== draft.headcount) {
		const found = String(draft.headcount);
		disagree({ about: { column: 'headcount' }, kept: String(headcount), found });
	}
}

/** Fills the levels and kinds that a role does not state yet; a stated level takes the place of an unknown one, and what is not essential has no kind. */
export function fillLevels(builder: RoleTableBuilder, role: number, draft: RoleDraft): void {
	for (let place = 0; place < draft.levels.length; place++) {
		const found = draft.levels[place] ?? 0;
		const kept = builder.levels.at(role, place);
		if (found !== 0 && !isSettled(kept) && kept !== found && (kept === 0 || isSettled(found))) {
			builder.levels.setCell(role, place, found);
		}
		const kind = draft.kinds[place] ?? 0;
		if (builder.levels.at(role, place) === notEssentialCode) {
			builder.kinds.setCell(role, place, kindCodes.not_stated);
		} else if (kind !== 0 && builder.kinds.at(role, place) === kindCodes.not_stated) {
			builder.kinds.setCell(role, place, kind);
		}
	}
}

function isSettled(level: number): boolean {
	return level !== 0 && level !== unknownCode;
}

function isStated(manages: number): boolean {
	return manages !== managesPeopleCodes.not_stated;
}

function agree({ interner }: TextStore, kept: number, found: number): boolean {
	if (kept === found || kept === noText || found === noText) return true;
	return interner.text(kept).toLowerCase() === interner.text(found).toLowerCase();
}

function textDisagreement(
	about: Disagreement['about'],
	{ interner, codes }: TextStore,
	role: number,
	found: number
): Disagreement {
	return { about, kept: interner.text(codes.at(role)), found: interner.text(found) };
}

function managesDisagreement(kept: number): Disagreement {
	const keptYes = kept === managesPeopleCodes.yes;
	return {
		about: { column: 'manages_people' },
		kept: keptYes ? 'yes' : 'no',
		found: keptYes ? 'no' : 'yes'
	};
}
