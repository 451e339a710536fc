import type { OpenWorkbook } from './open-workbook';

/**
 * The workbook that was looked at last, so that it is not parsed again when it is read: that takes
 * most of the time of an import. It is told by its bytes, and given once.
 */
export class OpenedWorkbooks {
	#last: { readonly bytes: Uint8Array; readonly workbook: OpenWorkbook } | null = null;

	keep(bytes: Uint8Array, workbook: OpenWorkbook): void {
		this.#last = { bytes, workbook };
	}

	/** The workbook of these bytes, or null where another was looked at last. */
	take(bytes: Uint8Array): OpenWorkbook | null {
		const last = this.#last;
		if (!last || !areEqual(last.bytes, bytes)) return null;
		this.#last = null;
		return last.workbook;
	}
}

function areEqual(a: Uint8Array, b: Uint8Array): boolean {
	if (a.length !== b.length) return false;
	for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
	return true;
}
