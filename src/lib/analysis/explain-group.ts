import { intervalErrors } from './judge-differences';
import type { CopiedGrade } from './copied-grade';
import type { DivisionDiffers } from './division-differs';
import type { Explaining } from './explain-level';
import type { DivisionDrift } from './finding';
import type { GradeInversion } from './grade-inversion';
import type { NearDuplicates } from './near-duplicates';
import { textAt } from './organisation';
import type { StraightLine } from './straight-line';
import { countText, listText } from './wording';

const one = (value: number): string => value.toFixed(1);
const two = (value: number): string => value.toFixed(2).replace('-', '\u2212');

/** `Finance: Regulation 12 asks 0.6 levels more than … (interval 0.4 to 0.8; 23 matched comparisons).` */
export function driftSentence({ evidence, wording }: Explaining, drift: DivisionDrift): string {
	const { organisation, divisions } = evidence;
	const name = organisation.unitNames[drift.unit] ?? '';
	const low = drift.difference - intervalErrors * drift.error;
	const high = drift.difference + intervalErrors * drift.error;
	const matching = (divisions.strata[drift.unit] ?? 'grade').replace(' and ', ' and the same ');
	return (
		`${wording.capability(drift.capability)}: ${name} asks ${two(Math.abs(drift.difference))} levels ` +
		`${drift.difference > 0 ? 'more' : 'less'} than other divisions do of roles of the same ${matching} ` +
		`(95 % interval ${two(low)} to ${two(high)}; ${countText(Math.round(drift.matched), 'matched comparison')}).`
	);
}

/** `Technology: Policy roles at Clerk 3/4 average 2.4, those at Clerk 5/6 1.7.` */
export function inversionSentence(
	{ evidence, wording, familyNames }: Explaining,
	found: GradeInversion
): string {
	const grade = (code: number): string =>
		wording.grade(evidence.organisation.grade.values[code] ?? '');
	return (
		`${wording.capability(found.capability)}: ${familyNames[found.family] ?? ''} asks more at ` +
		`${grade(found.juniorGrade)} than at ${grade(found.seniorGrade)} ` +
		`(mean level ${one(found.juniorMean)} in ${countText(found.juniorRoles.length, 'role')}, ` +
		`${one(found.seniorMean)} in ${String(found.seniorRoles.length)}).`
	);
}

/** `Customer Service, Clerk 3/4: Regulation 12 differs from the same job elsewhere (14 roles): Finance 1.2 levels higher.` */
export function differsSentence(
	{ evidence, wording, familyNames }: Explaining,
	found: DivisionDiffers
): string {
	const { organisation } = evidence;
	const grade = wording.grade(organisation.grade.values[found.grade] ?? '');
	const gaps = found.gaps.map(
		({ capability, gap }) =>
			`${wording.capability(capability)} about ${one(Math.abs(gap))} ${gap > 0 ? 'higher' : 'lower'}`
	);
	const shown = gaps.length > 3 ? [...gaps.slice(0, 3), `${String(gaps.length - 3)} more`] : gaps;
	const what =
		shown.length > 0 ? `: ${listText(shown)} than expected` : ' on several capabilities together';
	return (
		`${familyNames[found.family] ?? ''}, ${grade}: ${countText(found.roles.length, 'role')} in ` +
		`${organisation.unitNames[found.unit] ?? ''} ${found.roles.length === 1 ? 'differs' : 'differ'} from ` +
		`${countText(found.elsewhere, 'such role')} elsewhere${what}.`
	);
}

/** `The levels of this Clerk 7/8 role fit Clerk 3/4 better.` */
export function copiedSentence({ evidence, wording }: Explaining, found: CopiedGrade): string {
	const { organisation } = evidence;
	const own = wording.grade(textAt(organisation.grade, found.role));
	const fits = wording.grade(organisation.grade.values[found.fits] ?? '');
	return `The levels of this ${own} role fit ${fits} better than its own grade; check whether they were copied from there.`;
}

/** `All core levels are Intermediate; roles like this one vary over …` */
export function straightSentence({ wording }: Explaining, found: StraightLine): string {
	return `All core levels are ${wording.level(found.level)}, where roles like this one ask different levels of different capabilities.`;
}

/** `Policy Officer (R000123) and 2 other roles at the same grade have like titles and differ only on Finance; …` */
export function duplicatesSentence(
	{ evidence, wording }: Explaining,
	found: NearDuplicates
): string {
	const { titles, roleIds } = evidence.organisation;
	const named = (role: number): string => `${titles[role] ?? ''} (${roleIds[role] ?? ''})`;
	const [other = found.first] = found.others;
	const who =
		found.others.length === 1
			? `${named(found.first)} and ${named(other)}`
			: `${named(found.first)} and ${String(found.others.length)} other roles`;
	const what =
		found.capabilities.length === 0
			? 'have the same levels'
			: `differ only on ${wording.capabilities(found.capabilities)}`;
	return `${who} are at the same grade under like titles and ${what}; they may be one description.`;
}
