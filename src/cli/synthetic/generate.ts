import type { Framework } from '../../lib/framework/framework';
import { draftRoles } from './draft-roles';
import type { RoleDraft } from './draft-roles';
import { divisionTruth } from './division-truth';
import type { DivisionTruth } from './division-truth';
import { drawLevels, forgetSomeLevels, observedLevels } from './draw-levels';
import type { LevelGrid } from './level-grid';
import { plantDrift, plantInversions } from './plant-groups';
import {
	plantConflicts,
	plantCopies,
	plantPeopleManagement,
	plantSlips,
	plantSpans,
	plantStraightLines
} from './plant-roles';
import { Planting } from './planting';
import { createRandom } from './random';
import { synthesiseUnits } from './units';
import type { Unit } from './units';

export interface SyntheticOptions {
	readonly framework: Framework;
	/** The same seed and number of roles give the same organisation, to the byte. */
	readonly seed: number;
	readonly roles: number;
	/** False leaves the organisation free of planted inconsistencies. */
	readonly planted?: boolean;
}

/** An invented organisation, and the truth about what is inconsistent in it. */
export interface SyntheticOrganisation {
	readonly framework: Framework;
	readonly seed: number;
	readonly units: readonly Unit[];
	readonly drafts: readonly RoleDraft[];
	readonly grid: LevelGrid;
	/** Role by role, indexes of its focus capabilities. */
	readonly focus: readonly (readonly number[])[];
	readonly planting: Planting;
	readonly divisions: readonly DivisionTruth[];
}

/** Small organisations have fewer units, large ones regional copies of them, so that most divisions have 20 to 150 roles. */
const rolesPerCluster = 400;
const rolesPerRegion = 6000;

/** How many of each departure, by the number of roles (of drift: of units), at the least one. */
const rates = {
	slipOfOne: 1 / 16,
	slipOfTwo: 1 / 30,
	conflict: 1 / 150,
	copy: 1 / 200,
	straightLine: 1 / 240,
	span: 1 / 240,
	peopleMissing: 1 / 300,
	peopleExtra: 1 / 240,
	inversion: 1 / 400,
	driftedUnit: 1 / 12
};

/**
 * Makes an organisation of 30 divisions in 3 clusters (fewer below some 1,000 roles, regional
 * copies of them beyond some 6,000), with levels in the proportions observed at each grade and inconsistencies
 * planted in them. Nothing in it is real. Throws where the framework has no observed levels.
 */
export function generateOrganisation(options: SyntheticOptions): SyntheticOrganisation {
	const { framework, seed } = options;
	const random = createRandom(seed);
	const parts = Math.min(3, Math.max(1, Math.round(options.roles / rolesPerCluster)));
	const units = synthesiseUnits({
		clusters: parts,
		regions: Math.max(1, Math.round(options.roles / rolesPerRegion))
	});
	const drafts = draftRoles(random.fork('roles'), {
		roles: options.roles,
		units,
		specialties: parts,
		managerShare: managerShares(framework)
	});
	const drawn = drawLevels(random.fork('levels'), { framework, drafts, unitCount: units.length });
	const { grid } = drawn;

	const planting = new Planting(random.fork('planting'), framework, drafts, grid);
	if (options.planted ?? true) plantAll(planting, units.length);
	for (const role of drawn.specialists) {
		if (!planting.kinds.has(role)) planting.kinds.set(role, 'specialist');
	}
	forgetSomeLevels(random.fork('gaps'), {
		framework,
		drafts,
		grid,
		keep: new Set([...planting.cells.map((cell) => cell.role), ...planting.kinds.keys()])
	});
	const focusDraws = random.fork('focus');
	return {
		framework,
		seed,
		units,
		drafts,
		grid,
		focus: drafts.map((draft, role) => chooseFocus(focusDraws, { framework, draft, grid, role })),
		planting,
		divisions: divisionTruth({ drafts, grid, unitCount: units.length, drawn, planting })
	};
}

function plantAll(planting: Planting, units: number): void {
	const count = (rate: number, of = planting.drafts.length): number =>
		Math.max(1, Math.round(rate * of));
	plantDrift(planting, count(rates.driftedUnit, units));
	plantInversions(planting, count(rates.inversion));
	plantConflicts(planting, count(rates.conflict));
	plantCopies(planting, count(rates.copy));
	plantStraightLines(planting, count(rates.straightLine));
	plantSpans(planting, count(rates.span));
	plantPeopleManagement(planting, {
		missing: count(rates.peopleMissing),
		extra: count(rates.peopleExtra)
	});
	plantSlips(planting, count(rates.slipOfTwo), 2);
	plantSlips(planting, count(rates.slipOfOne), 1);
}

/** By grade, how many of the observed roles have levels for people management, 0–1. */
function managerShares(framework: Framework): Readonly<Record<string, number>> {
	const most = (gradeId: string, peopleManagement: boolean): number =>
		Math.max(
			...framework.capabilities
				.filter((capability) => capability.peopleManagement === peopleManagement)
				.map((capability) => observedLevels(framework, gradeId)[capability.id] ?? [])
				.map((counts) => counts.reduce((sum, count) => sum + count, 0))
		);
	const observed = Object.keys(framework.ranges?.observedLevels ?? {});
	const shares = observed.map((id) => [id, most(id, true) / most(id, false)] as const);
	return { ...Object.fromEntries(shares), SEB3: 1 };
}

/**
 * Five to eight focus capabilities: one of each of the first three groups, those the family
 * leans on, one of people management for a manager, and others by chance. Only stated levels.
 */
function chooseFocus(
	random: ReturnType<typeof createRandom>,
	role: {
		readonly framework: Framework;
		readonly draft: RoleDraft;
		readonly grid: LevelGrid;
		readonly role: number;
	}
): readonly number[] {
	const { framework, draft, grid } = role;
	const stated = framework.capabilities
		.map((capability, index) => ({ capability, index }))
		.filter(({ index }) => {
			const code = grid.get(role.role, index);
			return code >= 1 && code <= framework.levels.length;
		});
	const wanted = random.shuffled(stated).map((entry) => ({
		...entry,
		key: draft.family.strong.includes(entry.capability.id) ? 0 : 1
	}));
	const groups = framework.groups.filter(
		(group, place) => place < 3 || (group.peopleManagement && draft.manages)
	);
	const chosen = new Set<number>();
	for (const group of groups) {
		const first = wanted.find(({ capability }) => capability.groupId === group.id);
		if (first) chosen.add(first.index);
	}
	const size = 5 + random.integer(4);
	for (const { index } of wanted.sort((a, b) => a.key - b.key)) {
		if (chosen.size < size) chosen.add(index);
	}
	return [...chosen].sort((a, b) => a - b);
}
