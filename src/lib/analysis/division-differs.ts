import type { DivisionDifferences } from './compare-divisions';
import { twoSidedChance } from './erfc';
import { falseDiscoveryRates } from './false-discovery';
import { jobGroups } from './job-groups';
import { none } from './organisation';
import type { CodedColumn, Organisation } from './organisation';
import type { PeerEvidence } from './peers';

/** A job at a grade that one division describes unlike the others. */
export interface DivisionDiffers {
	readonly family: number;
	readonly grade: number;
	readonly unit: number;
	readonly roles: readonly number[];
	/** How many such roles there are elsewhere. */
	readonly elsewhere: number;
	/** The core capabilities on which it differs beyond chance by itself, the surest first, with the mean gap in levels. */
	readonly gaps: readonly { readonly capability: number; readonly gap: number }[];
	readonly chance: number;
	readonly rate: number;
}

const leastElsewhere = 5;
const tooSmallToSay = 0.25;
const varianceFloor = 0.03;
const mostFalse = 0.05;

/**
 * For each family, grade and unit with five such roles elsewhere, per core capability
 * z = max(|mean(y − m)| − .25/√n, 0)/(rms(s)/√n), s = √(v + .03); Simes over the core, q ≤ .05 over
 * groups; units already reported as drifting are left out. Source: METHOD.md §4; Simes 1986.
 */
export function findDivisionDiffers(
	organisation: Organisation,
	family: CodedColumn,
	peers: PeerEvidence,
	divisions: DivisionDifferences
): readonly DivisionDiffers[] {
	const drifting = driftingUnits(divisions, organisation.capabilityCount);
	const tested: Omit<DivisionDiffers, 'rate'>[] = [];
	for (const job of jobGroups(organisation, family)) {
		const byUnit = new Map<number, number[]>();
		for (const role of job.roles) {
			const unit = organisation.unit.codes[role] ?? none;
			if (unit === none) continue;
			const roles = byUnit.get(unit);
			if (roles) roles.push(role);
			else byUnit.set(unit, [role]);
		}
		for (const [unit, roles] of byUnit) {
			const elsewhere = job.roles.length - roles.length;
			if (elsewhere < leastElsewhere || drifting.has(unit)) continue;
			const { chance, gaps } = testGroup(organisation, peers, roles);
			tested.push({ family: job.family, grade: job.grade, unit, roles, elsewhere, gaps, chance });
		}
	}
	const rates = falseDiscoveryRates(Float64Array.from(tested, (test) => test.chance));
	return tested
		.map((test, place) => ({ ...test, rate: rates[place] ?? 1 }))
		.filter((test) => test.rate <= mostFalse)
		.sort((a, b) => a.chance - b.chance || (a.roles[0] ?? 0) - (b.roles[0] ?? 0));
}

/** Units that are found to differ on some capability. */
export function driftingUnits(
	{ different, unitCount }: DivisionDifferences,
	width: number
): ReadonlySet<number> {
	const drifting = new Set<number>();
	for (let unit = 0; unit < unitCount; unit++) {
		for (let c = 0; c < width; c++) if (different[unit * (width + 1) + c] === 1) drifting.add(unit);
	}
	return drifting;
}

function testGroup(
	{ capabilityCount: width, levels, core }: Organisation,
	peers: PeerEvidence,
	roles: readonly number[]
) {
	const tests: { readonly capability: number; readonly gap: number; readonly chance: number }[] =
		[];
	for (let c = 0; c < width; c++) {
		if (core[c] !== 1) continue;
		let count = 0;
		let sum = 0;
		let squares = 0;
		for (const role of roles) {
			const cell = role * width + c;
			const level = levels[cell] ?? NaN;
			if (Number.isNaN(level)) continue;
			count++;
			sum += level - (peers.expected[cell] ?? 0);
			squares += (peers.variance[cell] ?? 0) + varianceFloor;
		}
		if (count === 0) continue;
		const gap = sum / count;
		const root = Math.sqrt(count);
		const beyond = Math.max(Math.abs(gap) - tooSmallToSay / root, 0);
		const z = beyond / (Math.sqrt(squares / count) / root);
		tests.push({ capability: c, gap, chance: twoSidedChance(z) });
	}
	tests.sort((a, b) => a.chance - b.chance || a.capability - b.capability);
	let chance = 1;
	tests.forEach((test, place) => {
		chance = Math.min(chance, (test.chance * tests.length) / (place + 1));
	});
	return { chance, gaps: tests.filter((test) => test.chance <= mostFalse / tests.length) };
}
