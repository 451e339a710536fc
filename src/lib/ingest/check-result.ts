import type { Framework } from '../framework/framework';
import { isIssue, isReport } from './check-report';
import { isReview } from './check-review';
import type { IngestResult } from './result';
import {
	kindCodes,
	managesPeopleCodes,
	notEssentialCode,
	roleTextFields,
	unknownCode,
	type RoleTable,
	type TextColumn
} from './role-table';

/** Thrown where data that were kept or came in a file are not what ingest makes. */
export class BrokenDataError extends Error {
	override readonly name = 'BrokenDataError';
	constructor(what: string) {
		super(`The data are damaged: ${what}.`);
	}
}

/**
 * A result that was kept or came in a file, checked down to its cells, so that nothing in it can
 * show a wrong number or break the database.
 *
 * @throws BrokenDataError with what is wrong.
 */
export function checkResult(value: unknown, framework: Framework): IngestResult {
	if (!isRecord(value)) throw new BrokenDataError('they hold no result');
	const { roles, issues, issuesFound, files, reviews = [] } = value;
	if (!isRoleTable(roles)) throw new BrokenDataError('the roles are not whole');
	checkRoles(roles, framework);
	if (!Array.isArray(issues) || !issues.every(isIssue))
		throw new BrokenDataError('the issues are not whole');
	if (!Array.isArray(files) || !files.every(isReport))
		throw new BrokenDataError('the reports of the files are not whole');
	if (!isCount(issuesFound) || issuesFound < issues.length)
		throw new BrokenDataError('the number of issues is not theirs');
	if (!Array.isArray(reviews) || !reviews.every(isReview))
		throw new BrokenDataError('the values to review are not whole');
	return { roles, issues, issuesFound, files, reviews };
}

function checkRoles(roles: RoleTable, framework: Framework): void {
	const { roleCount, text, levels, kinds, managesPeople, headcount } = roles;
	const fault = (what: string): never => {
		throw new BrokenDataError(what);
	};
	for (const field of roleTextFields) {
		if (!isWhole(text[field], roleCount)) fault(`the column ${field} is not whole`);
	}
	for (const [name, column] of Object.entries(roles.attributes)) {
		if (!isWhole(column, roleCount)) fault(`the column ${name} is not whole`);
	}
	for (const field of ['role_id', 'title', 'source_file'] as const) {
		if (text[field].codes.includes(-1)) fault(`a role has no ${field}`);
	}
	const ids = new Set(text.role_id.values);
	if (ids.size < roleCount || new Set(text.role_id.codes).size < roleCount)
		fault('two roles have the same role_id');
	if (!text.approved_on.values.every((date) => isDate(date))) fault('a date is none');
	const cells = roleCount * framework.capabilities.length;
	if (levels.length !== cells || kinds.length !== cells)
		fault('they are of other capabilities than these');
	const highest = framework.levels.length;
	const isLevel = (code: number) =>
		code <= highest || code === notEssentialCode || code === unknownCode;
	if (!levels.every(isLevel)) fault('a level is none of the framework');
	if (!kinds.every((code) => code <= kindCodes.complementary)) fault('a kind is none');
	if (managesPeople.length !== roleCount || roles.sourceLine.length !== roleCount)
		fault('a column is too short');
	if (!managesPeople.every((code) => code <= managesPeopleCodes.not_stated))
		fault('a statement of people management is none');
	if (headcount.length !== roleCount || !headcount.every((heads) => !(heads < 0)))
		fault('a headcount is none');
}

function isRoleTable(value: unknown): value is RoleTable {
	if (!isRecord(value)) return false;
	const { roleCount, text, attributes, groupColumns = [] } = value;
	const { managesPeople, headcount, sourceLine, levels, kinds } = value;
	return (
		isCount(roleCount) &&
		isRecord(text) &&
		roleTextFields.every((field) => isTextColumn(text[field])) &&
		isRecord(attributes) &&
		Object.values(attributes).every(isTextColumn) &&
		Array.isArray(groupColumns) &&
		groupColumns.every((name) => typeof name === 'string' && Object.hasOwn(attributes, name)) &&
		[managesPeople, levels, kinds].every((bytes) => bytes instanceof Uint8Array) &&
		headcount instanceof Float64Array &&
		sourceLine instanceof Uint32Array
	);
}

function isTextColumn(value: unknown): value is TextColumn {
	return (
		isRecord(value) &&
		value['codes'] instanceof Int32Array &&
		Array.isArray(value['values']) &&
		value['values'].every((text) => typeof text === 'string')
	);
}

function isWhole({ codes, values }: TextColumn, roleCount: number): boolean {
	return codes.length === roleCount && codes.every((code) => code >= -1 && code < values.length);
}

function isDate(text: string): boolean {
	const date = new Date(`${text}T00:00:00Z`);
	return /^\d{4}-\d{2}-\d{2}$/.test(text) && date.toJSON()?.startsWith(text);
}

function isCount(value: unknown): value is number {
	return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
