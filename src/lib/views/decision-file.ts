import { isCalendarDate } from './iso-date';
import { decisionStates, type Decision } from './decision';

const formatName = 'capability-atlas decisions';
const formatVersion = 1;

/** What a decision file holds, and what in it could not be used, each in a sentence. */
export interface DecisionFile {
	readonly decisions: readonly Decision[];
	readonly faults: readonly string[];
}

/** Decisions as the JSON text of a decision file, in the order of their keys. */
export function decisionFileText(decisions: Iterable<Decision>): string {
	const sorted = [...decisions].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
	const entries = sorted.map(({ key, state, reason, by, on, expires, facts }) => ({
		...{ key, state, reason, by, on, expires, facts }
	}));
	return `${JSON.stringify({ format: formatName, version: formatVersion, decisions: entries }, null, '\t')}\n`;
}

/**
 * Reads a decision file. Entries that are not decisions are left out, each with a fault that says
 * where and why; of two entries with one key the later stands and the earlier is a fault.
 *
 * @throws where the text is no decision file at all, in a sentence for people.
 */
export function readDecisionFile(text: string): DecisionFile {
	const file = parsed(text);
	if (!isRecord(file) || file['format'] !== formatName || !Array.isArray(file['decisions']))
		throw new Error('This is not a decision file: choose a file that was saved as decisions here.');
	if (file['version'] !== formatVersion)
		throw new Error(
			`This decision file is of version ${String(file['version'])}; version ${formatVersion} can be read.`
		);
	const faults: string[] = [];
	const found = new Map<string, Decision>();
	const entries: readonly unknown[] = file['decisions'];
	entries.forEach((entry, index) => {
		const read = readDecision(entry);
		if (typeof read === 'string') {
			faults.push(`Entry ${index + 1} was left out: ${read}.`);
			return;
		}
		if (found.has(read.key))
			faults.push(`Entry ${index + 1} replaces an earlier entry about the same finding.`);
		found.set(read.key, read);
	});
	return { decisions: [...found.values()], faults };
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text.replace(/^\ufeff/, ''));
	} catch {
		return null;
	}
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}

/** What any value says as a decision; a text where it is none, saying why. Texts that are missing are empty. */
export function readDecision(entry: unknown): Decision | string {
	if (!isRecord(entry)) return 'it is no decision';
	const { key, state: stated, on, expires = null } = entry;
	if (typeof key !== 'string' || key === '') return 'it names no finding';
	const state = decisionStates.find((known) => known === stated);
	if (!state) return `“${String(stated)}” is no decision that is known`;
	if (typeof on !== 'string' || !isCalendarDate(on)) return 'it has no date';
	if (expires !== null && (typeof expires !== 'string' || !isCalendarDate(expires)))
		return 'the day on which it expires is no date';
	if (expires !== null && expires < on) return 'it expires before it was decided';
	const text = (name: string): string => (typeof entry[name] === 'string' ? entry[name] : '');
	return { key, state, reason: text('reason'), by: text('by'), on, expires, facts: text('facts') };
}
