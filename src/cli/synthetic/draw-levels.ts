import type { Framework } from '../../lib/framework/framework';
import { notEssentialCode, unknownCode } from '../../lib/ingest/role-table';
import type { RoleDraft } from './draft-roles';
import { indexesByKey } from './indexes-by-key';
import { jobFamilies } from './job-families';
import { LevelGrid } from './level-grid';
import type { Random } from './random';

/**
 * Standard deviations of what makes a role's latent score on a capability: its family and its job
 * within that; the job's own way at a grade; its division, over all capabilities and on each; the
 * role's size, and what is its own. Chosen so that roles of two jobs of a family and grade differ on
 * about 6 of 16 capabilities, as published ones of one function do, roles of one job, most of which
 * were copied from one another, on about 3, and a role's mean level keeps within the narrow band
 * that its grade allows.
 */
const weights = {
	family: 0.5,
	job: 0.75,
	jobAtGrade: 0.1,
	division: 0.08,
	divisionCapability: 0.08,
	role: 0.06,
	own: 0.37
};

/** How far a role that asks more on one capability asks less on the others: 1 would fix its mean. */
const balance = 0.8;

const specialistShare = 0.012;
const specialistLift = 1.9;

/** Shares of levels that are left blank, of unsettled ones, and of low-grade enablers marked as not essential. */
const unstated = { blank: 0.008, unknown: 0.002, notEssential: 0.05 };

/** The levels of every role before anything is planted, and what division membership did to them. */
export interface DrawnLevels {
	readonly grid: LevelGrid;
	/** Roles that stand apart for a good reason: two capabilities far above their family's. */
	readonly specialists: ReadonlySet<number>;
	/** Unit by unit, capability by capability: the sum over its roles of level minus the level without the unit's effect. */
	readonly divisionEffect: Float64Array;
}

/**
 * Draws levels by a latent normal score for each role and capability: family + job + job at its
 * grade + division + role + its own. Within each grade the scores are cut so that the levels stand in
 * the observed proportions, whatever the mix of families there.
 */
export function drawLevels(
	random: Random,
	options: {
		readonly framework: Framework;
		readonly drafts: readonly RoleDraft[];
		readonly unitCount: number;
	}
): DrawnLevels {
	const { framework, drafts, unitCount } = options;
	const capabilities = framework.capabilities;
	const size = capabilities.length;
	const core = capabilities.filter((capability) => !capability.peopleManagement).length;
	const effects = latentEffects(random.fork('effects'), { framework, drafts, unitCount });

	const scores = new Float64Array(drafts.length * size);
	const specialists = new Set<number>();
	const draws = random.fork('scores');
	drafts.forEach((draft, role) => {
		const family = effects.families.get(draft.family.key);
		const job = effects.jobs.get(draft.job);
		const jobAtGrade = effects.jobsAtGrades.get(`${draft.job} ${draft.gradeId}`);
		const own = capabilities.map(() => draws.normal());
		const mean = own.slice(0, core).reduce((sum, score) => sum + score, 0) / core;
		const lift = weights.role * draws.normal();
		capabilities.forEach((_, index) => {
			scores[role * size + index] =
				(family?.[index] ?? 0) +
				(job?.[index] ?? 0) +
				(jobAtGrade?.[index] ?? 0) +
				(effects.divisions[draft.unit * size + index] ?? 0) +
				lift +
				weights.own * ((own[index] ?? 0) - balance * mean);
		});
		if (draws.chance(specialistShare)) {
			specialists.add(role);
			for (let time = 0; time < 2; time++) {
				const at = role * size + draws.integer(core);
				scores[at] = (scores[at] ?? 0) + specialistLift;
			}
		}
	});

	const grid = new LevelGrid(drafts.length, size);
	const divisionEffect = new Float64Array(unitCount * size);
	for (const [gradeId, roles] of indexesByKey(drafts, (draft) => draft.gradeId)) {
		capabilities.forEach((capability, index) => {
			const having = capability.peopleManagement
				? roles.filter((role) => drafts[role]?.manages)
				: roles;
			const observed = observedLevels(framework, gradeId)[capability.id] ?? [];
			const cuts = cutsFor(
				having.map((role) => scores[role * size + index] ?? 0),
				observed
			);
			for (const role of having) {
				const score = scores[role * size + index] ?? 0;
				const at = (drafts[role]?.unit ?? 0) * size + index;
				const level = levelAt(score, cuts);
				grid.set(role, index, level);
				divisionEffect[at] =
					(divisionEffect[at] ?? 0) + level - levelAt(score - (effects.divisions[at] ?? 0), cuts);
			}
		});
	}
	return { grid, specialists, divisionEffect };
}

/** By capability id, how many observed roles of the grade are at level 1..L. Band 3 has no observations and borrows Band 2's. */
export function observedLevels(
	framework: Framework,
	gradeId: string
): Readonly<Record<string, readonly number[]>> {
	const observed = framework.ranges?.observedLevels[gradeId === 'SEB3' ? 'SEB2' : gradeId];
	if (!observed) throw new Error(`No levels were observed at grade ${gradeId}.`);
	return observed;
}

/** Leaves some levels blank, unsettled or not essential, as files do. Run after planting, so that planted levels stay. */
export function forgetSomeLevels(
	random: Random,
	options: {
		readonly framework: Framework;
		readonly drafts: readonly RoleDraft[];
		readonly grid: LevelGrid;
		readonly keep: ReadonlySet<number>;
	}
): void {
	const { framework, drafts, grid, keep } = options;
	const enablers = new Set(['FINA', 'PRAN', 'PRMA']);
	drafts.forEach((draft, role) => {
		const junior = ['GS', '1/2', '3/4'].includes(draft.gradeId);
		framework.capabilities.forEach((capability, index) => {
			const chance = random.next();
			if (grid.get(role, index) === 0 || keep.has(role)) return;
			const notEssential = junior && enablers.has(capability.id) ? unstated.notEssential : 0;
			if (chance < unstated.blank) grid.set(role, index, 0);
			else if (chance < unstated.blank + unstated.unknown) grid.set(role, index, unknownCode);
			else if (chance < unstated.blank + unstated.unknown + notEssential) {
				grid.set(role, index, notEssentialCode);
			}
		});
	});
}

interface LatentEffects {
	readonly families: ReadonlyMap<string, readonly number[]>;
	readonly jobs: ReadonlyMap<string, readonly number[]>;
	/** By job and grade id, a space between. */
	readonly jobsAtGrades: ReadonlyMap<string, readonly number[]>;
	/** Unit by unit, capability by capability. */
	readonly divisions: Float64Array;
}

function latentEffects(
	random: Random,
	options: {
		readonly framework: Framework;
		readonly drafts: readonly RoleDraft[];
		readonly unitCount: number;
	}
): LatentEffects {
	const { drafts, unitCount } = options;
	const { capabilities } = options.framework;
	const families = new Map(
		jobFamilies.map((family) => {
			const raw = capabilities.map((capability) => {
				const lean = family.strong.includes(capability.id)
					? 1.3
					: family.light.includes(capability.id)
						? -1.1
						: 0;
				return lean + 0.6 * random.normal();
			});
			return [family.key, centred(raw, weights.family)] as const;
		})
	);
	/** An effect for each key, the same whatever other keys there are. */
	const byKey = (keys: Iterable<string>, scale: number): LatentEffects['jobs'] =>
		new Map(
			[...new Set(keys)].map((key) => {
				const own = random.fork(key);
				return [
					key,
					centred(
						capabilities.map(() => own.normal()),
						scale
					)
				] as const;
			})
		);
	const jobs = byKey(
		drafts.map(({ job }) => job),
		weights.job
	);
	const jobsAtGrades = byKey(
		drafts.map(({ job, gradeId }) => `${job} ${gradeId}`),
		weights.jobAtGrade
	);
	const size = capabilities.length;
	const divisions = new Float64Array(unitCount * size);
	for (let unit = 0; unit < unitCount; unit++) {
		const overall = weights.division * random.normal();
		for (let index = 0; index < size; index++) {
			divisions[unit * size + index] = overall + weights.divisionCapability * random.normal();
		}
	}
	return { families, jobs, jobsAtGrades, divisions };
}

/** A job's size is its grade's: a family asks for more of some capabilities and less of others. */
function centred(values: readonly number[], scale: number): readonly number[] {
	const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
	return values.map((value) => scale * (value - mean));
}

/** The lowest score of each level above the first: as many roles at each level as were observed, in proportion. */
function cutsFor(scores: readonly number[], observed: readonly number[]): readonly number[] {
	const sorted = Float64Array.from(scores).sort();
	const total = observed.reduce((sum, count) => sum + count, 0);
	let below = 0;
	return observed.slice(0, -1).map((count) => {
		below += count;
		return sorted[Math.round((sorted.length * below) / total)] ?? Infinity;
	});
}

function levelAt(score: number, cuts: readonly number[]): number {
	let level = 1;
	for (const cut of cuts) if (score >= cut) level++;
	return level;
}
