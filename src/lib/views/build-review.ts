import type { Framework } from '../framework/framework';
import { lookupOf } from '../framework/lookup';
import type { ReviewItem } from '../ingest/documents/reviews';
import { targetText } from './column-words';
import { capitalise } from './format';
import { choiceOf, replacementChoices, type ReplacementChoices } from './replacement-choices';
import type { ReviewModel } from './review-model';
import { passagesOf } from './review-passages';

/** A value to review, with the words of its document in which it and its capability are marked. */
export function buildReview(item: ReviewItem, framework: Framework): ReviewModel {
	const {
		file,
		roleId,
		title,
		column,
		capability,
		value,
		reason,
		candidates,
		sources,
		missing = false
	} = item;
	const name = lookupOf(framework).capabilityById.get(capability ?? '')?.name;
	const said = [...new Set(candidates.map((candidate) => candidate.value))];
	const marks = [...said, name ?? '', ...(value === 'TBC' ? [] : [value])];
	const choices = choicesOf(item, framework);
	return {
		key: JSON.stringify([file, column, capability]),
		title: name
			? `${name}: ${column === 'kind' ? 'focus or complementary' : column}`
			: capitalise(targetText(column, framework)),
		about: `${title || roleId} · ${file}`,
		reason,
		confidence: missing ? 'Not stated' : confidenceText(item.confidence),
		reads: missing && column === 'level' ? 'not asked for' : readsAs(item),
		passages: passagesOf(item, marks),
		silence: silenceOf(sources.length + candidates.length, missing),
		choices,
		offer: offerOf(item, said, choices),
		leave: leaveOf(item)
	};
}

function silenceOf(speaking: number, missing: boolean): string {
	if (speaking > 0) return '';
	return missing
		? 'No line names it. It would stand among these, where its neighbours are:'
		: 'No one line speaks of it: it follows from the whole document.';
}

function readsAs({ column, value }: ReviewItem): string {
	const kept = column !== 'level' && column !== 'kind';
	return !kept && (value === '' || value === 'TBC') ? 'unknown' : value || 'blank';
}

function leaveOf(item: ReviewItem): string {
	if (item.missing && item.column === 'level') return 'Leave it out of the role';
	return item.column === 'role_id' ? 'Keep the id that was made' : 'Accept as unknown';
}

/** What it begins with: the one value that the document states, or what it is read as. */
function offerOf(
	{ column, value }: ReviewItem,
	said: readonly string[],
	choices: readonly ReplacementChoices[]
): string {
	const [only = ''] = said.length === 1 ? said : [];
	if (choices.length === 0) return column === 'role_id' ? only : value || only;
	const wanted = choiceOf({ text: only || (value === 'TBC' ? '' : value) });
	return choices.some((each) => each.choices.some((choice) => choice.value === wanted))
		? wanted
		: '';
}

/** Readings to choose from; none for a field whose text is typed. */
function choicesOf({ column }: ReviewItem, framework: Framework): readonly ReplacementChoices[] {
	const text = (label: string, to: string) => ({ value: choiceOf({ text: to }), label });
	switch (column) {
		case 'level': {
			const [levels] = replacementChoices('level', framework);
			const none = text('Not essential', 'Not essential');
			return [{ name: '', choices: [...(levels?.choices ?? []), none] }];
		}
		case 'kind':
			return [
				{ name: '', choices: [text('Focus', 'focus'), text('Complementary', 'complementary')] }
			];
		case 'manages_people':
			return [{ name: '', choices: [text('Yes', 'yes'), text('No', 'no')] }];
		case 'edition':
			return [{ name: '', choices: framework.editions.map(({ id, title }) => text(title, id)) }];
		default:
			return [];
	}
}

function confidenceText(confidence: number): string {
	if (confidence >= 0.8) return 'Rather sure';
	return confidence >= 0.5 ? 'Not sure' : 'Unsure';
}
