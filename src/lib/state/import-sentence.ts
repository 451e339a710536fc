import { format } from 'd3';
import type { DatasetSource, ImportStatus } from './dataset-status';

const count = format(',');

/** `1,200 roles`, `1 role`. */
export function rolesText(roles: number): string {
	return `${count(roles)} ${roles === 1 ? 'role' : 'roles'}`;
}

/** What is being done, or how many rows there are so far; nothing before that is known. */
function detailOf({ phase, rows }: ImportStatus & { readonly kind: 'reading' }): string {
	if (phase !== undefined) return `: ${phase}`;
	return rows > 0 ? `: ${count(rows)} ${rows === 1 ? 'row' : 'rows'}` : '';
}

/** How an import stands, in one sentence for people; empty while none was asked for. */
export function importSentence(status: ImportStatus, source: DatasetSource | null): string {
	switch (status.kind) {
		case 'idle':
			return '';
		case 'reading':
			return `${status.again ? 'Opening' : 'Reading'} ${status.file}${detailOf(status)}`;
		case 'mapping':
			return `Some columns of ${status.name} need a look before it is read.`;
		case 'versions':
			return `${status.name} is read and waits: is it a newer version of what is open?`;
		case 'loading':
			return `Loading ${rolesText(status.roles)}`;
		case 'cancelled':
			return `The import was cancelled.${source ? ` ${source.title} is still open, unchanged.` : ''}`;
		case 'failed':
			return `Nothing was loaded. ${status.message}`;
		case 'done': {
			const sum = (part: 'rows' | 'loaded' | 'merged' | 'setAside') =>
				source?.files.reduce((total, file) => total + file.reconciliation[part], 0) ?? 0;
			return (
				`${rolesText(source?.roles ?? 0)} are open. ${count(sum('rows'))} rows: ` +
				`${count(sum('loaded'))} loaded, ${count(sum('merged'))} merged, ${count(sum('setAside'))} set aside.` +
				(source?.leftOut ?? []).map((reason) => ` ${reason}`).join('')
			);
		}
	}
}
