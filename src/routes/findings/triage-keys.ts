/** What a person can do about the chosen finding. */
export interface TriageKeys {
	readonly accept: () => void;
	readonly waive: () => void;
	readonly note: () => void;
	readonly reopen: () => void;
	readonly undo: () => void;
	readonly next: () => void;
	readonly previous: () => void;
}

/** The letters, each with what it does; the same list drives the keyboard and the words about it. */
export const triageLetters: readonly {
	readonly letter: string;
	readonly does: keyof TriageKeys;
	readonly words: string;
}[] = [
	{ letter: 'j', does: 'next', words: 'next finding' },
	{ letter: 'k', does: 'previous', words: 'previous finding' },
	{ letter: 'a', does: 'accept', words: 'accept: it is to be changed' },
	{ letter: 'w', does: 'waive', words: 'waive: it is right as it is, with a reason' },
	{ letter: 'n', does: 'note', words: 'write a note; it stays open' },
	{ letter: 'u', does: 'undo', words: 'undo the last decision' }
];
