import type { FindingItem } from '../views/finding-item';
import { monthsLater } from '../views/iso-date';
import type { Announcer } from './announcer.svelte';
import type { Decisions } from './decisions.svelte';
import { today } from './today';

/** What deciding needs of the queue. */
export interface TriageQueue {
	readonly selected: FindingItem | null;
	/** The chosen one's neighbours in the queue; null at its ends. */
	readonly nextKey: string | null;
	readonly previousKey: string | null;
	select(key: string | null): void;
}

/** Waivers end after a year unless somebody says otherwise. */
const waiverMonths = 12;

/** Deciding about one finding after another: each decision goes on to the next, and can be undone. */
export class Triage {
	#asking = $state<'waive' | 'note' | null>(null);

	constructor(
		private readonly queue: TriageQueue,
		private readonly decisions: Decisions,
		private readonly announcer: Announcer
	) {}

	/** Which dialog is open. */
	get asking(): 'waive' | 'note' | null {
		return this.#asking;
	}

	/** What is written already about the chosen finding. */
	get reason(): string {
		const { selected } = this.queue;
		const standing = selected && this.decisions.standing(selected.key);
		return standing && standing.kind !== 'open' ? standing.decision.reason : '';
	}

	readonly today = today();

	/** The day on which a waiver given today ends unless somebody says otherwise. */
	get usualExpiry(): string {
		return monthsLater(this.today, waiverMonths);
	}

	/** Accepts and goes on; the key that is then chosen. Likewise below. */
	accept(): string | null {
		const { selected } = this.queue;
		if (!selected) return null;
		return this.#decided('Accepted.', () => this.decisions.accept(selected));
	}

	reopen(): void {
		const { selected } = this.queue;
		if (!selected) return;
		this.decisions.reopen(selected);
		this.announcer.say('Reopened.');
	}

	ask(what: 'waive' | 'note'): void {
		if (this.queue.selected) this.#asking = what;
	}

	close(): void {
		this.#asking = null;
	}

	waive(reason: string, expires: string | null): string | null {
		const { selected } = this.queue;
		this.close();
		if (!selected) return null;
		return this.#decided('Waived.', () => this.decisions.waive(selected, reason, expires));
	}

	note(text: string): void {
		const { selected } = this.queue;
		this.close();
		if (!selected) return;
		this.decisions.note(selected, text);
		this.announcer.say('The note is kept.');
	}

	/** Takes back the last decision and goes back to its finding. */
	undo(): string | null {
		const undone = this.decisions.undo();
		if (!undone) {
			this.announcer.say('There is nothing to undo.');
			return null;
		}
		this.announcer.say(`Undone: ${undone.label}.`);
		const [key, ...others] = undone.keys;
		if (key === undefined || others.length > 0) return null;
		this.queue.select(key);
		return key;
	}

	next(): string | null {
		const { nextKey, selected } = this.queue;
		if (nextKey !== null) this.queue.select(nextKey);
		else if (selected) this.announcer.say('This is the last finding of the list.');
		return nextKey;
	}

	previous(): string | null {
		const { previousKey, selected } = this.queue;
		if (previousKey !== null) this.queue.select(previousKey);
		else if (selected) this.announcer.say('This is the first finding of the list.');
		return previousKey;
	}

	#decided(words: string, decide: () => void): string | null {
		const { nextKey, previousKey } = this.queue;
		const then = nextKey ?? previousKey;
		decide();
		this.announcer.say(words);
		this.queue.select(then);
		return then;
	}
}
