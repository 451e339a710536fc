import { contentShape } from './data-package';
import type { KeepingStatus } from './dataset-status';
import { KeptElsewhereError, rememberOpened, saveKept } from './kept-data';
import { KeptLibrary } from './kept-library.svelte';
import type { KeptEntry } from './kept-store';
import type { OpenData } from './open-data';

/** Keeps the open data set on the device, and says whether it will be there after the page is closed. */
export class Keeping {
	readonly library = new KeptLibrary((id) => this.#changedElsewhere(id));
	#status = $state.raw<KeepingStatus>({ kind: 'not_needed' });
	/** The data set that is open and the revision of it that is kept; null for one that is not kept yet. */
	#open: { readonly id: string; readonly seen: number | null } | null = null;
	#last: Promise<void> = Promise.resolve();

	get status(): KeepingStatus {
		return this.#status;
	}

	/** A data set that needs no keeping is open, or none is. */
	none(): void {
		this.#open = null;
		this.#status = { kind: 'not_needed' };
	}

	/** A data set was opened as it is kept. */
	async opened({ id, revision }: KeptEntry): Promise<void> {
		this.#open = { id, seen: revision };
		this.#status = { kind: 'kept' };
		await rememberOpened(id).catch(() => undefined);
	}

	/** Keeps a data set after a change of it, one save after another; where that is refused, it goes on in memory and says so. */
	keep(data: OpenData, isOpen: () => boolean): Promise<void> {
		if (this.#open?.id !== data.id) this.#open = { id: data.id, seen: null };
		this.#status = { kind: 'keeping' };
		this.#last = this.#last.then(() => this.#save(data, isOpen));
		return this.#last;
	}

	/** Nothing that is open or was to be saved is kept any longer. */
	async settled(): Promise<void> {
		await this.#last;
	}

	async #save(data: OpenData, isOpen: () => boolean): Promise<void> {
		try {
			const { content, originals } = await data.packed;
			if (!isOpen() || this.#open?.id !== data.id) return;
			const { seen } = this.#open;
			const entry = await saveKept({
				id: data.id,
				name: this.library.entry(data.id)?.name ?? data.name,
				roles: data.result.roles.roleCount,
				content: { shape: contentShape, bytes: content },
				originals,
				seen
			});
			await this.library.changed(data.id);
			if (!isOpen()) return;
			this.#open = { id: data.id, seen: entry.revision };
			this.#status = { kind: 'kept' };
			// Without a promise of the browser, data may go when the disk is full.
			await navigator.storage?.persist?.().catch(() => false);
		} catch (error) {
			if (!isOpen()) return;
			if (error instanceof KeptElsewhereError)
				this.#status = { kind: 'elsewhere', what: error.what };
			else this.#status = { kind: 'refused', reason: reasonOf(error) };
		}
	}

	#changedElsewhere(id: string | null): void {
		if (!this.#open || this.#open.seen === null) return;
		if (id !== null && id !== this.#open.id) return;
		const entry = this.library.entry(this.#open.id);
		if (!entry) this.#status = { kind: 'elsewhere', what: 'erased' };
		else if (entry.revision !== this.#open.seen)
			this.#status = { kind: 'elsewhere', what: 'changed' };
	}
}

function reasonOf(error: unknown): string {
	if (error instanceof DOMException && error.name === 'QuotaExceededError')
		return 'there is no room left';
	return error instanceof Error ? error.message : String(error);
}
