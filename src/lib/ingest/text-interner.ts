/** The code of a text that says nothing. */
export const noText = -1;

/**
 * Turns texts into codes, each distinct cleaned text one code from 0. What `clean` makes empty has
 * the code -1. A text seen before costs one look-up.
 */
export class TextInterner {
	readonly values: string[] = [];
	readonly #codes = new Map<string, number>();

	constructor(readonly clean: (text: string) => string) {}

	code(text: string): number {
		return this.#codes.get(text) ?? this.#learn(text);
	}

	/** The text of a code; '' for -1. */
	text(code: number): string {
		return this.values[code] ?? '';
	}

	#learn(text: string): number {
		const clean = this.clean(text);
		const known = clean === '' ? noText : clean === text ? undefined : this.#codes.get(clean);
		const code = known ?? this.values.push(clean) - 1;
		if (known === undefined && clean !== text) this.#codes.set(clean, code);
		this.#codes.set(text, code);
		return code;
	}
}
