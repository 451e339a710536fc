import type { DecisionEntry } from '../views/decision-history';
import {
	eraseKeptDecisions,
	keepDecider,
	keepDecisions,
	readKeptDecisions,
	type DecisionCollision,
	type KeptDecisions
} from './kept-decisions';

/** What becomes of decisions on the device, for whoever holds them. */
export interface DecisionKeeper {
	/** What is kept was read again, since another tab has changed it; `isOwn` tells keys that are not kept yet. */
	readonly taken: (kept: KeptDecisions, isOwn: (key: string) => boolean) => void;
	/** Another tab had decided these otherwise in the meantime: what it decided stands. */
	readonly collided: (collisions: readonly DecisionCollision[]) => void;
	readonly kept: () => void;
	readonly refused: (error: unknown) => void;
}

const channelName = 'capability-atlas-decisions';

/**
 * Keeps decisions on the device, one write after another, and tells other tabs, which then read
 * them again; a message holds nothing but that there is news, so that what is kept is all there is
 * to agree on.
 */
export class SharedDecisions {
	readonly #channel = new BroadcastChannel(channelName);
	/** Keys with writes under way, or refused ones: what is kept says nothing about these. */
	readonly #unkept = new Map<string, number>();
	#last: Promise<void> = Promise.resolve();

	constructor(private readonly keeper: DecisionKeeper) {
		this.#channel.onmessage = () => this.#readAgain();
	}

	/** Resolves once everything asked for so far is kept, or refused. */
	get settled(): Promise<void> {
		return this.#last;
	}

	/** @throws what the browser says where storage is refused. */
	read(): Promise<KeptDecisions> {
		return readKeptDecisions();
	}

	keep(changed: readonly DecisionEntry[]): void {
		for (const { key } of changed) this.#unkept.set(key, (this.#unkept.get(key) ?? 0) + 1);
		this.#write(async () => {
			const collisions = await keepDecisions(changed);
			for (const { key } of changed) this.#isKept(key);
			if (collisions.length === 0) return;
			this.keeper.collided(collisions);
			this.#readAgain();
		});
	}

	keepBy(name: string): void {
		this.#write(() => keepDecider(name));
	}

	/** @throws what the browser says where they could not be taken off the device. */
	async erase(): Promise<void> {
		await this.#last;
		this.#unkept.clear();
		await eraseKeptDecisions();
		this.#tell();
	}

	#isKept(key: string): void {
		const left = (this.#unkept.get(key) ?? 1) - 1;
		if (left > 0) this.#unkept.set(key, left);
		else this.#unkept.delete(key);
	}

	#write(work: () => Promise<void>): void {
		this.#last = this.#last.then(work).then(
			() => {
				this.keeper.kept();
				this.#tell();
			},
			(error: unknown) => this.keeper.refused(error)
		);
	}

	/** After the writes that wait, so that what is read is younger than what other tabs told of. */
	#readAgain(): void {
		this.#last = this.#last.then(async () => {
			// Where storage is refused there is nothing that another tab could have kept.
			const kept = await readKeptDecisions().catch(() => null);
			if (kept) this.keeper.taken(kept, (key) => this.#unkept.has(key));
		});
	}

	#tell(): void {
		this.#channel.postMessage(null);
	}
}
