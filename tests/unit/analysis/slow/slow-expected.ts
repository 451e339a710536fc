import type { Organisation } from '../../../../src/lib/analysis/organisation';
import { textAt } from '../../../../src/lib/analysis/organisation';

/** METHOD.md §2 by nested loops over plain arrays; null is no level. */
export interface SlowJudgement {
	readonly base: number | null;
	readonly expected: number | null;
	readonly variance: number;
	readonly related: number | null;
	readonly spread: number;
	readonly z: number;
	readonly guarded: boolean;
}

type Grid = readonly (readonly (number | null)[])[];

const clip = (value: number, limit: number): number => Math.max(-limit, Math.min(limit, value));
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

interface Term {
	readonly groups: readonly string[];
	readonly lambda: number;
	readonly kind: 'cell' | 'grade' | 'overall';
	/** By group, by capability. */
	values: Map<string, number[]>;
}

export function slowLevels({ roleCount, capabilityCount, levels }: Organisation): Grid {
	return Array.from({ length: roleCount }, (_, role) =>
		Array.from({ length: capabilityCount }, (_, c) => {
			const level = levels[role * capabilityCount + c] ?? NaN;
			return Number.isNaN(level) ? null : level;
		})
	);
}

function termsOf(organisation: Organisation, family: readonly string[]): Term[] {
	const roles = Array.from({ length: organisation.roleCount }, (_, role) => role);
	const digits = (length: number): string[] =>
		roles.map((role) => {
			const code = textAt(organisation.occupation, role);
			return code === '' || code.endsWith('99') ? '' : code.slice(0, length);
		});
	const unit = roles.map((role) =>
		[textAt(organisation.department, role), textAt(organisation.division, role)].join('/')
	);
	const term = (groups: readonly string[], lambda: number, kind: Term['kind'] = 'cell'): Term => ({
		groups,
		lambda,
		kind,
		values: new Map()
	});
	return [
		term(
			roles.map(() => 'all'),
			0
		),
		term(
			roles.map((role) => `grade ${textAt(organisation.grade, role)}`),
			1,
			'grade'
		),
		...organisation.groups.map(({ column }) =>
			term(
				roles.map((role) => textAt(column, role)),
				10
			)
		),
		term(digits(2), 10),
		term(digits(4), 10),
		term(digits(6), 10),
		term(family, 3),
		term(unit, 120, 'overall'),
		term(unit, 12)
	];
}

/** A fit of one term to partial residuals (null: no cell), leaving out the cells of `without`. */
function fitTerm(term: Term, partial: Grid, group: string, without: number): readonly number[] {
	const width = partial[0]?.length ?? 0;
	const members = term.groups.flatMap((own, role) =>
		own === group && role !== without ? [role] : []
	);
	const cells = (c: number): number[] =>
		members.flatMap((role) => {
			const value = partial[role]?.[c] ?? null;
			return value === null ? [] : [value];
		});
	const capabilities = Array.from({ length: width }, (_, c) => c);
	const everything = capabilities.flatMap(cells);
	if (term.kind === 'overall') {
		return capabilities.map(() => sum(everything) / (everything.length + term.lambda));
	}
	const prior =
		term.kind === 'grade' && everything.length > 0 ? sum(everything) / everything.length : 0;
	return capabilities.map((c) => {
		const own = cells(c);
		const weight = own.length + term.lambda;
		return weight === 0 ? NaN : (sum(own) + term.lambda * prior) / weight;
	});
}

/** μ₀, E and sd_c. */
export function slowBase(organisation: Organisation, family: readonly string[]) {
	const y = slowLevels(organisation);
	const width = organisation.capabilityCount;
	const capabilities = Array.from({ length: width }, (_, c) => c);
	const terms = termsOf(organisation, family);
	const column = (grid: Grid, c: number): number[] =>
		grid.flatMap((row) => (row[c] === null || row[c] === undefined ? [] : [row[c]]));
	const means = capabilities.map((c) => {
		const values = column(y, c);
		return values.length === 0 ? 0 : sum(values) / values.length;
	});
	const [mean] = terms;
	mean?.values.set('all', means);
	const valueOf = (term: Term, role: number, c: number): number => {
		const group = term.groups[role] ?? '';
		return group === '' ? 0 : (term.values.get(group)?.[c] ?? 0);
	};
	const mu = (role: number, c: number): number => sum(terms.map((term) => valueOf(term, role, c)));
	const residuals = (target: Grid): Grid =>
		target.map((row, role) => row.map((v, c) => (v === null ? null : v - mu(role, c))));
	const rms = (grid: Grid): number[] =>
		capabilities.map((c) => {
			const values = column(grid, c);
			return Math.sqrt(sum(values.map((v) => v * v)) / Math.max(values.length, 1) + 0.01);
		});
	const clipAll = (grid: Grid, sd: readonly number[]): Grid =>
		grid.map((row) => row.map((v, c) => (v === null ? null : clip(v, 2.5 * (sd[c] ?? 0)))));
	const partialOf = (term: Term, z: Grid): Grid =>
		z.map((row, role) =>
			row.map((v, c) => (v === null ? null : v - mu(role, c) + valueOf(term, role, c)))
		);

	let sd = capabilities.map(() => 0.8);
	let z: Grid = y;
	for (let pass = 0; pass < 3; pass++) {
		const clipped = clipAll(residuals(y), sd);
		z = clipped.map((row, role) => row.map((v, c) => (v === null ? null : v + mu(role, c))));
		for (const term of terms) {
			const partial = partialOf(term, z);
			const next = new Map<string, number[]>();
			for (const group of new Set(term.groups)) {
				if (group !== '')
					next.set(
						group,
						fitTerm(term, partial, group, -1).map((v) => v || 0)
					);
			}
			term.values = next;
		}
		sd = rms(clipAll(residuals(y), sd));
	}
	const partials = terms.map((term) => partialOf(term, z));
	const base = y.map((row, role) => {
		const left = terms.map((term, place) => {
			const group = term.groups[role] ?? '';
			const fitted = group === '' ? [] : fitTerm(term, partials[place] ?? [], group, role);
			return capabilities.map((c) => {
				const value = fitted[c] ?? 0;
				return Number.isNaN(value) ? valueOf(term, role, c) : value;
			});
		});
		return row.map((v, c) => (v === null ? null : sum(left.map((values) => values[c] ?? 0))));
	});
	const errors = clipAll(
		y.map((row, role) => row.map((v, c) => (v === null ? null : v - (base[role]?.[c] ?? 0)))),
		sd
	);
	return { y, base, errors, sd: rms(errors) };
}

/** Everything of §2.2–2.4 for every role and capability. */
export function slowJudgements(
	organisation: Organisation,
	family: readonly string[],
	neighbours: readonly (readonly { readonly role: number; readonly s: number }[])[]
): readonly (readonly SlowJudgement[])[] {
	const { y, base, errors, sd } = slowBase(organisation, family);
	const capabilities = Array.from({ length: organisation.capabilityCount }, (_, c) => c);
	const at = (grid: Grid, role: number, c: number): number | null => grid[role]?.[c] ?? null;

	const first = y.map((row, r) => {
		const perCapability = capabilities.map((c) => {
			if (at(y, r, c) === null) return null;
			const weights: { readonly w: number; readonly e: number; readonly level: number }[] = [];
			for (const { role: q, s } of neighbours[r] ?? []) {
				const level = at(y, q, c);
				if (level === null) continue;
				const gaps = capabilities.flatMap((k) => {
					const [a, b] = [at(y, r, k), at(y, q, k)];
					if (k === c || a === null || b === null) return [];
					return [Math.min(((a - b) / (sd[k] ?? 1)) ** 2, 4)];
				});
				const d2 = gaps.length === 0 ? 0 : sum(gaps) / gaps.length;
				weights.push({ w: s * Math.exp(-1.5 * d2), e: at(errors, q, c) ?? 0, level });
			}
			const W = sum(weights.map(({ w }) => w));
			const S = sum(weights.map(({ w, e }) => w * e));
			const Q = sum(weights.map(({ w, e }) => w * e * e));
			const delta = S / (W + 3);
			const R = Math.max(Q - 2 * delta * S + W * delta * delta, 0);
			const held = (level: number | null): number =>
				sum(weights.filter((entry) => entry.level === level).map(({ w }) => w));
			const most = Math.max(0, ...weights.map(({ level }) => held(level)));
			const guarded = W >= 2 && held(row[c] ?? null) >= most - 1e-9;
			return { W, R, m: (at(base, r, c) ?? 0) + delta, guarded };
		});
		const present = capabilities.flatMap((c) => {
			const cell = perCapability[c];
			return cell ? [{ ...cell, sd: sd[c] ?? 1 }] : [];
		});
		const f =
			(sum(present.map(({ R, sd: own }) => R / own ** 2)) + 20) /
			(sum(present.map(({ W }) => W)) + 20);
		return perCapability.map((cell, c) => {
			if (!cell) return null;
			const own = (sd[c] ?? 1) ** 2;
			const v = ((cell.R + 20 * f * own) / (cell.W + 20)) * (1 + 1 / (cell.W + 3));
			return { ...cell, v };
		});
	});

	const surprise = first.map((row, r) =>
		row.map((cell, c) =>
			cell ? clip(((at(y, r, c) ?? 0) - cell.m) / Math.sqrt(cell.v + 0.03), 2.5) : 0
		)
	);
	const C = capabilities.map((a) =>
		capabilities.map((b) => {
			const products = first.flatMap((row, r) =>
				row[a] && row[b] ? [(surprise[r]?.[a] ?? 0) * (surprise[r]?.[b] ?? 0)] : []
			);
			return products.length === 0 ? 0 : sum(products) / products.length;
		})
	);
	const off = capabilities.flatMap((a) =>
		capabilities.flatMap((b) => (a === b ? [] : [C[a]?.[b] ?? 0]))
	);
	const average = off.length === 0 ? 0 : sum(off) / off.length;
	const kept = y.length / (y.length + 5 * capabilities.length);
	const shrunk = capabilities.map((a) =>
		capabilities.map((b) =>
			a === b ? (C[a]?.[a] ?? 0) + 0.3 : kept * (C[a]?.[b] ?? 0) + (1 - kept) * average
		)
	);
	const P = capabilities.map((c) =>
		solve(
			shrunk,
			capabilities.map((k) => (k === c ? 1 : 0))
		)
	);
	const second = first.map((row, r) =>
		row.map((cell, c) => {
			if (!cell) return null;
			const TP = sum(capabilities.map((k) => (surprise[r]?.[k] ?? 0) * (P[c]?.[k] ?? 0)));
			const own = (surprise[r]?.[c] ?? 0) - TP / (P[c]?.[c] ?? 1);
			return cell.m + own * Math.sqrt(cell.v + 0.03);
		})
	);
	const shrink = capabilities.map((c) => {
		let after = 0;
		let before = 0;
		first.forEach((row, r) => {
			const cell = row[c];
			if (!cell) return;
			const gap = (at(y, r, c) ?? 0) - (second[r]?.[c] ?? 0);
			after += clip(gap / Math.sqrt(cell.v + 0.03), 2.5) ** 2;
			before += (surprise[r]?.[c] ?? 0) ** 2;
		});
		return before === 0 ? 1 : Math.min(Math.max(Math.sqrt(after / before), 0.6), 1.05);
	});
	return first.map((row, r) =>
		row.map((cell, c) => {
			const m2 = second[r]?.[c] ?? null;
			const spread = Math.sqrt((cell?.v ?? 0) * (shrink[c] ?? 1) ** 2 + 0.03);
			const gap = m2 === null ? 0 : Math.abs((at(y, r, c) ?? 0) - m2) - 0.15;
			return {
				base: at(base, r, c),
				expected: cell?.m ?? null,
				variance: cell?.v ?? 0,
				related: m2,
				spread,
				z: Math.max(gap, 0) / spread,
				guarded: cell?.guarded ?? false
			};
		})
	);
}

/** The solution of Ax = b by elimination with the largest pivot. */
function solve(a: readonly (readonly number[])[], b: readonly number[]): readonly number[] {
	const rows = a.map((row, i) => [...row, b[i] ?? 0]);
	const n = rows.length;
	for (let i = 0; i < n; i++) {
		const best = rows.slice(i).sort((p, q) => Math.abs(q[i] ?? 0) - Math.abs(p[i] ?? 0))[0] ?? [];
		rows.splice(rows.indexOf(best), 1);
		rows.splice(i, 0, best);
		for (let k = 0; k < n; k++) {
			if (k === i) continue;
			const factor = (rows[k]?.[i] ?? 0) / (best[i] ?? 1);
			rows[k] = (rows[k] ?? []).map((value, j) => value - factor * (best[j] ?? 0));
		}
	}
	return rows.map((row, i) => (row[n] ?? 0) / (row[i] ?? 1));
}
