import type { Issue } from '../ingest/issue';
import type { IngestResult } from '../ingest/result';
import { perTextField, type RoleTable, type TextColumn } from '../ingest/role-table';

/** The texts of a column as one run of UTF-8, and where each ends in UTF-16 units: cheap to send, and cheap to take in. */
interface PackedTexts {
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly ends: Uint32Array<ArrayBuffer>;
}

interface WireColumn {
	readonly codes: Int32Array;
	/** A few texts, or such as are no well-formed Unicode, go as they are. */
	readonly values: readonly string[] | PackedTexts;
}

type WireRoles = Omit<RoleTable, 'text' | 'attributes'> & {
	readonly text: Readonly<Record<keyof RoleTable['text'], WireColumn>>;
	readonly attributes: readonly (readonly [name: string, column: WireColumn])[];
};

/** A result on its way from a worker to the page, its issues aside, which go before it some at a time. */
export type WireResult = Omit<IngestResult, 'roles' | 'issues'> & { readonly roles: WireRoles };

/** How many issues one message holds: taking in more would hold the page up. */
export const issuesPerMessage = 500;

const fewTexts = 1_000;

/** A result to be sent, with the buffers to hand over. Its arrays are copies: the worker keeps its own. */
export function toWire(result: IngestResult): {
	readonly wire: WireResult;
	readonly transfer: ArrayBuffer[];
} {
	const { roles, issuesFound, files, reviews } = result;
	const transfer: ArrayBuffer[] = [];
	const own = <Copied extends { readonly buffer: ArrayBuffer }>(copy: Copied): Copied => {
		transfer.push(copy.buffer);
		return copy;
	};
	const column = ({ codes, values }: TextColumn): WireColumn => {
		const texts = values.length > fewTexts ? packed(values) : null;
		if (texts) transfer.push(texts.bytes.buffer, texts.ends.buffer);
		return { codes: own(codes.slice()), values: texts ?? values };
	};
	const wire: WireResult = {
		...{ issuesFound, files },
		...(reviews && { reviews }),
		roles: {
			roleCount: roles.roleCount,
			text: perTextField((field) => column(roles.text[field])),
			attributes: Object.entries(roles.attributes).map(([name, one]) => [name, column(one)]),
			...(roles.groupColumns && { groupColumns: roles.groupColumns }),
			managesPeople: own(roles.managesPeople.slice()),
			headcount: own(roles.headcount.slice()),
			sourceLine: own(roles.sourceLine.slice()),
			levels: own(roles.levels.slice()),
			kinds: own(roles.kinds.slice())
		}
	};
	return { wire, transfer };
}

/** The result that was sent, made in slices; `pause` is awaited between them. */
export async function fromWire(
	{ roles, ...about }: WireResult,
	issues: readonly Issue[],
	pause: () => Promise<void>
): Promise<IngestResult> {
	const { attributes, ...others } = roles;
	const columns = new Map<WireColumn, TextColumn>();
	for (const column of [...Object.values(roles.text), ...attributes.map(([, one]) => one)]) {
		if ('bytes' in column.values) await pause();
		columns.set(column, unpacked(column));
	}
	const made = (column: WireColumn): TextColumn => columns.get(column) ?? unpacked(column);
	return {
		...about,
		issues,
		roles: {
			...others,
			text: perTextField((field) => made(roles.text[field])),
			attributes: Object.fromEntries(attributes.map(([name, one]) => [name, made(one)]))
		}
	};
}

function packed(values: readonly string[]): PackedTexts | null {
	const joined = values.join('');
	if (!joined.isWellFormed()) return null;
	const ends = new Uint32Array(values.length);
	let end = 0;
	for (const [index, { length }] of values.entries()) {
		end += length;
		ends[index] = end;
	}
	return { bytes: new TextEncoder().encode(joined), ends };
}

function unpacked({ codes, values }: WireColumn): TextColumn {
	if (!('bytes' in values)) return { codes, values };
	// A byte order mark at the beginning is a text's own.
	const joined = new TextDecoder('utf-8', { ignoreBOM: true }).decode(values.bytes);
	let start = 0;
	const texts = Array.from(values.ends, (end) => {
		const text = joined.slice(start, end);
		start = end;
		return text;
	});
	return { codes, values: texts };
}
