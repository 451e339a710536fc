import { greatest } from 'd3';
import type { ComparedDepth } from '../db/compared-sides';
import { chosenDifferences } from '../queries/chosen-differences';
import type { Filter } from '../queries/filter';
import { setDifferences } from '../queries/set-differences';
import { sideOverlap } from '../queries/side-overlap';
import { unitDifferences } from '../queries/unit-differences';
import { unitTree, type UnitTreeRow } from '../queries/unit-tree';
import { sideOfUnit, type ComparedSide } from '../views/compared-side';
import type { JudgedDifference } from '../views/comparison-model';
import { sideOfText, sidesOfText } from '../views/comparison-url';
import { judged } from './judged-rows';
import type { Ask } from './latest.svelte';

export type CompareQuestion = {
	readonly filter: Filter;
	readonly of: string | null;
	readonly with: string | null;
	/** Changes with the saved sets. */
	readonly sets: number;
};

/** Whom the page compares: the side it is about, and the others, or none for all other roles. */
export interface Compared {
	readonly subject: ComparedSide;
	readonly others: readonly ComparedSide[];
}

/** At which depth a unit is held against others: one with nothing beneath it stands among the lowest units. */
function depthOf(unit: UnitTreeRow, tree: readonly UnitTreeRow[]): ComparedDepth {
	const isLowest = !tree.some(({ parent_id }) => parent_id === unit.unit_id);
	if (isLowest || unit.depth === 3) return 3;
	return unit.depth === 2 ? 2 : 1;
}

/** The unit that differs in most capabilities, the first of equals: what the page opens on. */
function mostDifferent(rows: readonly JudgedDifference[]): number | null {
	const sides = rows.filter(({ capability_id }) => capability_id === null);
	const counts = sides.map(({ side }) => ({
		side,
		different: rows.filter((row) => row.side === side && row.different).length
	}));
	return greatest(counts, (a, b) => a.different - b.different)?.side ?? rows[0]?.side ?? null;
}

async function rowsOf(
	ask: Ask,
	filter: Filter,
	{ subject, others }: Compared,
	tree: UnitTreeRow[]
) {
	const chosen = [subject, ...others];
	const sides = chosen.map(({ unit_id }) => unit_id);
	if (chosen.some(({ unit }) => unit === null)) return ask(setDifferences, { filter, sides });
	if (others.length > 0) return ask(chosenDifferences, { filter, unitIds: sides });
	const depth = subject.unit ? depthOf(subject.unit, tree) : 3;
	return ask(unitDifferences, { filter, depth });
}

/** The comparison that an address names, by `of` and `with`, under a filter; without a name that of the unit that differs most. `sets` are the saved sets. */
export async function askComparison(
	ask: Ask,
	question: CompareQuestion,
	sets: readonly ComparedSide[]
) {
	const filter = { ...question.filter, kind: null };
	const tree = [...(await ask(unitTree, {}))];
	const sides = [...tree.filter(({ depth }) => depth > 0).map(sideOfUnit), ...sets];
	const named = sideOfText(question.of, sides);
	if (!named) {
		const rows = judged(await ask(unitDifferences, { filter, depth: 3 }));
		const first = mostDifferent(rows);
		const subject = tree.find(({ unit_id }) => unit_id === first);
		const compared: Compared | null = subject ? { subject: sideOfUnit(subject), others: [] } : null;
		return { filter, sides, rows, compared, overlaps: [] };
	}
	const others = sidesOfText(question.with, sides).filter(
		({ unit_id }) => unit_id !== named.unit_id
	);
	const compared: Compared = { subject: named, others };
	const ids = [named, ...others].map(({ unit_id }) => unit_id);
	const mayOverlap = ids.length > 1 && ids.some((id) => id < 0);
	return {
		...{ filter, sides, compared },
		rows: judged(await rowsOf(ask, filter, compared, tree)),
		overlaps: mayOverlap ? await ask(sideOverlap, { filter, sides: ids }) : []
	};
}

export type ComparisonAnswer = Awaited<ReturnType<typeof askComparison>>;
