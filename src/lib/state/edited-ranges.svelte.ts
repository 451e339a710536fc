import type { CountRange, ReferenceRanges } from '../framework/framework';
import {
	areRangesEdited,
	editedRanges,
	isCountRange,
	noRangeEdits,
	readRangeEdits,
	type RangeEdits
} from '../framework/range-edits';
import type { WorkspaceSection } from './workspace-sections';

const storageKey = 'capability-atlas-ranges';

/** What is kept; storage that is refused, or holds something else, is none. */
function keptEdits(): RangeEdits {
	try {
		const text = localStorage.getItem(storageKey);
		return (text !== null && readRangeEdits(JSON.parse(text))) || noRangeEdits;
	} catch {
		return noRangeEdits;
	}
}

/** The reference ranges that roles are held against: observed ones, and in their place what a person expects. Kept on this device. */
export class EditedRanges {
	#edits = $state.raw<RangeEdits>(noRangeEdits);

	constructor(readonly observed: ReferenceRanges | null) {
		this.#edits = keptEdits();
	}

	/** In use; null where the framework has none. */
	readonly ranges: ReferenceRanges | null = $derived.by(
		() => this.observed && editedRanges(this.observed, this.#edits)
	);

	get edited(): boolean {
		return areRangesEdited(this.#edits);
	}

	/** How many of the core capabilities of the grade are expected at the level. False where that is no range. */
	setLevel(gradeId: string, level: number, [low, high]: CountRange): boolean {
		if (!isCountRange(low, high)) return false;
		const { levels } = this.#edits;
		const own = { ...levels[gradeId], [String(level)]: [low, high] as const };
		this.#keep({ ...this.#edits, levels: { ...levels, [gradeId]: own } });
		return true;
	}

	/** How many focus capabilities are expected of the grade. False where that is no range. */
	setFocus(gradeId: string, whose: 'manager' | 'nonManager', [low, high]: CountRange): boolean {
		if (!isCountRange(low, high)) return false;
		const { focus } = this.#edits;
		const own = { ...focus[gradeId], [whose]: [low, high] as const };
		this.#keep({ ...this.#edits, focus: { ...focus, [gradeId]: own } });
		return true;
	}

	/** Back to what was observed. */
	reset(): void {
		this.#keep(noRangeEdits);
	}

	/** For workspace files, and to be erased with everything else. */
	get section(): WorkspaceSection {
		return {
			name: 'reference-ranges',
			save: () => (this.edited ? this.#edits : undefined),
			check: (json) =>
				readRangeEdits(json) ? null : 'The reference ranges in the file cannot be read.',
			open: (json) => this.#keep(readRangeEdits(json) ?? noRangeEdits),
			erase: () => this.reset()
		};
	}

	#keep(edits: RangeEdits): void {
		this.#edits = edits;
		try {
			if (areRangesEdited(edits)) localStorage.setItem(storageKey, JSON.stringify(edits));
			else localStorage.removeItem(storageKey);
		} catch {
			// Storage is refused: the ranges hold until the page is closed.
		}
	}
}
