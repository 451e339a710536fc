import { kindCodeCount, notEssentialCode, unknownCode } from './role-columns';
import type { RoleGroups } from './role-groups';

/** Which roles of a group, each the bit of its place in the group: 64 bits a cell, the low half first. */
type Halves = Int32Array;

/**
 * Which roles of which group have what: one cell a group × capability, group by group, capabilities
 * in framework order. A cell that no role states has no bits.
 */
export interface GroupCells {
	readonly count: number;
	/** By level, from 1 at index 0: the roles that have it. */
	readonly levels: readonly Halves[];
	readonly notEssential: Halves;
	readonly unknown: Halves;
	/** The roles that have any level. */
	readonly required: Halves;
	/** Of all that state the capability: those for which it is a focus, and complementary. */
	readonly focus: Halves;
	readonly complementary: Halves;
}

interface RoleCells {
	readonly levels: Uint8Array;
	readonly kinds: Uint8Array;
	readonly capabilityCount: number;
	readonly levelCount: number;
}

/** Tallying so many roles takes some ten milliseconds at first, before it is compiled. */
const rolesAtOnce = 16_384;

/**
 * Pauses between stretches of the roles, so that a page can draw. Throws a RangeError for a cell
 * whose code means nothing.
 */
export function* groupCells(
	{ starts, groupOfRole, placeInGroup }: RoleGroups,
	{ levels, kinds, capabilityCount, levelCount }: RoleCells
): Generator<void, GroupCells> {
	const count = (starts.length - 1) * capabilityCount;
	const empty = (): Halves => new Int32Array(count * 2);
	const byLevel = Array.from({ length: levelCount }, empty);
	const [notEssential, unknown, required] = [empty(), empty(), empty()];
	const byKind = Array.from({ length: kindCodeCount }, empty);
	const byCode = new Array<Halves | undefined>(256);
	byLevel.forEach((level, index) => (byCode[index + 1] = level));
	byCode[notEssentialCode] = notEssential;
	byCode[unknownCode] = unknown;
	const roleCount = groupOfRole.length;
	for (let role = 0, cell = 0; role < roleCount; role++) {
		if (role > 0 && role % rolesAtOnce === 0) yield;
		const place = placeInGroup[role] ?? 0;
		const bit = 1 << (place & 31);
		let at = (groupOfRole[role] ?? 0) * capabilityCount * 2 + (place >> 5);
		for (let column = 0; column < capabilityCount; column++, cell++, at += 2) {
			const code = levels[cell] ?? 0;
			if (code === 0) continue;
			const kind = kinds[cell] ?? 0;
			const [ofCode, ofKind] = [byCode[code], byKind[kind]];
			if (!ofCode || !ofKind) refuse(code, kind);
			ofCode[at] = (ofCode[at] ?? 0) | bit;
			ofKind[at] = (ofKind[at] ?? 0) | bit;
			if (code <= levelCount) required[at] = (required[at] ?? 0) | bit;
		}
	}
	const [, focus = empty(), complementary = empty()] = byKind;
	return { count, levels: byLevel, notEssential, unknown, required, focus, complementary };
}

/** The roles of each cell as one number. */
export function asBits(halves: Halves): BigInt64Array<ArrayBufferLike> {
	return new BigInt64Array(halves.buffer);
}

/** How many roles each cell has. */
export function countsOf(halves: Halves): Int32Array {
	const counts = new Int32Array(halves.length / 2);
	for (let cell = 0; cell < counts.length; cell++) {
		counts[cell] = bitCount(halves[cell * 2] ?? 0) + bitCount(halves[cell * 2 + 1] ?? 0);
	}
	return counts;
}

/** Source: Warren, Hacker's Delight, 5-1. */
function bitCount(bits: number): number {
	let sum = bits - ((bits >>> 1) & 0x55555555);
	sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333);
	return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function refuse(code: number, kind: number): never {
	throw new RangeError(`Level code ${code} with kind code ${kind} means nothing.`);
}
