import { contentShape } from './data-package';
import type { KeepingStatus } from './dataset-status';
import { KeptElsewhereError, rememberOpened, saveKept, type KeptSave } from './kept-data';
import { KeptLibrary } from './kept-library.svelte';
import type { KeptEntry } from './kept-store';
import type { OpenData } from './open-data';
import { packedVersionBefore, type VersionBefore } from './version-before';

/** What is open, as far as it is kept. */
interface KeptOpen {
	readonly id: string;
	/** The revision that is kept; null for a data set that is not kept yet. */
	readonly seen: number | null;
	/** The version before that is kept with it; null where none is. */
	readonly before: VersionBefore | null;
}

/** Keeps the open data set on the device, and says whether it will be there after the page is closed. */
export class Keeping {
	readonly library = new KeptLibrary((id) => this.#changedElsewhere(id));
	#status = $state.raw<KeepingStatus>({ kind: 'not_needed' });
	#open: KeptOpen | null = null;
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
	async opened({ id, revision }: KeptEntry, before: VersionBefore | null): Promise<void> {
		this.#open = { id, seen: revision, before };
		this.#status = { kind: 'kept', before: before ? 'kept' : 'none' };
		await rememberOpened(id).catch(() => undefined);
	}

	/**
	 * Keeps a data set and its version before after a change of it, one save after another; where that
	 * is refused, it goes on in memory and says so. Where there is no room for both, the version before
	 * is given up.
	 */
	keep(data: OpenData, before: VersionBefore | null, isOpen: () => boolean): Promise<void> {
		if (this.#open?.id !== data.id) this.#open = { id: data.id, seen: null, before: null };
		this.#status = { kind: 'keeping' };
		this.#last = this.#last.then(() => this.#save(data, before, isOpen));
		return this.#last;
	}

	/** Nothing that is open or was to be saved is kept any longer. */
	async settled(): Promise<void> {
		await this.#last;
	}

	async #save(data: OpenData, before: VersionBefore | null, isOpen: () => boolean): Promise<void> {
		try {
			const { content, originals } = await data.packed;
			const earlier = await packedVersionBefore(before);
			if (!isOpen() || this.#open?.id !== data.id) return;
			const { seen, before: keptBefore } = this.#open;
			const save = {
				...{ id: data.id, name: this.library.entry(data.id)?.name ?? data.name },
				roles: data.result.roles.roleCount,
				content: { shape: contentShape, bytes: content },
				...{ originals, seen }
			};
			const isKept = before === keptBefore;
			const { entry, room } = await saveInRoom(isKept ? save : { ...save, before: earlier });
			await this.library.changed(data.id);
			if (!isOpen()) return;
			const kept = room && earlier ? before : null;
			this.#open = { id: data.id, seen: entry.revision, before: kept };
			const none = room ? 'none' : 'no_room';
			this.#status = { kind: 'kept', before: kept ? 'kept' : none };
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

/** Saves, without the version before where there is no room for both. */
async function saveInRoom(
	save: KeptSave
): Promise<{ readonly entry: KeptEntry; readonly room: boolean }> {
	try {
		return { entry: await saveKept(save), room: true };
	} catch (error) {
		if (!isFull(error) || save.before === null) throw error;
		return { entry: await saveKept({ ...save, before: null }), room: false };
	}
}

function isFull(error: unknown): boolean {
	return error instanceof DOMException && error.name === 'QuotaExceededError';
}

function reasonOf(error: unknown): string {
	if (isFull(error)) return 'there is no room left';
	return error instanceof Error ? error.message : String(error);
}
