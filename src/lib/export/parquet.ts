import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { ExportCell, ExportColumn, ExportRow, TableWriter } from './table-columns';

type Schema = ConstructorParameters<typeof ParquetWriter>[0]['schema'];

const types: Readonly<Record<ExportColumn['type'], Omit<Schema[number], 'name'>>> = {
	text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
	integer: { type: 'INT32' },
	number: { type: 'DOUBLE' },
	boolean: { type: 'BOOLEAN' },
	date: { type: 'INT32', converted_type: 'DATE' }
};

/** Rows that are written at a time. */
const groupRows = 10_000;

/**
 * A table as a Parquet file (Snappy, row groups of some 10,000 rows): texts as UTF-8, whole numbers
 * as 32-bit integers, dates as days, empty cells as nulls.
 */
export function parquetWriter(columns: readonly ExportColumn[]): TableWriter {
	const bytes = new ByteWriter();
	const schema: Schema = [
		{ name: 'root', num_children: columns.length },
		...columns.map(({ name, type }) => ({
			name,
			repetition_type: 'OPTIONAL' as const,
			...types[type]
		}))
	];
	const writer = new ParquetWriter({ writer: bytes, schema, createdBy: 'Capability Atlas' });
	let waiting: ExportRow[] = [];
	const write = (): void => {
		const rows = waiting;
		waiting = [];
		const columnData = columns.map(({ name, type }) => ({
			name,
			data: rows.map((row) => valueOf(row[name] ?? null, type))
		}));
		void writer.write({ columnData, rowGroupSize: groupRows });
	};
	return {
		add: (rows) => {
			waiting.push(...rows);
			if (waiting.length >= groupRows) write();
		},
		finish: () => {
			if (waiting.length > 0) write();
			void writer.finish();
			return bytes.getBytes();
		}
	};
}

function valueOf(cell: ExportCell, type: ExportColumn['type']): ExportCell | Date {
	return type === 'date' && typeof cell === 'string' ? new Date(`${cell}T00:00:00Z`) : cell;
}
