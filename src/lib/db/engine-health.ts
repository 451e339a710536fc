import { EngineLostError } from './query-error';

const fatal =
	/unreachable|memory access out of bounds|table index is out of bounds|null function or function signature|Maximum call stack|Out of Memory Error|FATAL Error|database has been invalidated/i;

/** What goes wrong inside the engine and leaves it unusable, told by its message. */
export function isFatal(error: unknown): boolean {
	return error instanceof Error && (error.name === 'RuntimeError' || fatal.test(error.message));
}

/**
 * Whether one opened engine still lives. Calls made through `guard` fail with an EngineLostError
 * as soon as the engine is lost, even those that it would never have answered.
 */
export class EngineHealth {
	#lost: EngineLostError | null = null;
	readonly #pending = new Set<(error: EngineLostError) => void>();

	/** Declares the engine dead: every pending and later call fails. */
	readonly lose = (reason: string): void => {
		this.#lost ??= new EngineLostError(
			`The database engine stopped (${reason}). Load the data again.`
		);
		for (const reject of this.#pending) reject(this.#lost);
		this.#pending.clear();
	};

	readonly guard = <Result>(call: () => Promise<Result>): Promise<Result> => {
		if (this.#lost) return Promise.reject(this.#lost);
		return new Promise<Result>((resolve, reject) => {
			this.#pending.add(reject);
			call()
				.then(resolve, (error: unknown) => {
					if (isFatal(error)) this.lose(error instanceof Error ? error.message : String(error));
					reject(this.#lost ?? error);
				})
				.finally(() => this.#pending.delete(reject));
		});
	};
}
