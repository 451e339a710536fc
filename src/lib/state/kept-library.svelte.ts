import { duplicateKept, eraseKept, listKept, renameKept } from './kept-data';
import type { KeptEntry } from './kept-store';

/** What one tab tells the others: this data set has been changed (null: everything). */
interface KeptNews {
	readonly id: string | null;
}

const channelName = 'capability-atlas-data';

/** The data sets that are kept on this device, as far as this tab knows; told by other tabs when they change. */
export class KeptLibrary {
	#list = $state.raw<readonly KeptEntry[] | null>(null);
	#refusal = $state<string | null>(null);
	readonly #channel = new BroadcastChannel(channelName);

	constructor(
		/** Told when another tab has changed a data set (null: everything), once the list is fresh. */
		private readonly changedElsewhere: (id: string | null) => void
	) {
		this.#channel.onmessage = ({ data }: MessageEvent<KeptNews>) => {
			void this.find().then(() => this.changedElsewhere(data.id));
		};
	}

	/** Empty before it was looked for, and where storage is refused. */
	get list(): readonly KeptEntry[] {
		return this.#list ?? [];
	}

	/** What the browser says where it refuses storage; null where it does not. */
	get refusal(): string | null {
		return this.#refusal;
	}

	entry(id: string): KeptEntry | null {
		return this.list.find((entry) => entry.id === id) ?? null;
	}

	/** Looks what is kept. */
	async find(): Promise<void> {
		try {
			this.#list = await listKept();
			this.#refusal = null;
		} catch (error) {
			this.#list = [];
			this.#refusal = error instanceof Error ? error.message : String(error);
		}
	}

	/** @throws what the browser says where it cannot be written. */
	async rename(id: string, name: string): Promise<void> {
		const trimmed = name.trim();
		if (trimmed === '') return;
		await renameKept(id, trimmed);
		await this.changed(id);
	}

	/**
	 * Makes a second data set of one, under a name that no other has.
	 *
	 * @throws what the browser says where it cannot be written.
	 */
	async duplicate(id: string): Promise<KeptEntry | null> {
		const entry = this.entry(id);
		const copy = entry && (await duplicateKept(id, this.freeName(`${entry.name} (copy)`)));
		if (copy) await this.changed(copy.id);
		return copy;
	}

	/** @throws what the browser says where it cannot be erased. */
	async erase(id: string): Promise<void> {
		await eraseKept(id);
		await this.changed(id);
	}

	/** This name, or with a number where another data set has it: `roles.csv (2)`. */
	freeName(name: string): string {
		const taken = this.list.map((entry) => entry.name);
		for (let count = 1; ; count++) {
			const numbered = count === 1 ? name : `${name} (${String(count)})`;
			if (!taken.includes(numbered)) return numbered;
		}
	}

	/** Looks again, and tells other tabs. */
	async changed(id: string | null): Promise<void> {
		await this.find();
		this.#channel.postMessage({ id } satisfies KeptNews);
	}
}
