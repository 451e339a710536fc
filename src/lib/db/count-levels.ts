import type { Groups } from './group-keys';
import { kindCodeCount, notEssentialCode, unknownCode } from './role-columns';

/** One count a group × capability × level code that occurs, in that order. */
export interface LevelCounts {
	readonly count: number;
	readonly group: Int32Array;
	readonly capability: Int32Array;
	/** A level 1..L, or the code of not essential or unknown. */
	readonly code: Uint8Array;
	readonly requirements: Int32Array;
	readonly focus: Int32Array;
	readonly complementary: Int32Array;
}

interface Width {
	readonly capabilityCount: number;
	readonly levelCount: number;
}

interface LevelCells extends Width {
	readonly levels: Uint8Array;
	readonly kinds: Uint8Array;
}

/** Counts the cells of each group of roles. Throws a RangeError for a cell whose code means nothing. */
export function countLevels(groups: Groups, cells: LevelCells): LevelCounts {
	const { levels, kinds, capabilityCount } = cells;
	const { starts, members } = groups;
	const tally = new Tally(cells);
	for (let group = 0; group < groups.unit.length; group++) {
		const end = starts[group + 1] ?? 0;
		for (let at = starts[group] ?? 0; at < end; at++) {
			tally.addRole(levels, kinds, (members[at] ?? 0) * capabilityCount);
		}
		tally.take(group);
	}
	return tally.counts();
}

/** Adds up the counts of groups into those of groups of these groups, without reading a cell again. */
export function addUpLevels(above: Groups, counts: LevelCounts, width: Width): LevelCounts {
	const { starts, members } = above;
	const rowStarts = firstRows(counts);
	const tally = new Tally(width);
	for (let group = 0; group < above.unit.length; group++) {
		const end = starts[group + 1] ?? 0;
		for (let at = starts[group] ?? 0; at < end; at++) {
			const member = members[at] ?? 0;
			const rowEnd = rowStarts[member + 1] ?? 0;
			for (let row = rowStarts[member] ?? 0; row < rowEnd; row++) {
				const capability = counts.capability[row] ?? 0;
				const code = counts.code[row] ?? 0;
				const focus = counts.focus[row] ?? 0;
				const complementary = counts.complementary[row] ?? 0;
				const plain = (counts.requirements[row] ?? 0) - focus - complementary;
				tally.add(capability, code, 0, plain);
				tally.add(capability, code, 1, focus);
				tally.add(capability, code, 2, complementary);
			}
		}
		tally.take(group);
	}
	return tally.counts();
}

/** Where the rows of each group begin, and after the last group with rows where they end. */
function firstRows({ group, count }: LevelCounts): Int32Array {
	const starts = new Int32Array((group[count - 1] ?? -1) + 2);
	for (let row = 0; row < count; row++) starts[(group[row] ?? 0) + 1] = row + 1;
	for (let next = 1; next < starts.length; next++) {
		starts[next] = Math.max(starts[next] ?? 0, starts[next - 1] ?? 0);
	}
	return starts;
}

function refuse(code: number, kind: number): never {
	throw new RangeError(`Level code ${code} with kind code ${kind} means nothing.`);
}

/** What one group holds, capability × code × kind; written out and emptied group by group. */
class Tally {
	readonly #codes: readonly number[];
	readonly #slots = new Int16Array(256).fill(-1);
	readonly #tally: Int32Array;
	#rows = new Int32Array(6 * 4096);
	#count = 0;

	constructor({ capabilityCount, levelCount }: Width) {
		const levels = Array.from({ length: levelCount }, (_, index) => index + 1);
		this.#codes = [...levels, notEssentialCode, unknownCode];
		this.#codes.forEach((code, slot) => (this.#slots[code] = slot));
		this.#tally = new Int32Array(capabilityCount * this.#codes.length * kindCodeCount);
	}

	/** Adds the cells of one role, which begin at a place. */
	addRole(levels: Uint8Array, kinds: Uint8Array, first: number): void {
		const slots = this.#slots;
		const tally = this.#tally;
		const width = this.#codes.length * kindCodeCount;
		for (let place = first, base = 0; base < tally.length; place++, base += width) {
			const code = levels[place] ?? 0;
			if (code === 0) continue;
			const slot = slots[code] ?? -1;
			const kind = kinds[place] ?? 0;
			if (slot < 0 || kind >= kindCodeCount) refuse(code, kind);
			const cell = base + slot * kindCodeCount + kind;
			tally[cell] = (tally[cell] ?? 0) + 1;
		}
	}

	add(capability: number, code: number, kind: number, count: number): void {
		const slot = this.#slots[code] ?? -1;
		const cell = (capability * this.#codes.length + slot) * kindCodeCount + kind;
		this.#tally[cell] = (this.#tally[cell] ?? 0) + count;
	}

	/** Writes out what was added since the last call, as that of a group. */
	take(group: number): void {
		const tally = this.#tally;
		const codes = this.#codes;
		this.#makeRoom(tally.length / kindCodeCount);
		const rows = this.#rows;
		for (let cell = 0, pair = 0; cell < tally.length; cell += kindCodeCount, pair++) {
			const focus = tally[cell + 1] ?? 0;
			const complementary = tally[cell + 2] ?? 0;
			const requirements = (tally[cell] ?? 0) + focus + complementary;
			if (requirements === 0) continue;
			const at = this.#count++ * 6;
			rows[at] = group;
			rows[at + 1] = Math.floor(pair / codes.length);
			rows[at + 2] = codes[pair % codes.length] ?? 0;
			rows[at + 3] = requirements;
			rows[at + 4] = focus;
			rows[at + 5] = complementary;
		}
		tally.fill(0);
	}

	counts(): LevelCounts {
		const column = (place: number): Int32Array => {
			const values = new Int32Array(this.#count);
			for (let row = 0; row < values.length; row++) values[row] = this.#rows[row * 6 + place] ?? 0;
			return values;
		};
		return {
			count: this.#count,
			group: column(0),
			capability: column(1),
			code: Uint8Array.from(column(2)),
			requirements: column(3),
			focus: column(4),
			complementary: column(5)
		};
	}

	#makeRoom(more: number): void {
		const needed = (this.#count + more) * 6;
		if (needed <= this.#rows.length) return;
		const grown = new Int32Array(Math.max(needed, this.#rows.length * 2));
		grown.set(this.#rows);
		this.#rows = grown;
	}
}
