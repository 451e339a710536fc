import type { Framework, ReferenceRanges } from '../../framework/framework';
import type { Organisation } from '../organisation';
import type { Wording } from '../wording';

/** A role that an official rule, or a guideline, asks to look at. */
export interface RuleBreach {
	/** The rule's id in the framework. */
	readonly rule: string;
	readonly role: number;
	/** The capabilities it is about; none where it is about the role. */
	readonly capabilities: readonly number[];
	/** What is found, in words. */
	readonly sentence: string;
}

/** What a rule looks at. `ranges` are the reference ranges in use: observed, not official, and editable. */
export interface RuleContext {
	readonly organisation: Organisation;
	readonly framework: Framework;
	readonly ranges: ReferenceRanges | null;
	readonly wording: Wording;
}

/** The levels of a role on the capabilities that are core, in order, those without a level left out. */
export function coreLevels(
	{ capabilityCount: width, levels, core }: Organisation,
	role: number
): readonly { readonly capability: number; readonly level: number }[] {
	const found: { readonly capability: number; readonly level: number }[] = [];
	for (let capability = 0; capability < width; capability++) {
		const level = levels[role * width + capability] ?? NaN;
		if (core[capability] === 1 && !Number.isNaN(level)) found.push({ capability, level });
	}
	return found;
}

/** The capabilities of a role that are marked focus. */
export function focusOf({ capabilityCount: width, kinds }: Organisation, role: number): number[] {
	const found: number[] = [];
	for (let c = 0; c < width; c++) if (kinds[role * width + c] === 1) found.push(c);
	return found;
}

/** The grade id of a role, '' where none is stated. */
export function gradeIdOf({ grade }: Organisation, role: number): string {
	return grade.values[grade.codes[role] ?? -1] ?? '';
}

/** True where the organisation's file marks any capability as focus at all. */
export function marksFocus({ kinds }: Organisation): boolean {
	return kinds.includes(1);
}
