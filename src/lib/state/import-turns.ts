import type { Recipe } from '../ingest/recipe';

/** What a person answers while an import waits for them. */
export type ImportReply =
	/** Show what this recipe would make of the files. */
	| { readonly kind: 'try'; readonly recipe: Recipe }
	/** Read the files with this recipe. */
	| { readonly kind: 'recipe'; readonly recipe: Recipe }
	| { readonly kind: 'version' }
	| { readonly kind: 'another' };

/** One import while it runs. */
export interface ImportTurn {
	readonly signal: AbortSignal;
	/** Waits for a person's reply; rejects with the signal's reason where they cancel instead. */
	pause(): Promise<ImportReply>;
	/** From here on the import cannot be cancelled. */
	commit(): void;
}

interface Running {
	readonly abort: AbortController;
	reply: ((reply: ImportReply) => void) | null;
	/** A reply that came while the last one was still being carried out. */
	held: ImportReply | null;
	/** Resolves when the import has ended or waits for a person. */
	stop: PromiseWithResolvers<void>;
	committed: boolean;
}

/** Runs one import at a time: a newer one cancels the one that runs and waits until it has ended. */
export class ImportTurns {
	#running: Running | null = null;
	#last: Promise<void> = Promise.resolve();

	/** Whether an import runs or waits for a person, and can still be cancelled. */
	get open(): boolean {
		return this.#running !== null && !this.#running.committed;
	}

	/** Resolves when `work` has ended, or waits for a person. `work` is not to reject. */
	run(work: (turn: ImportTurn) => Promise<void>): Promise<void> {
		this.cancel();
		const running: Running = {
			abort: new AbortController(),
			reply: null,
			held: null,
			stop: Promise.withResolvers(),
			committed: false
		};
		this.#running = running;
		this.#last = this.#last.then(async () => {
			if (!running.abort.signal.aborted) await work(turnOf(running));
			if (this.#running === running) this.#running = null;
			running.stop.resolve();
		});
		return running.stop.promise;
	}

	/** Replies to the import; resolves when it has ended, or waits again. Of several replies that it has not come to, the latest counts. */
	async reply(reply: ImportReply): Promise<void> {
		const running = this.#running;
		if (!running) return;
		if (running.reply) {
			running.stop = Promise.withResolvers();
			running.reply(reply);
			running.reply = null;
		} else running.held = reply;
		await running.stop.promise;
	}

	cancel(): void {
		if (this.#running?.committed === false) this.#running.abort.abort();
	}

	/** Cancels what can be cancelled, and waits until nothing runs. */
	async quiet(): Promise<void> {
		this.cancel();
		await this.#last;
	}
}

function turnOf(running: Running): ImportTurn {
	const { signal } = running.abort;
	return {
		signal,
		pause: async () => {
			const { held } = running;
			running.held = null;
			if (held) return held;
			const replied = Promise.withResolvers<ImportReply>();
			const refuse = () => replied.reject(signal.reason);
			signal.addEventListener('abort', refuse, { once: true });
			running.reply = (reply) => {
				signal.removeEventListener('abort', refuse);
				replied.resolve(reply);
			};
			running.stop.resolve();
			return replied.promise;
		},
		commit: () => {
			signal.throwIfAborted();
			running.committed = true;
		}
	};
}
