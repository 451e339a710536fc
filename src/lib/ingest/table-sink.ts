import type { FinishedTable, RecordSink } from './table-reader';

/** What a table came as. */
export interface TableFormat {
	/** In bytes. */
	readonly bytes: number;
	/** Null where it is delimited text, whose encoding and delimiter are found as it is read. */
	readonly format: string | null;
}

/** A sink of records that says in the end what was found. */
export interface TableSink extends RecordSink {
	finish(text: { readonly encoding: string; readonly delimiter: string } | null): FinishedTable;
}
