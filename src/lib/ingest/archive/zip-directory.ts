/** One file of a zip archive, as the archive's directory describes it. */
export interface ZipEntry {
	readonly name: string;
	/** 0 is stored, 8 deflated; others are not read. */
	readonly method: number;
	readonly encrypted: boolean;
	readonly crc: number;
	/** In the archive, in bytes. */
	readonly packed: number;
	/** Unpacked, in bytes. The archive may lie. */
	readonly size: number;
	/** Where its local header begins. */
	readonly offset: number;
}

const endMark = 0x06054b50;
const end64Mark = 0x06064b50;
const locator64Mark = 0x07064b50;
const entryMark = 0x02014b50;
const endBytes = 22;
const entryBytes = 46;
const longestComment = 0xffff;
const in64 = 0xffffffff;

/**
 * The files of a zip archive by its directory (APPNOTE.TXT 6.3, ZIP64 too), without folders, at
 * most `most` of them; null where the bytes have no whole directory.
 */
export function zipDirectory(bytes: Uint8Array, most: number): readonly ZipEntry[] | null {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
	const place = directoryPlace(view);
	if (place === null) return null;
	const entries: ZipEntry[] = [];
	let at = place.offset;
	for (let index = 0; index < place.entries && entries.length < most; index++) {
		if (at + entryBytes > bytes.length || view.getUint32(at, true) !== entryMark) return null;
		const nameEnd = at + entryBytes + view.getUint16(at + 28, true);
		const extraEnd = nameEnd + view.getUint16(at + 30, true);
		if (extraEnd > bytes.length) return null;
		const name = nameOf(bytes.subarray(at + entryBytes, nameEnd));
		const sizes = sizesOf(view, at, nameEnd, extraEnd);
		if (!name.endsWith('/')) {
			entries.push({
				name,
				method: view.getUint16(at + 10, true),
				encrypted: (view.getUint16(at + 8, true) & 1) === 1,
				crc: view.getUint32(at + 16, true),
				...sizes
			});
		}
		at = extraEnd + view.getUint16(at + 32, true);
	}
	return entries;
}

function directoryPlace(view: DataView): { entries: number; offset: number } | null {
	const end = endPlace(view);
	if (end === null) return null;
	const place = { entries: view.getUint16(end + 10, true), offset: view.getUint32(end + 16, true) };
	if (place.entries !== 0xffff && place.offset !== in64) return place;
	const locator = end - 20;
	if (locator < 0 || view.getUint32(locator, true) !== locator64Mark) return place;
	const end64 = Number(view.getBigUint64(locator + 8, true));
	if (end64 + 56 > view.byteLength || view.getUint32(end64, true) !== end64Mark) return null;
	return {
		entries: Number(view.getBigUint64(end64 + 32, true)),
		offset: Number(view.getBigUint64(end64 + 48, true))
	};
}

function endPlace(view: DataView): number | null {
	const last = view.byteLength - endBytes;
	for (let at = last; at >= 0 && at >= last - longestComment; at--) {
		if (view.getUint32(at, true) === endMark) return at;
	}
	return null;
}

function sizesOf(view: DataView, at: number, extra: number, extraEnd: number) {
	let packed = view.getUint32(at + 20, true);
	let size = view.getUint32(at + 24, true);
	let offset = view.getUint32(at + 42, true);
	for (let field = extra; field + 4 <= extraEnd;) {
		const length = view.getUint16(field + 2, true);
		const fieldEnd = Math.min(field + 4 + length, extraEnd);
		if (view.getUint16(field, true) === 1) {
			let value = field + 4;
			const next = (): number => {
				value += 8;
				return value <= fieldEnd ? Number(view.getBigUint64(value - 8, true)) : in64;
			};
			if (size === in64) size = next();
			if (packed === in64) packed = next();
			if (offset === in64) offset = next();
		}
		field = fieldEnd;
	}
	return { packed, size, offset };
}

/** Names are UTF-8 by the standard's flag or by use; older ones are taken as Windows-1252. */
function nameOf(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\\', '/');
	} catch {
		return new TextDecoder('windows-1252').decode(bytes).replaceAll('\\', '/');
	}
}
