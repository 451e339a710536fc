import { upperChance } from './erfc';
import { falseDiscoveryRates } from './false-discovery';
import { jobGroups } from './job-groups';
import type { JobGroup } from './job-groups';
import type { CodedColumn, Organisation } from './organisation';

/** A capability of which a family's junior grade asks more than the senior one above it. */
export interface GradeInversion {
	readonly family: number;
	readonly capability: number;
	readonly juniorGrade: number;
	readonly seniorGrade: number;
	readonly juniorRoles: readonly number[];
	readonly seniorRoles: readonly number[];
	readonly juniorMean: number;
	readonly seniorMean: number;
	readonly chance: number;
	readonly rate: number;
}

const leastRoles = 3;
const widestStep = 2;
const priorRoles = 10;
const varianceFloor = 0.001;
const leastDifference = 0.5;
const mostFalse = 0.05;

/**
 * Compares each family's grades with the next one up, where they are at most two apart on their
 * ladder and both have three roles or more: d = mean junior − mean senior,
 * z = d/√(v_j/n_j + v_s/n_s + .001) with v = (SS + 10 s²_c)/(n − 1 + 10); `spreads` are the s_c.
 * Flagged at d ≥ .5 and q ≤ .05. Source: METHOD.md §4.
 */
export function findInversions(
	organisation: Organisation,
	family: CodedColumn,
	spreads: Float64Array
): readonly GradeInversion[] {
	const byFamily = new Map<number, JobGroup[]>();
	for (const group of jobGroups(organisation, family)) {
		if ((organisation.gradePlaces[group.grade] ?? -1) < 0) continue;
		const groups = byFamily.get(group.family);
		if (groups) groups.push(group);
		else byFamily.set(group.family, [group]);
	}
	const tested: Omit<GradeInversion, 'rate'>[] = [];
	for (const groups of byFamily.values()) {
		for (let capability = 0; capability < organisation.capabilityCount; capability++) {
			tested.push(...comparisons(organisation, groups, capability, spreads[capability] ?? 0));
		}
	}
	const rates = falseDiscoveryRates(Float64Array.from(tested, (test) => test.chance));
	return tested
		.map((test, place) => ({ ...test, rate: rates[place] ?? 1 }))
		.filter(
			(test) => test.rate <= mostFalse && test.juniorMean - test.seniorMean >= leastDifference
		)
		.sort((a, b) => a.chance - b.chance || a.family - b.family || a.capability - b.capability);
}

function* comparisons(
	{ gradeLadders, gradePlaces, levels, capabilityCount }: Organisation,
	groups: readonly JobGroup[],
	capability: number,
	spread: number
): Generator<Omit<GradeInversion, 'rate'>> {
	const held = groups
		.map(({ family, grade, roles }) => {
			const stated = roles.filter(
				(role) => !Number.isNaN(levels[role * capabilityCount + capability] ?? NaN)
			);
			const values = stated.map((role) => levels[role * capabilityCount + capability] ?? NaN);
			const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
			const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
			const variance = (squares + priorRoles * spread * spread) / (values.length - 1 + priorRoles);
			return { family, grade, stated, mean, error: variance / values.length };
		})
		.filter(({ stated }) => stated.length >= leastRoles)
		.sort((a, b) => (gradePlaces[a.grade] ?? 0) - (gradePlaces[b.grade] ?? 0));
	for (const junior of held) {
		const senior = held.find(
			({ grade }) =>
				gradeLadders[grade] === gradeLadders[junior.grade] &&
				(gradePlaces[grade] ?? 0) > (gradePlaces[junior.grade] ?? 0)
		);
		if (!senior) continue;
		if ((gradePlaces[senior.grade] ?? 0) - (gradePlaces[junior.grade] ?? 0) > widestStep) continue;
		const z = (junior.mean - senior.mean) / Math.sqrt(junior.error + senior.error + varianceFloor);
		yield {
			family: junior.family,
			capability,
			juniorGrade: junior.grade,
			seniorGrade: senior.grade,
			juniorRoles: junior.stated,
			seniorRoles: senior.stated,
			juniorMean: junior.mean,
			seniorMean: senior.mean,
			chance: upperChance(z)
		};
	}
}
