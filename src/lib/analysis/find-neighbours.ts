import { GradeIndex } from './grade-index';
import { keepNeighbours, keepSteps } from './keep-neighbours';
import { kindColumns } from './kind-columns';
import type { KindColumns } from './kind-columns';
import { roleKinds } from './kinds';
import type { RoleKinds } from './kinds';
import type { Likeness } from './likeness';
import { emptyNeighbours, neighbourRoom, pairReach } from './neighbours';
import type { Neighbours } from './neighbours';
import { none } from './organisation';
import type { Organisation } from './organisation';
import { TopKinds } from './top-kinds';

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
	const placeOf = new Int32Array(kinds.count);
	const indexes = new Map<number, GradeIndex>();
	for (const [grade, members] of grades) {
		indexes.set(grade, new GradeIndex(likeness, columns, members, placeOf));
	}
	yield 0.05;
	const order = Int32Array.from([...grades.values()].flatMap((members) => [...members]));
	const found = emptyNeighbours(kinds, order);
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
			if (own) keepNeighbours({ found, kind, top, indexes: [own] });
			if (steps.length > 0) {
				stepTop.clear();
				for (const index of steps) index.find(kind, stepTop);
				keepSteps({ found, kind, top: stepTop, indexes: steps });
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
