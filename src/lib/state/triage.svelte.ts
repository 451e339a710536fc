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

	accept(): void {
		const { selected } = this.queue;
		if (!selected) return;
		this.#decided('Accepted.', () => this.decisions.accept(selected));
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

	waive(reason: string, expires: string | null): void {
		const { selected } = this.queue;
		this.close();
		if (selected) this.#decided('Waived.', () => this.decisions.waive(selected, reason, expires));
	}

	note(text: string): void {
		const { selected } = this.queue;
		this.close();
		if (!selected) return;
		this.decisions.note(selected, text);
		this.announcer.say('The note is kept.');
	}

	/** Takes back the last decision and goes back to its finding. */
	undo(): void {
		const undone = this.decisions.undo();
		if (!undone) {
			this.announcer.say('There is nothing to undo.');
			return;
		}
		this.announcer.say(`Undone: ${undone.label}.`);
		const [key, ...others] = undone.keys;
		if (key !== undefined && others.length === 0) this.queue.select(key);
	}

	next(): void {
		const { nextKey, selected } = this.queue;
		if (nextKey !== null) this.queue.select(nextKey);
		else if (selected) this.announcer.say('This is the last finding of the list.');
	}

	previous(): void {
		const { previousKey, selected } = this.queue;
		if (previousKey !== null) this.queue.select(previousKey);
		else if (selected) this.announcer.say('This is the first finding of the list.');
	}

	#decided(words: string, decide: () => void): void {
		const { nextKey, previousKey } = this.queue;
		decide();
		this.announcer.say(words);
		this.queue.select(nextKey ?? previousKey);
	}
}
