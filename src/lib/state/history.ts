/** One step that was taken: the state that it led to, and what it is called. */
export interface Step<State> {
	readonly state: State;
	/** What the step did, for people: `Read “adde” as Adept`. */
	readonly label: string;
}

/** A state with the steps that led to it and those that were taken back. Never changed, always replaced. */
export interface History<State> {
	readonly first: State;
	/** Oldest first; the last one's state is the present. */
	readonly done: readonly Step<State>[];
	/** What redo would do, next first. */
	readonly undone: readonly Step<State>[];
}

/** A history without steps. */
export function beginHistory<State>(first: State): History<State> {
	return { first, done: [], undone: [] };
}

/** The state that the history has come to. */
export function presentOf<State>({ first, done }: History<State>): State {
	const last = done.at(-1);
	return last ? last.state : first;
}

/** Takes a step; steps that were taken back can then no longer be taken again. */
export function withStep<State>(history: History<State>, step: Step<State>): History<State> {
	return { ...history, done: [...history.done, step], undone: [] };
}

/** Takes the latest step back; the same history where there is none. */
export function undone<State>(history: History<State>): History<State> {
	const last = history.done.at(-1);
	if (!last) return history;
	return { ...history, done: history.done.slice(0, -1), undone: [last, ...history.undone] };
}

/** Takes again the step that was taken back last; the same history where there is none. */
export function redone<State>(history: History<State>): History<State> {
	const [next, ...rest] = history.undone;
	return next ? { ...history, done: [...history.done, next], undone: rest } : history;
}
