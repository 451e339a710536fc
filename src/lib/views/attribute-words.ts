import { pluralOf } from './format';

const standard = new Map([
	['job_family', 'Job family'],
	['job_function', 'Job function']
]);

/** An attribute for people: the standard columns in words, a column of the file by its own name. */
export function attributeLabel(name: string): string {
	return standard.get(name) ?? name;
}

/** One to three words, of which the last is not plural already. */
const plainNoun = /^\p{L}+(?: \p{L}+){0,2}(?<!s)$/u;

/** What one value of an attribute is called: `work type`, `FTE`; `value of “Seats”` where the name is no plain singular noun. */
export function attributeNoun(name: string): { readonly noun: string; readonly plural: string } {
	const label = attributeLabel(name);
	if (!plainNoun.test(label))
		return { noun: `value of “${label}”`, plural: `values of “${label}”` };
	const isWord = label.slice(1) === label.slice(1).toLowerCase();
	const noun = isWord ? label.toLowerCase() : label;
	return { noun, plural: pluralOf(noun) };
}
