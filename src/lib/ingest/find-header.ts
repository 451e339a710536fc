import type { Framework } from '../framework/framework';
import type { CanonicalColumn } from './canonical-columns';
import { headerKey, knownHeaders } from './header-index';
import { isPartsRow, joinedHeader, kindHeader } from './header-parts';

/** How far a row looks like a header. */
export interface HeaderScore {
	/** Whether it names a role and a level, so that the file can be read by it. */
	readonly usable: boolean;
	/** How many columns and capabilities it names without guessing. */
	readonly recognised: number;
}

/** The header row among the first records of a file. */
export interface FoundHeader {
	/** Which record it is, the lower of two, from 0. The records before it are titles. */
	readonly index: number;
	/** Its cells; a header over two rows is joined into one (see `joinedHeader`). */
	readonly cells: readonly string[];
	readonly score: HeaderScore;
}

/** Scores a row by what it names: each canonical column and each capability counts once. */
export function scoreHeader(cells: readonly string[], framework: Framework): HeaderScore {
	const known = knownHeaders(framework);
	const columns = new Set<CanonicalColumn>();
	const capabilities = new Set<string>();
	const kinds = new Set<string>();
	for (const cell of cells) {
		if (cell === '' || cell.length > 200) continue;
		const meaning = known.get(headerKey(cell));
		if (!meaning) {
			const kind = kindHeader(cell, framework);
			if (kind !== null) kinds.add(kind);
		} else if ('column' in meaning) columns.add(meaning.column);
		else capabilities.add(meaning.capabilityId);
	}
	const names = columns.has('title') || columns.has('role_id');
	const levels = capabilities.size > 0 || (columns.has('capability') && columns.has('level'));
	const recognised = columns.size + capabilities.size + kinds.size;
	return { usable: names && levels, recognised };
}

/** Whether one score is better than another: usable before not, then more recognised. */
export function betterHeader(score: HeaderScore, than: HeaderScore): boolean {
	if (score.usable !== than.usable) return score.usable;
	return score.recognised > than.recognised;
}

/**
 * The record that most looks like a header, the first of equals; a header over two rows is looked
 * for too. Null where no record names anything that is known.
 */
export function findHeader(
	records: readonly (readonly string[])[],
	framework: Framework
): FoundHeader | null {
	let best: FoundHeader | null = null;
	let least: HeaderScore = { usable: false, recognised: 0 };
	const consider = (index: number, cells: readonly string[], more = 0): void => {
		const { usable, recognised } = scoreHeader(cells, framework);
		const score = { usable, recognised: recognised + more };
		if (!betterHeader(score, least)) return;
		best = { index, cells, score };
		least = score;
	};
	for (const [index, cells] of records.entries()) {
		consider(index, cells);
		const above = records[index - 1];
		if (!above) continue;
		const parts = isPartsRow(above, cells, framework);
		if (parts || !least.usable) {
			consider(index, joinedHeader(above, cells, framework), parts ? 1 : 0);
		}
	}
	return best;
}
