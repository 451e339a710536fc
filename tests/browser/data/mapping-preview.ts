import type { ColumnPreview, FilesPreview, TablePreview } from '../../../src/lib/ingest/preview';

type Level = ColumnPreview['values'][number];

/** A value of a level column, read or not. */
export function levelValue(text: string, count: number, as: string | null, nearest = ''): Level {
	return {
		...{ text, count, rename: null },
		reading: {
			status: as === null ? 'unreadable' : 'level',
			as: as ?? '',
			how: as === null ? null : 'exact',
			nearest: nearest || null
		}
	};
}

/** A column that was matched exactly unless told otherwise. */
export function column(index: number, part: Partial<ColumnPreview>): ColumnPreview {
	return {
		...{ index, header: `Column ${String(index)}`, occurrence: 1, target: 'attribute' },
		...{ name: null, how: 'exact', confidence: 1, values: [], otherValues: 0 },
		reason: 'The header is the name of it.',
		...part
	};
}

/** A file of two rows in which column n holds `cell n`. */
export function table(
	columns: readonly ColumnPreview[],
	part: Partial<TablePreview> = {}
): TablePreview {
	const cells = columns.map(({ index }) => `cell ${String(index)}`);
	return {
		...{ file: 'roles.csv', format: 'utf-8', delimiter: ',', layout: 'wide', headerLine: 1 },
		top: [{ line: 1, cells: columns.map(({ header }) => header) }],
		rows: [
			{ line: 2, cells },
			{ line: 3, cells }
		],
		...{ rowCount: 2, columns, unusable: null, recipeTable: null, fixed: false, exact: false },
		...part
	};
}

/** What is seen of one file. */
export function previewOf(only: TablePreview): FilesPreview {
	return { tables: [only], unused: [], exact: only.exact };
}
