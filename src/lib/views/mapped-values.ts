import type { Framework } from '../framework/framework';
import type { ColumnPreview, TablePreview } from '../ingest/preview';
import type { ValueRename } from '../ingest/recipe';
import type { MappedValue } from './mapping-model';
import {
	choiceOf,
	replacementChoices,
	replacementText,
	type ValueKind
} from './replacement-choices';

/** Values that a person has chosen a reading for. */
export type Renames = readonly ValueRename[];

type Value = ColumnPreview['values'][number];

interface Gathered {
	readonly text: string;
	readonly column: string | null;
	readonly kind: ValueKind;
	readonly reading: Value['reading'];
	cells: number;
	readonly headers: string[];
}

/**
 * The distinct values of a table's level, kind and capability columns: those of all level columns
 * together, any other column's by themselves. What could not be read stands first, then what was
 * guessed, then the most frequent. Blanks and packed cells that were read are left out.
 */
export function mappedValues({
	table,
	renames,
	framework
}: {
	readonly table: TablePreview;
	readonly renames: Renames;
	readonly framework: Framework;
}): readonly MappedValue[] {
	const gathered = new Map<string, Gathered>();
	for (const column of table.columns) {
		const kind = kindOf(column);
		if (kind === null) continue;
		const header = kind === 'level' ? null : column.header;
		for (const value of column.values) {
			const { status, how } = value.reading;
			if (status === 'blank' || (status === 'packed' && how !== 'fuzzy')) continue;
			const text = value.text.trim();
			const key = JSON.stringify([header, text]);
			const known = gathered.get(key);
			if (known) {
				known.cells += value.count;
				if (!known.headers.includes(column.header)) known.headers.push(column.header);
			} else {
				const { count: cells, reading } = value;
				gathered.set(key, { text, column: header, kind, reading, cells, headers: [column.header] });
			}
		}
	}
	return [...gathered]
		.map(([key, value]) => mappedValue(key, value, renames, framework))
		.sort(
			(a, b) => rank[a.trouble] - rank[b.trouble] || b.cells - a.cells || (a.text < b.text ? -1 : 1)
		);
}

const rank = { unread: 0, guessed: 1, none: 2 } as const;

function kindOf({ target }: ColumnPreview): ValueKind | null {
	if (target.startsWith('packed')) return 'packed';
	if (target === 'level' || target.startsWith('capability:')) return 'level';
	if (target === 'kind' || target.startsWith('kind:')) return 'kind';
	if (target === 'capability') return 'capability';
	if (target === 'focus_capabilities') return 'packed';
	return null;
}

function mappedValue(
	key: string,
	{ text, column, kind, reading, cells, headers }: Gathered,
	renames: Renames,
	framework: Framework
): MappedValue {
	const rename =
		renames.find((each) => each.from.trim() === text && each.column === column) ??
		renames.find((each) => each.from.trim() === text && each.column === null && kind === 'level');
	const [only = ''] = headers;
	const guessed = reading.how === 'fuzzy';
	const unread = reading.status === 'unreadable';
	const nearest = guessed && kind !== 'packed' ? reading.as : (reading.nearest ?? '');
	return {
		key,
		column,
		text,
		cells,
		where: headers.length === 1 ? `in ${only}` : `in ${String(headers.length)} columns`,
		reading: rename
			? replacementText(rename.to)
			: unread
				? `${reading.as === '' ? '' : `${reading.as}; the rest `}not read`
				: guessed
					? `${reading.as}, a guess`
					: reading.as,
		trouble: rename ? 'none' : unread ? 'unread' : guessed ? 'guessed' : 'none',
		choice: rename ? choiceOf(rename.to) : '',
		choices: replacementChoices(kind, framework),
		offer: nearest === '' ? '' : choiceOf({ text: nearest }),
		offerText: nearest
	};
}
