import type { Base } from './base';
import { none } from './organisation';
import type { CodedColumn, Organisation } from './organisation';
import type { PeerEvidence } from './peers';

/** A role whose levels are those of another grade: a profile copied from there. */
export interface CopiedGrade {
	readonly role: number;
	/** The grade code that its levels fit best. */
	readonly fits: number;
	/** How much better that grade explains the levels than its own: half the difference of q. */
	readonly evidence: number;
}

const leastRoles = 5;
const leastStep = 2;
const leastEvidence = 10;
const farthest = 3;
const leastSpread = 0.3;
const varianceFloor = 0.03;

/**
 * q_g = Σ over core of min(|y − m(g)|/s_r, 3)² for every grade g of the role's ladder with five
 * roles or more; m(g) = μ₀ − A[own] + A[g] + mean δ of the roles at (family, g),
 * s_r = √(max(f, .3) sd_c² + .03). Flagged where the best g is two grades away or more and
 * (q_own − q_g)/2 > 10. Where `only` is given, of those roles. Source: METHOD.md §4, “Fits another
 * grade”.
 */
export function findCopiedGrades(
	organisation: Organisation,
	family: CodedColumn,
	base: Base,
	peers: PeerEvidence,
	only?: ReadonlySet<number>
): readonly CopiedGrade[] {
	const { roleCount, grade, gradeLadders, gradePlaces } = organisation;
	const gradeRoles = new Int32Array(grade.values.length);
	for (const code of grade.codes) {
		if (code !== none) gradeRoles[code] = (gradeRoles[code] ?? 0) + 1;
	}
	const candidates = [...gradeRoles.keys()].filter(
		(code) => (gradePlaces[code] ?? -1) >= 0 && (gradeRoles[code] ?? 0) >= leastRoles
	);
	const shifts = meanShifts(organisation, family, peers);
	const found: CopiedGrade[] = [];
	for (const role of only ?? Array(roleCount).keys()) {
		const own = grade.codes[role] ?? none;
		if (!candidates.includes(own)) continue;
		let ownMisfit = Infinity;
		let best = { grade: own, misfit: Infinity };
		for (const other of candidates) {
			if (gradeLadders[other] !== gradeLadders[own]) continue;
			const misfit = misfitOf({ organisation, base, peers, shifts, family, role, own, other });
			if (other === own) ownMisfit = misfit;
			if (misfit < best.misfit) best = { grade: other, misfit };
		}
		const evidence = (ownMisfit - best.misfit) / 2;
		const step = Math.abs((gradePlaces[best.grade] ?? 0) - (gradePlaces[own] ?? 0));
		if (step >= leastStep && evidence > leastEvidence) {
			found.push({ role, fits: best.grade, evidence });
		}
	}
	return found.sort((a, b) => b.evidence - a.evidence || a.role - b.role);
}

/**
 * m(g) on each capability: what the levels of a role would be expected to be at another grade of its
 * ladder, as “fits another grade” asks. NaN where the role has no level. Source: METHOD.md §4, “Fits another grade”.
 */
export function expectedAtGrade(
	organisation: Organisation,
	{ family, base, peers }: Pick<Fitting, 'family' | 'base' | 'peers'>,
	role: number,
	other: number
): Float64Array {
	const { capabilityCount: width, grade } = organisation;
	const own = grade.codes[role] ?? none;
	const shift = meanShifts(organisation, family, peers).get(
		jobKey(organisation, family, role, other)
	);
	return Float64Array.from({ length: width }, (_, c) =>
		expectedAt({ organisation, base, role, own, other }, shift, c)
	);
}

interface Fitting {
	readonly organisation: Organisation;
	readonly base: Base;
	readonly peers: PeerEvidence;
	readonly shifts: ReadonlyMap<number, Float64Array>;
	readonly family: CodedColumn;
	readonly role: number;
	readonly own: number;
	readonly other: number;
}

/** m(g) of a role on a capability. */
function expectedAt(
	{ organisation, base, role, own, other }: Omit<Fitting, 'peers' | 'shifts' | 'family'>,
	shift: Float64Array | undefined,
	c: number
): number {
	const { capabilityCount: width } = organisation;
	return (
		(base.expected[role * width + c] ?? 0) -
		(base.gradeEffects[(own + 1) * width + c] ?? 0) +
		(base.gradeEffects[(other + 1) * width + c] ?? 0) +
		(shift?.[c] ?? 0)
	);
}

/** q_g of a role at its own or another grade. */
function misfitOf(fitting: Fitting): number {
	const { organisation, base, peers, shifts, family, role, other } = fitting;
	const { capabilityCount: width, levels, core } = organisation;
	const shift = shifts.get(jobKey(organisation, family, role, other));
	const spread = Math.max(peers.roleSpread[role] ?? 1, leastSpread);
	let sum = 0;
	for (let c = 0; c < width; c++) {
		const cell = role * width + c;
		const level = levels[cell] ?? NaN;
		if (core[c] !== 1 || Number.isNaN(level)) continue;
		const sd = base.spreads[c] ?? 1;
		const away =
			Math.abs(level - expectedAt(fitting, shift, c)) / Math.sqrt(spread * sd * sd + varianceFloor);
		sum += Math.min(away, farthest) ** 2;
	}
	return sum;
}

function jobKey(
	{ grade }: Organisation,
	family: CodedColumn,
	role: number,
	gradeCode: number
): number {
	return ((family.codes[role] ?? none) + 1) * (grade.values.length + 1) + gradeCode + 1;
}

/** Per family and grade, the mean δ of its roles on each capability. */
function meanShifts(
	organisation: Organisation,
	family: CodedColumn,
	peers: PeerEvidence
): ReadonlyMap<number, Float64Array> {
	const { roleCount, capabilityCount: width, levels, grade } = organisation;
	const sums = new Map<number, Float64Array>();
	const counts = new Map<number, Float64Array>();
	for (let role = 0; role < roleCount; role++) {
		if ((family.codes[role] ?? none) === none) continue;
		const key = jobKey(organisation, family, role, grade.codes[role] ?? none);
		const sum = sums.get(key) ?? new Float64Array(width);
		const count = counts.get(key) ?? new Float64Array(width);
		sums.set(key, sum);
		counts.set(key, count);
		for (let c = 0; c < width; c++) {
			const cell = role * width + c;
			if (Number.isNaN(levels[cell] ?? NaN)) continue;
			sum[c] = (sum[c] ?? 0) + (peers.shift[cell] ?? 0);
			count[c] = (count[c] ?? 0) + 1;
		}
	}
	for (const [key, sum] of sums) {
		const count = counts.get(key);
		for (let c = 0; c < width; c++) sum[c] = (sum[c] ?? 0) / Math.max(count?.[c] ?? 0, 1);
	}
	return sums;
}
