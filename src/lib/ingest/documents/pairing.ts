import type { LevelToken, NameToken } from './token';

/** Whether a capability's name comes before its level or after it. */
export type Order = 'name-first' | 'level-first';

/** A name with the level that goes with it, and how that is known. */
export interface Pair {
	readonly name: NameToken;
	readonly level: LevelToken | null;
	/** `row`: they share a table row. `order`: names and levels alternate, or come in lists of the same length. */
	readonly method: 'row' | 'order';
	/** Why a person should look, or ''. */
	readonly doubt: string;
	/** Levels that the name might have instead. */
	readonly others: readonly LevelToken[];
}

export interface PairContext {
	/** Whether every capability that such a role has is named somewhere in the document. */
	readonly complete: boolean;
	/** Whether names come before their levels or after, as the other parts of the document have it. */
	readonly order: Order | null;
}

export interface Pairing {
	readonly pairs: readonly Pair[];
	/** The order in which the part has names and levels, where it shows. */
	readonly order: Order | null;
}
