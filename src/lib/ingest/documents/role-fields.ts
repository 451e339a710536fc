import type { Framework } from '../../framework/framework';
import type { DocumentLine, DocumentText } from './document-text';
import { sectionsOf } from './document-sections';
import { certain, doubtful, notStated, sourceOf, type Extracted } from './extracted';
import { fieldForms } from './field-forms';
import type { LabelledField, RoleField } from './field-labels';
import { pairLabels, type Fits, type LabelledValue } from './pair-labels';
import { titleOf } from './role-title';
import { accountabilitiesOf, purposeOf, reportsOf } from './section-fields';

/** Every field of a role but its edition, which the capabilities tell. */
export function extractFields(
	document: DocumentText,
	lines: readonly DocumentLine[],
	framework: Framework
): Readonly<Record<Exclude<RoleField, 'edition'>, Extracted<string>>> {
	const sections = sectionsOf(lines);
	const top = sections[0]?.lines ?? [];
	const fits = fieldForms(framework);
	const values = pairLabels(top, fits);
	const field = (name: LabelledField): Extracted<string> =>
		judge(
			values.filter((item) => item.field === name),
			fits
		);
	const labelledTitle = field('title');
	const { directReports, managesPeople } = reportsOf(sections);
	return {
		title: labelledTitle.value === null ? titleOf(top, lines, document.name) : labelledTitle,
		cluster: field('cluster'),
		department: field('department'),
		division: field('division'),
		location: field('location'),
		grade: field('grade'),
		occupation_code: field('occupation_code'),
		position_code: field('position_code'),
		role_number: field('role_number'),
		date_of_approval: field('date_of_approval'),
		direct_reports: directReports,
		manages_people: managesPeople,
		purpose: purposeOf(sections),
		accountabilities: accountabilitiesOf(sections, document.format === 'pdf')
	};
}

/** One field out of all its statements: the first, marked where another differs or where it lacks the form of its field. */
function judge(statements: readonly LabelledValue[], fits: Fits): Extracted<string> {
	const filled = statements.filter(({ value }) => value !== '');
	const [first] = filled;
	if (!first) return notStated();
	const extracted: Extracted<string> = {
		...certain(first.value, first.line),
		candidates: filled
			.map(({ value, line }) => ({ value, source: sourceOf(line) }))
			.filter(({ value }, at, all) => all.findIndex((other) => other.value === value) === at)
	};
	if (first.doubt !== '') return doubtful(extracted, first.doubt);
	if (extracted.candidates.length > 1) {
		return doubtful(extracted, 'The document states more than one value');
	}
	return fits(first.field, first.value) === false
		? doubtful(extracted, 'The value does not look like one of this field')
		: extracted;
}
