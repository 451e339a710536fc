import { GradeIndex } from './grade-index';
import { kindColumns } from './kind-columns';
import type { KindColumns } from './kind-columns';
import { roleKinds } from './kinds';
import type { RoleKinds } from './kinds';
import { billion, likenessParts } from './likeness';
import type { Likeness } from './likeness';
import { passesGate } from './pair-gate';
import { none } from './organisation';
import type { Organisation } from './organisation';
import { TopKinds } from './top-kinds';

/** How many neighbours a role has at its own grade. */
export const neighbourCount = 60;
/** How many of the nearest roles are looked at for pairs, at the grade and one step away. */
export const pairReach = 30;
const stepKept = 4;

/**
 * The nearest roles, found once per kind. Of kind k: at the same grade
 * `roles[k · 61 + i]`, i < `counts[k]`, most similar first, equals by id, the roles of the kind
 * themselves among them; `similarities` in billionths; `gates` tells which pass as pairs. One step
 * up or down the ladder `stepRoles[k · 4 + i]`, only those that pass: `step` by the gate,
 * `looseStep` by the looser one.
 */
export interface Neighbours {
	readonly kinds: RoleKinds;
	readonly counts: Uint8Array;
	readonly roles: Int32Array;
	readonly similarities: Int32Array;
	/** Bit 1: passes the gate for pairs; bit 2: passes the looser one. */
	readonly gates: Uint8Array;
	readonly step: StepNeighbours;
	readonly looseStep: StepNeighbours;
}

export interface StepNeighbours {
	readonly counts: Uint8Array;
	readonly roles: Int32Array;
	readonly similarities: Int32Array;
}

/** Room for each kind in `Neighbours.roles`: 60 and one of the kind's own. */
export const neighbourRoom = neighbourCount + 1;
/** Room for each kind in `StepNeighbours.roles`. */
export const stepRoom = stepKept;

/**
 * Finds the neighbours of every kind of role; yields the share done (0–1) as it goes. Source:
 * METHOD.md §1, “Neighbours” and “Not n²”, §3.1.
 */
export function* findNeighbours(
	organisation: Organisation,
	likeness: Likeness
): Generator<number, Neighbours> {
	const kinds = roleKinds(organisation, likeness);
	const columns = kindColumns(likeness, kinds);
	const grades = gradesOfKinds(organisation, kinds, columns);
	const indexes = new Map<number, GradeIndex>();
	for (const [grade, members] of grades) {
		indexes.set(grade, new GradeIndex(likeness, columns, members));
	}
	yield 0.05;
	const found = emptyNeighbours(kinds);
	const sizeOf = (kind: number): number =>
		(kinds.starts[kind + 1] ?? 0) - (kinds.starts[kind] ?? 0);
	const top = new TopKinds(neighbourRoom, sizeOf);
	const stepTop = new TopKinds(pairReach, sizeOf);
	let done = 0;
	for (const [grade, members] of grades) {
		const own = indexes.get(grade);
		const steps = gradesOneStepAway(organisation, grade).flatMap((g) => indexes.get(g) ?? []);
		let title = none;
		for (const kind of members) {
			const ownTitle = columns.title[kind] ?? none;
			if (ownTitle !== title) {
				title = ownTitle;
				for (const index of [...(own ? [own] : []), ...steps]) index.beginTitle(title);
			}
			top.clear();
			own?.find(kind, top);
			keepNeighbours({ found, likeness, kind, top });
			if (steps.length > 0) {
				stepTop.clear();
				for (const index of steps) index.find(kind, stepTop);
				keepSteps({ found, likeness, kind, top: stepTop });
			}
			if (++done % 64 === 0) yield 0.05 + (0.95 * done) / kinds.count;
		}
	}
	return found;
}

/** Kinds by grade code (-1 where no grade is stated), those of one title together. */
function gradesOfKinds(
	{ grade }: Organisation,
	kinds: RoleKinds,
	{ title, purpose }: KindColumns
): ReadonlyMap<number, Int32Array> {
	const lists = new Map<number, number[]>();
	for (let kind = 0; kind < kinds.count; kind++) {
		const code = grade.codes[kinds.roles[kinds.starts[kind] ?? 0] ?? 0] ?? none;
		const list = lists.get(code);
		if (list) list.push(kind);
		else lists.set(code, [kind]);
	}
	const sorted = new Map<number, Int32Array>();
	for (const [code, list] of lists) {
		list.sort(
			(a, b) => (title[a] ?? 0) - (title[b] ?? 0) || (purpose[a] ?? 0) - (purpose[b] ?? 0) || a - b
		);
		sorted.set(code, Int32Array.from(list));
	}
	return sorted;
}

/** The codes of the grades next below and above on the same ladder. */
export function gradesOneStepAway(organisation: Organisation, grade: number): readonly number[] {
	const { gradeLadders, gradePlaces } = organisation;
	const ladder = gradeLadders[grade] ?? null;
	const place = gradePlaces[grade] ?? -1;
	if (ladder === null || place < 0) return [];
	return [...gradePlaces.keys()].filter(
		(other) => gradeLadders[other] === ladder && Math.abs((gradePlaces[other] ?? 0) - place) === 1
	);
}

function emptyNeighbours(kinds: RoleKinds): Neighbours {
	const steps = (): StepNeighbours => ({
		counts: new Uint8Array(kinds.count),
		roles: new Int32Array(kinds.count * stepRoom),
		similarities: new Int32Array(kinds.count * stepRoom)
	});
	return {
		kinds,
		counts: new Uint8Array(kinds.count),
		roles: new Int32Array(kinds.count * neighbourRoom),
		similarities: new Int32Array(kinds.count * neighbourRoom),
		gates: new Uint8Array(kinds.count * neighbourRoom),
		step: steps(),
		looseStep: steps()
	};
}

interface Keeping {
	readonly found: Neighbours;
	readonly likeness: Likeness;
	readonly kind: number;
	readonly top: TopKinds;
}

function keepNeighbours({ found, likeness, kind, top }: Keeping): void {
	const { kinds } = found;
	const start = kind * neighbourRoom;
	const own = kinds.roles[kinds.starts[kind] ?? 0] ?? 0;
	let count = 0;
	eachRole(
		kinds,
		top,
		neighbourRoom,
		(role, similarity, gate) => {
			found.roles[start + count] = role;
			found.similarities[start + count] = similarity;
			found.gates[start + count] = count <= pairReach ? gate() : 0;
			count++;
		},
		(role) => gateBits(likeness, own, role)
	);
	found.counts[kind] = count;
}

function keepSteps({ found, likeness, kind, top }: Keeping): void {
	const { kinds } = found;
	const own = kinds.roles[kinds.starts[kind] ?? 0] ?? 0;
	const keep = (steps: StepNeighbours, role: number, similarity: number): void => {
		const count = steps.counts[kind] ?? 0;
		if (count >= stepRoom) return;
		steps.roles[kind * stepRoom + count] = role;
		steps.similarities[kind * stepRoom + count] = similarity;
		steps.counts[kind] = count + 1;
	};
	eachRole(
		kinds,
		top,
		pairReach,
		(role, similarity, gate) => {
			const bits = gate();
			if ((bits & 1) !== 0) keep(found.step, role, similarity);
			if ((bits & 2) !== 0) keep(found.looseStep, role, similarity);
		},
		(role) => gateBits(likeness, own, role)
	);
}

/**
 * Visits the `most` most similar roles; those of equally similar kinds in order of id. `gate` is
 * worked out once a kind.
 */
function eachRole(
	{ kindOf, starts, roles }: RoleKinds,
	top: TopKinds,
	most: number,
	visit: (role: number, similarity: number, gate: () => number) => void,
	gateOf: (role: number) => number
): void {
	let left = most;
	let level = -1;
	let pool: number[] = [];
	const gates = new Map<number, number>();
	const flush = (): void => {
		pool.sort((a, b) => a - b);
		for (const role of pool) {
			if (left <= 0) break;
			left--;
			visit(role, level, () => {
				const kind = kindOf[role] ?? 0;
				const known = gates.get(kind);
				if (known !== undefined) return known;
				const gate = gateOf(role);
				gates.set(kind, gate);
				return gate;
			});
		}
		pool = [];
	};
	top.visit((kind, similarity) => {
		if (similarity !== level) {
			flush();
			level = similarity;
		}
		if (left <= 0) return;
		const start = starts[kind] ?? 0;
		const end = Math.min(starts[kind + 1] ?? 0, start + left);
		for (let at = start; at < end; at++) pool.push(roles[at] ?? 0);
	});
	flush();
}

function gateBits(likeness: Likeness, own: number, other: number): number {
	const parts = likenessParts(likeness, own, other);
	const evidence = {
		title: parts.title,
		purpose: parts.purpose,
		sameOccupation: parts.occupation >= 0.8,
		sameGroup: parts.group === 1
	};
	return (passesGate(evidence, 'usual') ? 1 : 0) | (passesGate(evidence, 'looser') ? 2 : 0);
}

/** A similarity of the arrays above as a number 0–1. */
export function asShare(similarity: number): number {
	return similarity / billion;
}
