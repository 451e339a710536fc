import type { Framework } from '../framework/framework';
import type { CanonicalColumn } from './canonical-columns';
import { headerKey, knownHeaders } from './header-index';

/** How far a row looks like a header. */
export interface HeaderScore {
	/** Whether it names a role and a level, so that the file can be read by it. */
	readonly usable: boolean;
	/** How many columns and capabilities it names without guessing. */
	readonly recognised: number;
}

/** The header row among the first records of a file. */
export interface FoundHeader {
	/** Which record it is, from 0. The records before it are titles. */
	readonly index: number;
	/** Its cells; where a header spans two rows, blank ones are filled from the row above. */
	readonly cells: readonly string[];
	readonly score: HeaderScore;
}

/** Scores a row by what it names: each canonical column and each capability counts once. */
export function scoreHeader(cells: readonly string[], framework: Framework): HeaderScore {
	const known = knownHeaders(framework);
	const columns = new Set<CanonicalColumn>();
	const capabilities = new Set<string>();
	for (const cell of cells) {
		if (cell === '' || cell.length > 200) continue;
		const meaning = known.get(headerKey(cell));
		if (!meaning) continue;
		if ('column' in meaning) columns.add(meaning.column);
		else capabilities.add(meaning.capabilityId);
	}
	const names = columns.has('title') || columns.has('role_id');
	const levels = capabilities.size > 0 || (columns.has('capability') && columns.has('level'));
	return { usable: names && levels, recognised: columns.size + capabilities.size };
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
	const consider = (index: number, cells: readonly string[]): void => {
		const score = scoreHeader(cells, framework);
		if (!betterHeader(score, least)) return;
		best = { index, cells, score };
		least = score;
	};
	for (const [index, cells] of records.entries()) {
		consider(index, cells);
		const above = records[index - 1];
		if (above && !least.usable) consider(index, joined(above, cells));
	}
	return best;
}

function joined(above: readonly string[], below: readonly string[]): readonly string[] {
	return Array.from({ length: Math.max(above.length, below.length) }, (_, index) => {
		const cell = below[index] ?? '';
		return cell.trim() === '' ? (above[index] ?? '') : cell;
	});
}
