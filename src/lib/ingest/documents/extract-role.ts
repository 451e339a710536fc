import type { Framework } from '../../framework/framework';
import { lookupOf } from '../../framework/lookup';
import { descriptorEdition } from './descriptor-edition';
import type { DocumentText } from './document-text';
import type { Extracted, Source } from './extracted';
import { roleFields, type RoleField } from './field-labels';
import { judgeRequirements, type ExtractedRequirement } from './judge-requirements';
import { withoutFurniture } from './page-furniture';
import { witnessesIn } from './requirement-witnesses';
import { cutRunTogether } from './run-together';
import { extractFields } from './role-fields';

/**
 * One thing in a document that a person should look at. `about` is a field, or a capability's id;
 * '' where the issue is about the document.
 */
export interface DocumentIssue {
	readonly cause:
		| 'field_to_review'
		| 'level_to_review'
		| 'kind_to_review'
		| 'capability_missing'
		| 'no_capabilities'
		| 'no_title';
	readonly about: string;
	readonly message: string;
	readonly source: Source | null;
}

/** A role as one document states it, each value with where it came from. */
export interface ExtractedRole {
	readonly file: string;
	readonly fields: Readonly<Record<RoleField, Extracted<string>>>;
	/** In the framework's order, each capability once. */
	readonly requirements: readonly ExtractedRequirement[];
	readonly issues: readonly DocumentIssue[];
}

/**
 * Reads a role from a role description. Nothing is taken that the document does not say: a
 * capability without a level keeps none, and whatever is in doubt is marked for review.
 */
export function extractRole(document: DocumentText, framework: Framework): ExtractedRole {
	const lines = cutRunTogether(withoutFurniture(document.lines));
	const witnesses = witnessesIn(lines, framework);
	const stated = extractFields(document, lines, framework);
	const approved = stated.date_of_approval.value;
	const fields = { ...stated, edition: descriptorEdition(lines, witnesses, approved, framework) };
	const requirements = judgeRequirements(witnesses, framework);
	return {
		file: document.name,
		fields,
		requirements,
		issues: [
			...documentIssues(fields, requirements, framework),
			...valueIssues(fields, requirements, framework)
		]
	};
}

type Fields = ExtractedRole['fields'];

function documentIssues(
	fields: Fields,
	requirements: readonly ExtractedRequirement[],
	framework: Framework
): readonly DocumentIssue[] {
	const issues: DocumentIssue[] = [];
	if (fields.title.value === null) {
		issues.push({
			cause: 'no_title',
			about: 'title',
			message: 'The document has no title that could be read.',
			source: null
		});
	}
	if (requirements.length === 0) {
		const message = 'No table of capabilities was found.';
		return [...issues, { cause: 'no_capabilities', about: '', message, source: null }];
	}
	const { core, peopleManagement } = lookupOf(framework);
	const named = new Set(requirements.map(({ capabilityId }) => capabilityId));
	const manages = peopleManagement.some(({ id }) => named.has(id));
	for (const { id, name } of [...core, ...(manages ? peopleManagement : [])]) {
		if (named.has(id)) continue;
		const message = `${name} does not occur in the tables of the document.`;
		issues.push({ cause: 'capability_missing', about: id, message, source: null });
	}
	return issues;
}

function valueIssues(
	fields: Fields,
	requirements: readonly ExtractedRequirement[],
	framework: Framework
): readonly DocumentIssue[] {
	const { capabilityById } = lookupOf(framework);
	const issue = (
		cause: DocumentIssue['cause'],
		about: string,
		{ review, reason, sources }: Extracted<unknown>,
		subject: string
	): readonly DocumentIssue[] =>
		review ? [{ cause, about, message: `${subject}: ${reason}.`, source: sources[0] ?? null }] : [];
	return [
		...roleFields.flatMap((field) =>
			issue('field_to_review', field, fields[field], field.replaceAll('_', ' '))
		),
		...requirements.flatMap(({ capabilityId, level, kind }) => {
			const name = capabilityById.get(capabilityId)?.name ?? capabilityId;
			return [
				...issue('level_to_review', capabilityId, level, name),
				...issue('kind_to_review', capabilityId, kind, name)
			];
		})
	];
}
