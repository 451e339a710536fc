import { bandLimits, bands } from './bands';
import type { Band } from './bands';
import { twoSidedChance } from './erfc';
import type { Evidence } from './evidence';
import { firstPlace } from './first-place';
import { emptyEvidence, settlePeers } from './peers';
import { PeerWeights } from './peer-weights';
import { clipSurprise, varianceFloor } from './related';
import { surpriseScore } from './surprise';
import { tierNumbers } from './tiers';

/** What the analysis would say of a role's level on one capability. */
export interface Judgement {
	readonly capability: number;
	readonly level: number;
	readonly expected: number;
	readonly spread: number;
	readonly chance: number;
	/** The false discovery rate of the nearest chance of the last whole analysis that is not below; NaN where not judged. */
	readonly rate: number;
	readonly band: Band | null;
}

/** Judges roles with other levels than they have, all else as it is: the what-if of the role page. */
export class RoleJudge {
	readonly #evidence: Evidence;
	readonly #weights: PeerWeights;
	readonly #limits: ReadonlyMap<Band, number>;
	readonly #rateOf: (chance: number) => number;

	constructor(evidence: Evidence) {
		this.#evidence = evidence;
		const { organisation, neighbours, base } = evidence;
		this.#weights = new PeerWeights(organisation, neighbours, base);
		this.#limits = chanceLimits(evidence);
		this.#rateOf = ratesByChance(evidence);
	}

	/**
	 * A judgement of each level given (K, NaN for none) on which the role has a level already. Exact
	 * in all that depends on the role itself; spreads, and the chances at which bands begin, stay
	 * those of the last whole analysis. Source: METHOD.md §2.2–2.4.
	 */
	judge(role: number, levels: Float64Array): readonly Judgement[] {
		const { organisation, base, related, tiers } = this.#evidence;
		const width = organisation.capabilityCount;
		const known = levels.map((level, c) =>
			Number.isNaN(base.expected[role * width + c] ?? NaN) ? NaN : level
		);
		this.#weights.weigh(role, known);
		const peers = emptyEvidence(1, width);
		settlePeers(peers, { row: 0, role, levels: known, weights: this.#weights, base });
		const scale = peers.variance.map((variance) => Math.sqrt(variance + varianceFloor));
		const surprise = known.map((level, c) => {
			const value = clipSurprise((level - (peers.expected[c] ?? NaN)) / (scale[c] ?? 1));
			return Number.isNaN(value) ? 0 : value;
		});
		const found: Judgement[] = [];
		known.forEach((level, c) => {
			if (Number.isNaN(level)) return;
			let product = 0;
			for (let other = 0; other < width; other++) {
				product += (surprise[other] ?? 0) * (related.precision[other * width + c] ?? 0);
			}
			const own = (surprise[c] ?? 0) - product / (related.precision[c * width + c] ?? 1);
			const expected = (peers.expected[c] ?? 0) + own * (scale[c] ?? 0);
			const factor = related.shrink[c] ?? 1;
			const spread = Math.sqrt((peers.variance[c] ?? 0) * factor * factor + varianceFloor);
			const guarded = this.#weights.guards(c, level);
			const chance = guarded ? 1 : twoSidedChance(surpriseScore(level, expected, spread));
			const judged = tiers.tier[role] !== tierNumbers.notEnough;
			const band = judged
				? (bands.find((name) => chance <= (this.#limits.get(name) ?? -1)) ?? null)
				: null;
			const rate = judged ? this.#rateOf(chance) : NaN;
			found.push({ capability: c, level, expected, spread, chance, rate, band });
		});
		return found;
	}

	/** Writes what the neighbours make of the levels that the role has by now into the evidence. */
	settle(role: number): void {
		const { organisation, base, peers } = this.#evidence;
		const width = organisation.capabilityCount;
		const levels = organisation.levels.slice(role * width, (role + 1) * width);
		this.#weights.weigh(role, levels);
		settlePeers(peers, { row: role, role, levels, weights: this.#weights, base });
		levels.forEach((level, c) => {
			const cell = role * width + c;
			peers.guarded[cell] = this.#weights.guards(c, level) ? 1 : 0;
			if (!Number.isNaN(level)) return;
			peers.expected[cell] = NaN;
			peers.shift[cell] = 0;
		});
	}

	/**
	 * The level nearest to the present one, of those given, at which the requirement would leave the
	 * band `likely`; null where none would do.
	 */
	clearingLevel(role: number, capability: number, scale: readonly number[]): number | null {
		const { levels, capabilityCount: width } = this.#evidence.organisation;
		const own = levels.slice(role * width, (role + 1) * width);
		const present = own[capability] ?? NaN;
		const limit = this.#limits.get('likely') ?? -1;
		const nearest = [...scale].sort(
			(a, b) => Math.abs(a - present) - Math.abs(b - present) || a - b
		);
		for (const level of nearest) {
			own[capability] = level;
			const judged = this.judge(role, own).find((entry) => entry.capability === capability);
			if (judged && judged.chance > limit) return level;
		}
		return null;
	}
}

/** Per band the largest chance that is in it; -1 where none is. */
function chanceLimits({ rates, surprise }: Evidence): ReadonlyMap<Band, number> {
	const limits = new Map<Band, number>(bands.map((band) => [band, -1]));
	rates.forEach((rate, cell) => {
		const chance = surprise.chances[cell] ?? 1;
		for (const band of bands) {
			if (rate <= bandLimits[band] && chance > (limits.get(band) ?? -1)) limits.set(band, chance);
		}
	});
	return limits;
}

/** The rates by chance, of the chances that are in any band; 1 above them. */
function ratesByChance({ rates, surprise }: Evidence): (chance: number) => number {
	const cells: number[] = [];
	rates.forEach((rate, cell) => {
		if (rate <= bandLimits.worth_a_look) cells.push(cell);
	});
	const chanceOf = (cell: number): number => surprise.chances[cell] ?? 1;
	cells.sort((a, b) => chanceOf(a) - chanceOf(b));
	const chances = Float64Array.from(cells, chanceOf);
	return (chance) => rates[cells[firstPlace(chances, chance)] ?? -1] ?? 1;
}
