import { kindCodeCount, notEssentialCode, unknownCode } from './role-columns';
import type { RoleGroups } from './role-groups';

/**
 * Which roles of which group have what: one row a group × capability × level code that occurs, in
 * that order. A role is the bit of its place in the group.
 */
export interface GroupLevels {
	readonly count: number;
	readonly group: Int32Array;
	/** The capability's place in the framework, from 1. */
	readonly place: Uint16Array;
	/** A level 1..L, or the code of not essential or unknown. */
	readonly code: Uint8Array;
	readonly roles: BigInt64Array;
	/** Those of `roles` for which the capability is a focus, and complementary. */
	readonly focus: BigInt64Array;
	readonly complementary: BigInt64Array;
}

interface LevelCells {
	readonly levels: Uint8Array;
	readonly kinds: Uint8Array;
	readonly capabilityCount: number;
	readonly levelCount: number;
}

/** Throws a RangeError for a cell whose code means nothing. */
export function groupLevels(
	{ starts, members }: RoleGroups,
	{ levels, kinds, ...width }: LevelCells
): GroupLevels {
	const tally = new GroupTally(width);
	for (let group = 0; group + 1 < starts.length; group++) {
		const start = starts[group] ?? 0;
		const end = starts[group + 1] ?? 0;
		for (let at = start; at < end; at++) tally.addRole(levels, kinds, members[at] ?? 0, at - start);
		tally.take(group);
	}
	return tally.rows();
}

/** How many roles a group's bits stand for. */
export function bitCount(low: number, high: number): number {
	return bitCount32(low) + bitCount32(high);
}

/** Source: Warren, Hacker's Delight, 5-1. */
function bitCount32(bits: number): number {
	let sum = bits - ((bits >>> 1) & 0x55555555);
	sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333);
	return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function refuse(code: number, kind: number): never {
	throw new RangeError(`Level code ${code} with kind code ${kind} means nothing.`);
}

/** Group, place and code, then the bits of each kind: roles, focus, complementary; low half first. */
const rowWidth = 3 + 2 * kindCodeCount;

/** What one group holds, capability × code × kind, in halves of 32 bits; written out and emptied group by group. */
class GroupTally {
	readonly #codes: readonly number[];
	readonly #slots = new Int16Array(256).fill(-1);
	readonly #tally: Int32Array;
	readonly #capabilityCount: number;
	#rows = new Int32Array(rowWidth * 4096);
	#count = 0;

	constructor({ capabilityCount, levelCount }: Pick<LevelCells, 'capabilityCount' | 'levelCount'>) {
		const levels = Array.from({ length: levelCount }, (_, index) => index + 1);
		this.#codes = [...levels, notEssentialCode, unknownCode];
		this.#codes.forEach((code, slot) => (this.#slots[code] = slot));
		this.#tally = new Int32Array(capabilityCount * this.#codes.length * kindCodeCount * 2);
		this.#capabilityCount = capabilityCount;
	}

	addRole(levels: Uint8Array, kinds: Uint8Array, role: number, placeInGroup: number): void {
		const slots = this.#slots;
		const tally = this.#tally;
		const half = placeInGroup >> 5;
		const bit = 1 << (placeInGroup & 31);
		const step = this.#codes.length * kindCodeCount * 2;
		const end = (role + 1) * this.#capabilityCount;
		let base = half;
		for (let cell = end - this.#capabilityCount; cell < end; cell++, base += step) {
			const code = levels[cell] ?? 0;
			if (code === 0) continue;
			const slot = slots[code] ?? -1;
			const kind = kinds[cell] ?? 0;
			if (slot < 0 || kind >= kindCodeCount) refuse(code, kind);
			const at = base + (slot * kindCodeCount + kind) * 2;
			tally[at] = (tally[at] ?? 0) | bit;
		}
	}

	/** Writes out what was added since the last call, as that of a group. */
	take(group: number): void {
		const tally = this.#tally;
		const codes = this.#codes;
		const step = kindCodeCount * 2;
		this.#makeRoom(tally.length / step);
		const rows = this.#rows;
		for (let cell = 0, pair = 0; cell < tally.length; cell += step, pair++) {
			const [focusLow, focusHigh] = [tally[cell + 2] ?? 0, tally[cell + 3] ?? 0];
			const [otherLow, otherHigh] = [tally[cell + 4] ?? 0, tally[cell + 5] ?? 0];
			const low = (tally[cell] ?? 0) | focusLow | otherLow;
			const high = (tally[cell + 1] ?? 0) | focusHigh | otherHigh;
			if ((low | high) === 0) continue;
			const at = this.#count++ * rowWidth;
			rows[at] = group;
			rows[at + 1] = Math.floor(pair / codes.length) + 1;
			rows[at + 2] = codes[pair % codes.length] ?? 0;
			rows[at + 3] = low;
			rows[at + 4] = high;
			rows[at + 5] = focusLow;
			rows[at + 6] = focusHigh;
			rows[at + 7] = otherLow;
			rows[at + 8] = otherHigh;
		}
		tally.fill(0);
	}

	rows(): GroupLevels {
		const rows = this.#rows;
		const count = this.#count;
		const fill = <Column extends Int32Array | Uint16Array | Uint8Array>(
			column: Column,
			from: number
		): Column => {
			for (let row = 0; row < count; row++) column[row] = rows[row * rowWidth + from] ?? 0;
			return column;
		};
		const bits = (from: number): BigInt64Array => {
			const halves = new Int32Array(count * 2);
			for (let row = 0; row < count; row++) {
				halves[row * 2] = rows[row * rowWidth + from] ?? 0;
				halves[row * 2 + 1] = rows[row * rowWidth + from + 1] ?? 0;
			}
			return new BigInt64Array(halves.buffer);
		};
		return {
			count,
			group: fill(new Int32Array(count), 0),
			place: fill(new Uint16Array(count), 1),
			code: fill(new Uint8Array(count), 2),
			roles: bits(3),
			focus: bits(5),
			complementary: bits(7)
		};
	}

	#makeRoom(more: number): void {
		const needed = (this.#count + more) * rowWidth;
		if (needed <= this.#rows.length) return;
		const grown = new Int32Array(Math.max(needed, this.#rows.length * 2));
		grown.set(this.#rows);
		this.#rows = grown;
	}
}
