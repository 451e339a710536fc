import {
	indexDecisions,
	standingOf,
	type Decision,
	type DecisionIndex,
	type Standing
} from '../views/decision';
import { decisionFileText, readDecisionFile } from '../views/decision-file';
import {
	decide,
	recall,
	redo,
	sameDecision,
	startHistory,
	takeIn,
	undo,
	type DecisionChange,
	type DecisionHistory
} from '../views/decision-history';
import { mergeDecisions, type DecisionConflict } from '../views/merge-decisions';
import { SharedDecisions } from './shared-decisions';
import { today } from './today';

/** A finding as far as deciding about it goes. */
export interface Decidable {
	readonly key: string;
	readonly sentence: string;
}

/** Whether decisions will be there after the page is closed. */
export type DecisionKeeping =
	{ readonly kind: 'kept' } | { readonly kind: 'refused'; readonly reason: string };

/** A step that was taken back or done again. */
export interface DecisionStep {
	readonly label: string;
	/** Of the findings that it was about. */
	readonly keys: readonly string[];
}

/** What came of a decision file, in numbers and sentences. */
export interface DecisionImport {
	readonly added: number;
	readonly conflicts: number;
	readonly faults: readonly string[];
}

/**
 * What people decided about findings: kept on this device apart from the data, so that decisions
 * outlive them, with undo and redo.
 */
export class Decisions {
	#history = $state.raw<DecisionHistory>(startHistory([]));
	#by = $state('');
	#keeping = $state.raw<DecisionKeeping>({ kind: 'kept' });
	#conflicts = $state.raw<readonly DecisionConflict[]>([]);
	readonly #shared = new SharedDecisions({
		taken: ({ decisions, by }, isOwn) => {
			this.#history = takeIn(this.#history, decisions, isOwn);
			this.#by = by;
		},
		collided: (collisions) => {
			const sides = collisions.map(({ stored, wanted }) => (wanted ? [stored, wanted] : [stored]));
			this.#ask(mergeDecisions(...sides).conflicts);
		},
		kept: () => {
			this.#keeping = { kind: 'kept' };
		},
		refused: (error) => this.#refuse(error)
	});
	readonly #today = today();

	readonly index: DecisionIndex = $derived.by(() => indexDecisions(this.#history.decisions));

	/** All decisions by key of the finding. */
	get all(): ReadonlyMap<string, Decision> {
		return this.#history.decisions;
	}

	/** The name that goes with decisions made here. */
	get by(): string {
		return this.#by;
	}

	get keeping(): DecisionKeeping {
		return this.#keeping;
	}

	/** Findings about which an imported file or another tab says something else, for a person to choose. */
	get conflicts(): readonly DecisionConflict[] {
		return this.#conflicts;
	}

	/** What undo would take back; null where there is nothing. */
	get undoLabel(): string | null {
		return this.#history.done.at(-1)?.label ?? null;
	}

	get redoLabel(): string | null {
		return this.#history.undone.at(-1)?.label ?? null;
	}

	/** Resolves once everything decided so far is kept, or refused. */
	get settled(): Promise<void> {
		return this.#shared.settled;
	}

	/** Reads what is kept on this device. What was decided meanwhile stays. */
	async open(): Promise<void> {
		try {
			const { decisions, by } = await this.#shared.read();
			this.#history = recall(this.#history, decisions);
			this.#by ||= by;
		} catch (error) {
			this.#refuse(error);
		}
	}

	/** How a finding stands today. */
	standing(key: string): Standing {
		return standingOf(this.index, key, this.#today);
	}

	/** The finding is right: the level is to be changed. A note stays. */
	accept(finding: Decidable): void {
		const note = this.#own(finding)?.reason ?? '';
		this.#decide('Accepted', finding, { state: 'accepted', reason: note, expires: null });
	}

	/** The level is right as it is, because …, until a day (ISO) or without end. */
	waive(finding: Decidable, reason: string, expires: string | null): void {
		this.#decide('Waived', finding, { state: 'waived', reason, expires });
	}

	/** Writes a note to a finding; one that is decided stays so. */
	note(finding: Decidable, text: string): void {
		const own = this.#own(finding);
		this.#decide('Noted', finding, {
			state: own?.state ?? 'noted',
			reason: text,
			expires: own?.expires ?? null
		});
	}

	/** Takes back what was decided about a finding. */
	reopen({ key }: Decidable): void {
		this.#apply(decide(this.#history, 'Reopened', [{ key, after: null }]));
	}

	/** Takes back the last step; what it was and about which findings, or null. */
	undo(): DecisionStep | null {
		const step = stepOf(this.#history.done.at(-1));
		this.#apply(undo(this.#history));
		return step;
	}

	/** Does again what was undone last; what it was and about which findings, or null. */
	redo(): DecisionStep | null {
		const step = stepOf(this.#history.undone.at(-1));
		this.#apply(redo(this.#history));
		return step;
	}

	setBy(name: string): void {
		this.#by = name;
		this.#shared.keepBy(name);
	}

	/** Everything decided, as the text of a decision file. */
	fileText(): string {
		return decisionFileText(this.#history.decisions.values());
	}

	/**
	 * Takes in a decision file: what nobody here decided is added at once, as one step; what was
	 * decided differently waits in `conflicts`, beside what waits there already.
	 *
	 * @throws where the text is no decision file.
	 */
	importFile(text: string): DecisionImport {
		const { decisions: read, faults } = readDecisionFile(text);
		const waiting = this.#conflicts.flatMap(({ sides }) => sides);
		const own = this.#history.decisions.values();
		const { decisions, conflicts } = mergeDecisions(own, waiting, read);
		const before = this.#history.decisions;
		this.#apply(
			decide(
				this.#history,
				'Merged a decision file',
				decisions.map((decision) => ({ key: decision.key, after: decision }))
			)
		);
		this.#conflicts = conflicts;
		const added = decisions.filter(({ key }) => !before.has(key)).length;
		return { added, conflicts: conflicts.length, faults };
	}

	/** Whether a side of a conflict is what stands here. */
	isOwn(side: Decision): boolean {
		return sameDecision(this.#history.decisions.get(side.key) ?? null, side);
	}

	/** Puts the chosen side of each conflict in place, as one step; those not chosen stay as they are here. */
	resolve(chosen: readonly Decision[]): void {
		const wanted = chosen.map((decision) => ({ key: decision.key, after: decision }));
		this.#apply(decide(this.#history, 'Chose between decisions', wanted));
		this.#conflicts = [];
	}

	/**
	 * Forgets all decisions, here and on the device.
	 *
	 * @throws what the browser says where they could not be taken off the device.
	 */
	async erase(): Promise<void> {
		await this.#shared.settled;
		this.#history = startHistory([]);
		this.#conflicts = [];
		this.#by = '';
		await this.#shared.erase();
	}

	#own({ key }: Decidable): Decision | null {
		const standing = this.standing(key);
		return standing.kind === 'open' || standing.kind === 'changed' ? null : standing.decision;
	}

	#decide(
		label: string,
		{ key, sentence }: Decidable,
		made: Pick<Decision, 'state' | 'reason' | 'expires'>
	): void {
		const decision = { key, ...made, by: this.#by, on: this.#today, facts: sentence };
		this.#apply(decide(this.#history, label, [{ key, after: decision }]));
	}

	#apply(next: DecisionHistory): void {
		const previous = this.#history;
		if (next === previous) return;
		this.#history = next;
		const changed = changedKeys(previous, next).map((key) => ({
			key,
			before: previous.decisions.get(key) ?? null,
			after: next.decisions.get(key) ?? null
		}));
		this.#shared.keep(changed);
	}

	/** Lets a person choose, beside what they are to choose between already. */
	#ask(conflicts: readonly DecisionConflict[]): void {
		const others = this.#conflicts.filter(
			(waiting) => !conflicts.some(({ key }) => key === waiting.key)
		);
		this.#conflicts = [...others, ...conflicts];
	}

	#refuse(error: unknown): void {
		this.#keeping = {
			kind: 'refused',
			reason: error instanceof Error ? error.message : String(error)
		};
	}
}

function stepOf(change: DecisionChange | undefined): DecisionStep | null {
	return change ? { label: change.label, keys: change.entries.map(({ key }) => key) } : null;
}

/** The keys of the one step between two histories. */
function changedKeys(previous: DecisionHistory, next: DecisionHistory): readonly string[] {
	const forward = next.done.length > previous.done.length;
	const step: DecisionChange | undefined = (forward ? next : previous).done.at(-1);
	return step?.entries.map(({ key }) => key) ?? [];
}
