/** Holds the text of the page's one polite live region. */
export class Announcer {
	#text = $state('');

	get text(): string {
		return this.#text;
	}

	say(text: string): void {
		this.#text = text;
	}
}
