import type { Evidence } from '../../src/lib/analysis/evidence';
import type { BenchOrganisation } from './bench-data';

/** How well planted levels are told from untouched ones. */
export interface Detection {
	readonly averagePrecision: number;
	readonly twoLevelPrecision: number;
	/** Average precision of another ranking of the same levels, the highest score first. */
	readonly averagePrecisionOf: (scores: Float64Array) => number;
	/** Share of planted levels among the k most surprising. */
	readonly precisionAt: (k: number) => number;
	/** What a cut at a false discovery rate flags, of the planted and the untouched. */
	readonly flagsAt: (rate: number) => Flags;
	/** Slips of one and of two levels. */
	readonly oneLevel: number;
	readonly twoLevel: number;
	/** Share of the stated levels that have not enough peers to be judged. */
	readonly notJudged: number;
}

/** Counts at one cut. */
export interface Flags {
	readonly flagged: number;
	/** Of those, untouched ones: false alarms. */
	readonly wrong: number;
	readonly oneLevelFound: number;
	readonly twoLevelFound: number;
}

/** In levels. Source: METHOD.md §5. */
const smallestSaid = 0.1;

const positives = new Set(['a1', 'a2', 'c']);

/**
 * Ranks the requirements by chance; positives are a1, a2 and c, negatives untouched; all other
 * planted levels, and levels without enough peers to be judged, are left out. Source: METHOD.md §6.
 */
export function detectionBy(planted: ReadonlyMap<number, string>, evidence: Evidence): Detection {
	const { chances, scores } = evidence.surprise;
	let stated = 0;
	let unjudged = 0;
	const cells: { readonly cell: number; readonly kind: string }[] = [];
	chances.forEach((chance, cell) => {
		const kind = planted.get(cell) ?? '';
		if (Number.isNaN(chance)) return;
		stated++;
		if (Number.isNaN(evidence.rates[cell] ?? NaN)) {
			unjudged++;
			return;
		}
		if (kind !== '' && !positives.has(kind)) return;
		cells.push({ cell, kind });
	});
	const p = (cell: number): number => chances[cell] ?? 1;
	const ranked = [...cells].sort(
		(a, b) => p(a.cell) - p(b.cell) || (scores[b.cell] ?? 0) - (scores[a.cell] ?? 0)
	);
	const slips = (kind: string): readonly number[] =>
		[...planted].flatMap(([cell, own]) => (own === kind ? [cell] : []));
	const ofOne = slips('a1');
	const ofTwo = slips('a2');
	return {
		averagePrecision: averagePrecision(ranked.map(({ kind }) => kind !== '')),
		twoLevelPrecision: averagePrecision(
			ranked.filter(({ kind }) => kind === '' || kind === 'a2').map(({ kind }) => kind === 'a2')
		),
		averagePrecisionOf: (other) =>
			averagePrecision(
				[...cells]
					.sort((a, b) => (other[b.cell] ?? 0) - (other[a.cell] ?? 0) || a.cell - b.cell)
					.map(({ kind }) => kind !== '')
			),
		precisionAt: (k) => ranked.slice(0, k).filter(({ kind }) => kind !== '').length / k,
		flagsAt: (rate) => {
			const passes = (cell: number): boolean => (evidence.rates[cell] ?? 1) <= rate;
			const flags = cells.filter(({ cell }) => passes(cell));
			return {
				flagged: flags.length,
				wrong: flags.filter(({ kind }) => kind === '').length,
				oneLevelFound: ofOne.filter(passes).length,
				twoLevelFound: ofTwo.filter(passes).length
			};
		},
		oneLevel: ofOne.length,
		twoLevel: ofTwo.length,
		notJudged: unjudged / Math.max(stated, 1)
	};
}

/** The mean, over the hits of a ranking, of the share of hits up to each. */
export function averagePrecision(hits: readonly boolean[]): number {
	let found = 0;
	let sum = 0;
	hits.forEach((hit, place) => {
		if (hit) sum += ++found / (place + 1);
	});
	return found === 0 ? NaN : sum / found;
}

/** The pairs found whose two roles are of different true families, and all that are found. */
export function differentJobs(
	{ families }: BenchOrganisation,
	{ pairs }: Evidence
): readonly [different: number, all: number] {
	let different = 0;
	for (let pair = 0; pair < pairs.count; pair++) {
		if (families[pairs.first[pair] ?? 0] !== families[pairs.second[pair] ?? 0]) different++;
	}
	return [different, pairs.count];
}

/** The share of the first `most` listed pairs that touch a planted departure. */
export function pairTouchShare(
	bench: BenchOrganisation,
	{ pairs, listed, organisation }: Evidence,
	most: number
): { readonly differing: number; readonly roles: number } {
	const width = organisation.capabilityCount;
	const top = listed.pairs.slice(0, most);
	let differing = 0;
	let roles = 0;
	for (const pair of top) {
		const members = [pairs.first[pair] ?? 0, pairs.second[pair] ?? 0];
		const [a = 0, b = 0] = members;
		const anyKind = members.some((role) => (bench.roleKinds[role] ?? '') !== '');
		let inDifference = false;
		let anywhere = anyKind;
		for (let c = 0; c < width; c++) {
			const touched = members.some((role) => bench.planted.has(role * width + c));
			anywhere ||= touched;
			const left = organisation.levels[a * width + c];
			const right = organisation.levels[b * width + c];
			inDifference ||= touched && left !== right;
		}
		if (inDifference) differing++;
		if (anywhere) roles++;
	}
	return { differing: differing / top.length, roles: roles / top.length };
}

/** B-cubed F of the families found against the true ones: Bagga & Baldwin 1998. */
export function familyAgreement(bench: BenchOrganisation, evidence: Evidence): number {
	const found = Array.from(evidence.family.codes, String);
	const both = new Map<string, number>();
	const mine = new Map<string, number>();
	const theirs = new Map<string, number>();
	const add = (counts: Map<string, number>, key: string): void =>
		void counts.set(key, (counts.get(key) ?? 0) + 1);
	bench.families.forEach((family, role) => {
		add(both, `${found[role] ?? ''}|${family}`);
		add(mine, found[role] ?? '');
		add(theirs, family);
	});
	let precision = 0;
	let recall = 0;
	bench.families.forEach((family, role) => {
		const shared = both.get(`${found[role] ?? ''}|${family}`) ?? 0;
		precision += shared / (mine.get(found[role] ?? '') ?? 1);
		recall += shared / (theirs.get(family) ?? 1);
	});
	const count = bench.families.length;
	const p = precision / count;
	const r = recall / count;
	return (2 * p * r) / (p + r);
}

/** How the compared divisions agree with the truth. */
export function divisionAgreement(bench: BenchOrganisation, { divisions, organisation }: Evidence) {
	const width = organisation.capabilityCount;
	let held = 0;
	let compared = 0;
	let squares = 0;
	let driftFound = 0;
	let different = 0;
	let small = 0;
	const drift = new Set(bench.truth.drift.map((d) => `${d.division}|${d.capability}`));
	for (let unit = 0; unit < divisions.unitCount; unit++) {
		for (let c = 0; c < width; c++) {
			const at = unit * (width + 1) + c;
			const key = `${organisation.unitNames[unit] ?? ''}|${bench.framework.capabilities[c]?.name ?? ''}`;
			if (divisions.different[at] === 1) {
				different++;
				if (drift.has(key)) driftFound++;
				if (Math.abs(bench.effects.get(key) ?? NaN) < smallestSaid) small++;
			}
			const truth = bench.effects.get(key);
			if (divisions.enough[at] !== 1 || truth === undefined) continue;
			const off = (divisions.difference[at] ?? NaN) - truth;
			compared++;
			squares += off * off;
			if (Math.abs(off) <= 1.96 * (divisions.error[at] ?? 0)) held++;
		}
	}
	return {
		compared,
		coverage: held / compared,
		error: Math.sqrt(squares / compared),
		driftFound: driftFound / drift.size,
		different,
		falseShare: different === 0 ? 0 : 1 - driftFound / different,
		/** Of the differences called different, those that are truly too small to say. */
		smallShare: bench.effects.size === 0 ? NaN : small / Math.max(different, 1)
	};
}
