import type { Framework } from '../framework/framework';
import type { Replacement } from '../ingest/recipe';

/** What a column holds, as far as its values are chosen from a list. */
export type ValueKind = 'level' | 'kind' | 'capability' | 'grade' | 'packed';

/** One reading that can be chosen for a value. */
export interface ReplacementChoice {
	/** The value of the choice in a select; `replacementOf` takes it apart. */
	readonly value: string;
	readonly label: string;
}

/** Choices under a name, or under none. */
export interface ReplacementChoices {
	readonly name: string;
	readonly choices: readonly ReplacementChoice[];
}

const accepts = ['unknown', 'not_essential', 'blank'] as const;
const acceptWords: Readonly<Record<(typeof accepts)[number], string>> = {
	unknown: 'Unknown',
	not_essential: 'Not essential',
	blank: 'Blank: says nothing'
};

/** A replacement as the value of a choice. */
export function choiceOf(replacement: Replacement): string {
	return 'text' in replacement ? `text:${replacement.text}` : `accept:${replacement.accept}`;
}

/** The replacement that a choice means; null for the choice that replaces nothing. */
export function replacementOf(choice: string): Replacement | null {
	if (choice.startsWith('text:')) return { text: choice.slice(5) };
	const accept = accepts.find((word) => choice === `accept:${word}`);
	return accept ? { accept } : null;
}

/** A replacement in words. */
export function replacementText(replacement: Replacement): string {
	return 'text' in replacement ? replacement.text : acceptWords[replacement.accept];
}

const text = (label: string, value: string = label): ReplacementChoice => ({
	value: choiceOf({ text: value }),
	label
});
const accept = (word: (typeof accepts)[number]): ReplacementChoice => ({
	value: choiceOf({ accept: word }),
	label: acceptWords[word]
});

/** What a value of this kind can be read as. */
export function replacementChoices(
	kind: ValueKind,
	framework: Framework
): readonly ReplacementChoices[] {
	switch (kind) {
		case 'level':
			return [
				{ name: '', choices: framework.levels.map(({ name }) => text(name)) },
				{ name: 'No level', choices: accepts.map(accept) }
			];
		case 'kind':
			return [
				{
					name: '',
					choices: [text('Focus', 'focus'), text('Complementary', 'complementary'), accept('blank')]
				}
			];
		case 'packed':
			return [{ name: '', choices: [accept('blank')] }];
		case 'capability':
			return framework.groups.map(({ id, name }) => ({
				name,
				choices: framework.capabilities
					.filter(({ groupId }) => groupId === id)
					.map((capability) => text(capability.name))
			}));
		case 'grade':
			return [
				...framework.ladders.map(({ name, grades }) => ({
					name,
					choices: grades.map((grade) => text(grade.name))
				})),
				{ name: 'No grade', choices: [accept('blank')] }
			];
	}
}
