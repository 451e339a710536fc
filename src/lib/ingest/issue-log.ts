import type { Issue, IssueCause, IssueEffect } from './issue';

/** An issue without the file and the role, which the log knows. */
export type Note = Omit<Issue, 'file' | 'roleId' | 'message'> & {
	/** A sentence; for a gathered note, made from the number of rows that it stands for. */
	readonly message: string | ((rows: number) => string);
	/** Notes of one file with the same words here become one issue, at the first of them. */
	readonly gather?: string;
};

interface Gathered {
	readonly note: Note;
	readonly roleId: string;
	rows: number;
	readonly place: number;
}

const longestValue = 200;

/**
 * Collects the issues of one file. Notes on cells are held until it is known what became of their
 * row: a row that is set aside has one issue, its own. Of each cause a limited number is listed,
 * the rest counted, and a closing issue says so.
 */
export class IssueLog {
	readonly #listed: { readonly issue: Issue; readonly place: number }[] = [];
	readonly #counts = new Map<IssueCause, { found: number; readonly effect: IssueEffect }>();
	readonly #gathered = new Map<string, Gathered>();
	#held: Note[] = [];
	#place = 0;

	constructor(
		readonly file: string,
		readonly perCause: number
	) {}

	/** Holds a note on the current row. */
	hold(note: Note): void {
		this.#held.push(note);
	}

	/** The current row is used: what is held on it becomes issues of this role. */
	keepHeld(roleId: string): void {
		if (this.#held.length === 0) return;
		for (const note of this.#held) this.add(note, roleId);
		this.#held = [];
	}

	/** The current row is set aside: what is held on it is forgotten. */
	dropHeld(): void {
		if (this.#held.length > 0) this.#held = [];
	}

	add(note: Note, roleId = ''): void {
		const place = this.#place++;
		const known = note.gather === undefined ? undefined : this.#gathered.get(note.gather);
		if (known) known.rows++;
		else if (note.gather === undefined) this.#list({ note, roleId, rows: 1, place });
		else this.#gathered.set(note.gather, { note, roleId, rows: 1, place });
	}

	/** The issues in the order of lines, and how many there were, listed or not. */
	finish(): { readonly issues: readonly Issue[]; readonly found: number } {
		for (const gathered of this.#gathered.values()) this.#list(gathered);
		this.#gathered.clear();
		const issues = this.#listed
			.toSorted((a, b) => a.issue.line - b.issue.line || a.place - b.place)
			.map(({ issue }) => issue);
		let found = 0;
		for (const [cause, count] of this.#counts) {
			found += count.found;
			if (count.found > this.perCause) {
				issues.push(this.#closing(cause, count.effect, count.found - this.perCause));
			}
		}
		return { issues, found };
	}

	#list({ note, roleId, rows, place }: Gathered): void {
		const count = this.#counts.get(note.cause) ?? { found: 0, effect: note.effect };
		this.#counts.set(note.cause, count);
		count.found++;
		if (count.found > this.perCause) return;
		const { line, column, cause, effect } = note;
		const message = typeof note.message === 'string' ? note.message : note.message(rows);
		const value = cut(note.value);
		const issue = { file: this.file, line, column, value, cause, effect, message, roleId };
		this.#listed.push({ place, issue });
	}

	#closing(cause: IssueCause, effect: IssueEffect, unlisted: number): Issue {
		const message = `${unlisted.toLocaleString('en-AU')} more issues of this kind are not listed.`;
		return { file: this.file, line: 0, column: '', value: '', cause, effect, message, roleId: '' };
	}
}

/** At most 200 UTF-16 units, never half a character: a lone surrogate cannot be stored. */
function cut(value: string): string {
	if (value.length <= longestValue) return value;
	return value.slice(0, longestValue).replace(/[\uD800-\uDBFF]$/, '');
}
