import type { Framework } from '../framework/framework';
import { countOf } from './format';
import { levelName, levelStep } from './level-names';

/** A role as far as setting it beside another goes. */
export interface ComparedRole {
	readonly roleId: string;
	readonly title: string;
	/** Grade and unit, as far as stated: `Clerk Grade 3/4 · Service NSW`. */
	readonly note: string;
}

/** A level in one column of the comparison. */
export interface ComparedLevel {
	/** `Adept`, or a dash without a level. */
	readonly name: string;
	/** Step of the level ramp, from 0; null without a level. */
	readonly step: number | null;
}

/** One capability of two roles. */
export interface ComparedCapability {
	readonly capabilityId: string;
	readonly name: string;
	readonly first: ComparedLevel;
	readonly second: ComparedLevel;
	/** Second less first, in levels; null where either has none. */
	readonly gap: number | null;
	/** `1 level higher`, of the second against the first; `only here`, `not here` of the second; '' where they agree. */
	readonly words: string;
	readonly differs: boolean;
}

/** Two roles side by side. */
export interface RoleComparisonModel {
	readonly first: ComparedRole;
	readonly second: ComparedRole;
	/** Those that differ first, widest gap first, then what only one has, then the others; each in the framework's order. */
	readonly rows: readonly ComparedCapability[];
	readonly differing: number;
	/** Capabilities on which both have a level. */
	readonly compared: number;
	/** `They differ on 5 of 16 capabilities.` */
	readonly summary: string;
}

/** What a comparison is built from: capabilities that either role has, in the framework's order. */
export interface RoleComparisonInput {
	readonly framework: Framework;
	readonly first: ComparedRole;
	readonly second: ComparedRole;
	readonly levels: readonly {
		readonly capabilityId: string;
		readonly first: number | null;
		readonly second: number | null;
		/** Whether the gap counts: one grade apart, only what the junior has above the senior does. */
		readonly differs: boolean;
	}[];
	/** What the comparison comes to, in words. */
	readonly summary: string;
}

/** Sets two roles side by side. */
export function buildRoleComparison(input: RoleComparisonInput): RoleComparisonModel {
	const { framework, first, second, summary } = input;
	const names = new Map(framework.capabilities.map(({ id, name }) => [id, name]));
	const rows = input.levels.map(({ capabilityId, first: one, second: other, differs }) => {
		const gap = one === null || other === null ? null : other - one;
		return {
			capabilityId,
			name: names.get(capabilityId) ?? capabilityId,
			first: levelOf(framework, one),
			second: levelOf(framework, other),
			gap,
			words: gapWords(gap, one === null),
			differs
		};
	});
	return {
		...{ first, second, summary },
		rows: rows
			.map((row, at) => ({ row, at }))
			.sort((a, b) => weight(b.row) - weight(a.row) || a.at - b.at)
			.map(({ row }) => row),
		differing: rows.filter(({ differs }) => differs).length,
		compared: rows.filter(({ gap }) => gap !== null).length
	};
}

/** Widest gap that counts first, then what only one of them has, then the rest. */
function weight({ differs, gap }: ComparedCapability): number {
	if (differs) return 1 + Math.abs(gap ?? 0);
	return gap === null ? 0.5 : 0;
}

function levelOf(framework: Framework, level: number | null): ComparedLevel {
	if (level === null) return { name: '–', step: null };
	return { name: levelName(framework, level), step: levelStep(framework, level) };
}

function gapWords(gap: number | null, firstMissing: boolean): string {
	if (gap === null) return firstMissing ? 'only here' : 'not here';
	if (gap === 0) return '';
	return `${countOf(Math.abs(gap), 'level')} ${gap > 0 ? 'higher' : 'lower'}`;
}
