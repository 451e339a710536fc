import type { GradeIndex } from './grade-index';
import type { RoleKinds } from './kinds';
import { neighbourRoom, pairReach, stepRoom } from './neighbours';
import type { Neighbours, StepNeighbours } from './neighbours';
import { passesGate } from './pair-gate';
import type { TopKinds } from './top-kinds';

/** What was found for one kind; `indexes` are those searched, still set to that kind. */
export interface Keeping {
	readonly found: Neighbours;
	readonly kind: number;
	readonly top: TopKinds;
	readonly indexes: readonly GradeIndex[];
}

/** Keeps the nearest roles at the grade, and which of the first 30 besides the role pass as pairs. */
export function keepNeighbours({ found, kind, top, indexes }: Keeping): void {
	const start = kind * neighbourRoom;
	let count = 0;
	eachRole(found.kinds, top, neighbourRoom, (role, similarity) => {
		found.roles[start + count] = role;
		found.similarities[start + count] = similarity;
		found.gates[start + count] =
			count <= pairReach ? gateBits(indexes, kind, found.kinds.kindOf[role] ?? 0) : 0;
		count++;
	});
	found.counts[kind] = count;
}

/** Keeps the nearest roles one step away that pass as pairs. */
export function keepSteps({ found, kind, top, indexes }: Keeping): void {
	const keep = (steps: StepNeighbours, role: number, similarity: number): void => {
		const count = steps.counts[kind] ?? 0;
		if (count >= stepRoom) return;
		steps.roles[kind * stepRoom + count] = role;
		steps.similarities[kind * stepRoom + count] = similarity;
		steps.counts[kind] = count + 1;
	};
	eachRole(found.kinds, top, pairReach, (role, similarity) => {
		const bits = gateBits(indexes, kind, found.kinds.kindOf[role] ?? 0);
		if ((bits & 1) !== 0) keep(found.step, role, similarity);
		if ((bits & 2) !== 0) keep(found.looseStep, role, similarity);
	});
}

/** Visits the `most` most similar roles; those of equally similar kinds in order of id. */
function eachRole(
	{ starts, roles }: RoleKinds,
	top: TopKinds,
	most: number,
	visit: (role: number, similarity: number) => void
): void {
	let left = most;
	let level = -1;
	let pool: number[] = [];
	const flush = (): void => {
		pool.sort((a, b) => a - b);
		for (const role of pool) {
			if (left <= 0) break;
			left--;
			visit(role, level);
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

function gateBits(indexes: readonly GradeIndex[], kind: number, other: number): number {
	for (const index of indexes) {
		const evidence = index.pairEvidence(kind, other);
		if (!evidence) continue;
		return (passesGate(evidence, 'usual') ? 1 : 0) | (passesGate(evidence, 'looser') ? 2 : 0);
	}
	return 0;
}
