import type { StartProgress } from '../db/wasm-database';
import type { IngestProgress } from '../ingest/result';
import type { DatasetStatus, ImportQuestion, ImportStatus } from './dataset-status';
import { rolesText } from './import-sentence';

/** How an import stands, and what the page can say of its data meanwhile. */
export class ImportProgress {
	#status = $state.raw<DatasetStatus>({ kind: 'starting', phase: 'Opening', share: null });
	#importing = $state.raw<ImportStatus>({ kind: 'idle' });
	#waitingForEngine = false;

	constructor(
		/** Whether data are loaded, which then stay until others are in. */
		private readonly hasData: () => boolean
	) {}

	get status(): DatasetStatus {
		return this.#status;
	}

	get importing(): ImportStatus {
		return this.#importing;
	}

	begin(name: string): void {
		this.#importing = { kind: 'reading', file: name, rows: 0, share: 0 };
		this.#starting(`Reading ${name}`);
	}

	/** What was read before is opened again; `roles` are how many there are, where that is known. */
	beginAgain(name: string, roles: number | null): void {
		const phase = roles === null ? {} : { phase: rolesText(roles) };
		this.#importing = {
			...{ kind: 'reading', file: name, rows: 0, share: 0, again: true },
			...phase
		};
		this.#starting(`Opening ${name}`);
	}

	read(name: string, progress: IngestProgress): void {
		this.#importing = { kind: 'reading', ...progress };
		this.#starting(`Reading ${name}`, progress.share);
	}

	ask(question: ImportQuestion): void {
		this.#importing = question;
		if (!this.hasData()) this.#status = { kind: 'empty' };
	}

	load(roles: number): void {
		this.#importing = { kind: 'loading', roles };
		this.#starting(`Loading ${rolesText(roles)}`);
	}

	done(): void {
		this.#status = { kind: 'ready' };
		this.#importing = { kind: 'done' };
	}

	/** Ends without data: cancelled (null) or failed. What was loaded stays. */
	stop(message: string | null, mappable: readonly File[] = []): void {
		this.#importing =
			message === null ? { kind: 'cancelled' } : { kind: 'failed', message, mappable };
		if (this.hasData()) return;
		this.#status = message === null ? { kind: 'empty' } : { kind: 'failed', message };
	}

	erased(): void {
		this.#importing = { kind: 'idle' };
		this.#status = { kind: 'empty' };
	}

	/** Says how far the engine has come while nothing but its start is waited for. */
	async untilEngine<Result>(opening: Promise<Result>): Promise<Result> {
		this.#waitingForEngine = true;
		this.#starting('Starting the database engine');
		try {
			return await opening;
		} finally {
			this.#waitingForEngine = false;
		}
	}

	startingEngine({ step, share }: StartProgress): void {
		if (!this.#waitingForEngine) return;
		const verb = step === 'fetching' ? 'Fetching' : 'Starting';
		this.#starting(`${verb} the database engine`, share);
	}

	#starting(phase: string, share: number | null = null): void {
		if (!this.hasData()) this.#status = { kind: 'starting', phase, share };
	}
}
