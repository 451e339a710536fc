import { expect } from 'vitest';

/** What a group of a pattern holds: a text as it is, or a number to the digits that are printed. */
export type Claim = string | number;

/** A number is rounded to the digits that are printed; of two as near, either. */
function asClaimed(printed: string, claim: Claim | undefined): Claim {
	if (typeof claim !== 'number') return printed;
	const value = Number(printed.replace('−', '-').replaceAll(',', ''));
	const digits = printed.split('.')[1]?.length ?? 0;
	const near = Math.abs(value - claim) <= 0.5 * 10 ** -digits + 1e-9;
	return near ? claim : printed;
}

/** The text of a page whose numbers are claimed one by one: what is left holds those that nobody vouched for. */
export class ClaimedText {
	#left: string;

	constructor(readonly text: string) {
		this.#left = text;
	}

	/** Stretches that are names, and hold numbers only as names do. */
	names(names: Iterable<string>): void {
		const known = [...names].filter((name) => /\d/.test(name)).sort((a, b) => b.length - a.length);
		for (const name of known) this.#left = this.#left.replaceAll(name, ' '.repeat(name.length));
	}

	/** Every match of a pattern, in order: each holds these texts in its groups. Fails where the pattern matches more or fewer times. */
	all(pattern: RegExp, expected: readonly (readonly Claim[])[], what: string): void {
		const matches = [...this.#left.matchAll(new RegExp(pattern.source, 'gu'))];
		expect(
			matches.map((match, at) =>
				match.slice(1).map((printed, group) => asClaimed(printed, expected[at]?.[group]))
			),
			`${what} in: ${this.text}`
		).toEqual(expected);
		for (const match of matches) this.#take(match[0]);
	}

	/** The one match of a pattern. */
	one(pattern: RegExp, expected: readonly Claim[], what: string): void {
		this.all(pattern, [expected], what);
	}

	/** What holds a number still. */
	get unclaimed(): readonly string[] {
		return this.#left.match(/\S*\d\S*/g) ?? [];
	}

	#take(text: string): void {
		const at = this.#left.indexOf(text);
		this.#left = `${this.#left.slice(0, at)}${text.replace(/\d/g, ' ')}${this.#left.slice(at + text.length)}`;
	}
}
