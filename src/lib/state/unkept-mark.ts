const storageKey = 'capability-atlas-unkept';

/** Data that a tab took in and that were not kept yet. */
interface Unkept {
	/** Of the files, or of the data set. */
	readonly name: string;
	/** When they were taken in, in milliseconds since 1970. */
	readonly at: number;
}

/**
 * Remembers, over a reload of this tab, that data were being read or kept, so that the page can say
 * that they are not there. Without storage nothing is remembered.
 */
export class UnkeptMark {
	#own: Unkept | null = null;

	constructor(
		private readonly storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
	) {}

	/** Sets the mark, in place of any other; gives back what takes it away, which leaves a later one alone. */
	begin(name: string, at = Date.now()): () => void {
		const mark = { name, at };
		this.#own = mark;
		this.#change((storage) => storage.setItem(storageKey, JSON.stringify(mark)));
		return () => {
			if (this.#own === mark) this.clear();
		};
	}

	clear(): void {
		this.#own = null;
		this.#change((storage) => storage.removeItem(storageKey));
	}

	/** What a page before this one in the tab left unkept, once; null where nothing is known of any. */
	take(): Unkept | null {
		let text: string | null = null;
		this.#change((storage) => {
			text = storage.getItem(storageKey);
			if (text !== null) storage.removeItem(storageKey);
		});
		return text === null ? null : unkeptOf(text);
	}

	#change(work: (storage: ReturnType<UnkeptMark['storage']>) => void): void {
		try {
			work(this.storage());
		} catch {
			// Storage is refused or full: a reload then says nothing.
		}
	}
}

function unkeptOf(text: string): Unkept | null {
	try {
		const value: unknown = JSON.parse(text);
		if (typeof value !== 'object' || value === null || !('name' in value && 'at' in value))
			return null;
		const { name, at } = value;
		return typeof name === 'string' && typeof at === 'number' ? { name, at } : null;
	} catch {
		return null;
	}
}
