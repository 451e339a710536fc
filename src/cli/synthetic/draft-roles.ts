import { jobFamilies } from './job-families';
import type { JobFamily } from './job-families';
import type { Random } from './random';
import { plainTitle, writtenTitle } from './titles';
import { unitGrades } from './units';
import type { Unit } from './units';
import { positionCode, purposeSentence, writtenDate, writtenGrade } from './wording';

/** Everything about a synthetic role except its levels. */
export interface RoleDraft {
	readonly roleId: string;
	readonly title: string;
	readonly family: JobFamily;
	/** Index into the family's specialties. */
	readonly specialty: number;
	/** The true job, which the title names in one way or another: specialties of one subject are one job. */
	readonly job: string;
	/** Index into the units. */
	readonly unit: number;
	/** The ladder grade whose observed levels the role draws from, even where `grade` names another ladder. */
	readonly gradeId: string;
	readonly grade: string;
	readonly onLadder: boolean;
	readonly manages: boolean;
	readonly location: string;
	readonly occupationCode: string;
	readonly positionCode: string;
	readonly approved: string;
	readonly headcount: number;
	readonly purpose: string;
}

/**
 * The roles, unit by unit. Each division begins with its director, each department with its
 * executive director, each cluster with its deputy secretary.
 *
 * @param managerShare by grade id, how many of the observed roles manage people (0–1)
 */
export function draftRoles(
	random: Random,
	options: {
		readonly roles: number;
		readonly units: readonly Unit[];
		/** The most specialties of a family: a small organisation divides its work less. */
		readonly specialties: number;
		readonly managerShare: Readonly<Record<string, number>>;
	}
): readonly RoleDraft[] {
	const { units, managerShare } = options;
	const drafts: RoleDraft[] = [];
	const familyWeights = units.map((unit) =>
		jobFamilies.map((family) => unit.familyWeights[family.key] ?? 0)
	);

	function draft(unitIndex: number, unit: Unit, gradeId: string): RoleDraft {
		const weights = familyWeights[unitIndex] ?? [];
		const executive = gradeId.startsWith('SEB');
		const familyIndex = executive
			? weights.indexOf(Math.max(...weights))
			: random.weighted(weights);
		const family = jobFamilies[familyIndex];
		if (!family) throw new Error(`${unit.division} has no job family.`);
		const manages = random.chance(managerShare[gradeId] ?? 0);
		const specialty = executive
			? 0
			: random.weighted(
					specialtyWeights.slice(0, Math.min(options.specialties, family.specialties.length))
				);
		const [subject, worker] = family.specialties[specialty] ?? ['', ''];
		const location = random.pick(unit.locations);
		const grade = writtenGrade(random, gradeId, family);
		const title = plainTitle(random, {
			gradeId,
			manages,
			specialty: [executive ? headed(gradeId, unit) : subject, worker]
		});
		return {
			roleId: `SYN-${String(drafts.length + 1).padStart(6, '0')}`,
			title: writtenTitle(random, title, location),
			family,
			specialty,
			job: subject.toLowerCase().replaceAll(' ', '-'),
			unit: unitIndex,
			gradeId,
			grade: grade.text,
			onLadder: grade.onLadder,
			manages,
			location,
			occupationCode: random.chance(0.02) ? '' : family.occupation[manages ? 1 : 0],
			positionCode: positionCode(random, { family, manages, specialty }),
			approved: writtenDate(random),
			headcount: headcount(random, gradeId),
			purpose: purposeSentence(random, { family, gradeId, division: unit.division })
		};
	}

	const sizes = apportioned(
		options.roles,
		units.map((unit) => unit.weight)
	);
	units.forEach((unit, index) => {
		const above = units[index - 1];
		const heads = [
			...(above?.cluster === unit.cluster ? [] : ['SEB3']),
			...(above?.department === unit.department ? [] : ['SEB2']),
			'SEB1'
		];
		for (let place = 0; place < (sizes[index] ?? 0); place++) {
			const gradeId = heads[place] ?? unitGrades[random.weighted(unit.gradeWeights)] ?? '';
			drafts.push(draft(index, unit, gradeId));
		}
	});
	return drafts;
}

const specialtyWeights = [8, 3, 1];

/** What an executive is head of. */
function headed(gradeId: string, unit: Unit): string {
	if (gradeId === 'SEB3') return unit.cluster.replace('Wattlemere ', '');
	return gradeId === 'SEB2' ? unit.department.replace(/^\w+ of (the )?/, '') : unit.division;
}

/** How many people hold the role: one, except in the larger front-line groups. */
function headcount(random: Random, gradeId: string): number {
	const largest = { GS: 4, '1/2': 9, '3/4': 24, '5/6': 16, '7/8': 6, '9/10': 3 }[gradeId] ?? 1;
	return random.chance(0.55) ? 1 : 1 + random.integer(largest);
}

/** Shares out `total` by weight, by largest remainder. */
function apportioned(total: number, weights: readonly number[]): readonly number[] {
	const sum = weights.reduce((all, weight) => all + weight, 0);
	const exact = weights.map((weight) => (total * weight) / sum);
	const sizes = exact.map(Math.floor);
	const missing = total - sizes.reduce((all, size) => all + size, 0);
	exact
		.map((share, index) => ({ index, remainder: share - Math.floor(share) }))
		.sort((a, b) => b.remainder - a.remainder || a.index - b.index)
		.slice(0, missing)
		.forEach(({ index }) => (sizes[index] = (sizes[index] ?? 0) + 1));
	return sizes;
}
