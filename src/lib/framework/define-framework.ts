import * as v from 'valibot';
import type { Fault } from './fault';
import type { Framework } from './framework';
import { faultsOf } from './framework-faults';

const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'a text is expected, not an empty one'));
const texts = v.array(text);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const order = v.pipe(v.number(), v.integer(), v.minValue(1));
const isoDate = v.pipe(v.string(), v.isoDate('an ISO date is expected, such as 2026-01-19'));
const countRange = v.tuple([count, count]);

const levelShape = v.strictObject({ order, name: text, short: text, aliases: texts });

const groupShape = v.strictObject({ id: text, name: text, order, peopleManagement: v.boolean() });

const capabilityShape = v.strictObject({
	id: v.pipe(
		v.string(),
		v.regex(/^[A-Z][A-Z0-9_]*$/, 'an id of capital letters, digits and _ is expected, such as FINA')
	),
	name: text,
	shortName: text,
	groupId: text,
	order,
	peopleManagement: v.boolean(),
	about: v.string(),
	aliases: texts
});

const gradeShape = v.strictObject({
	id: text,
	name: text,
	shortName: text,
	order,
	ladderId: text,
	aliases: texts
});

const ladderShape = v.strictObject({ id: text, name: text, grades: v.array(gradeShape) });

const editionShape = v.strictObject({
	id: text,
	title: text,
	issuedOn: v.nullable(isoDate),
	deadline: v.nullable(isoDate),
	renames: v.record(v.string(), text),
	descriptorMarkers: v.record(v.string(), text)
});

const ruleShape = v.strictObject({
	id: text,
	check: text,
	severity: v.picklist(['error', 'warning', 'information']),
	source: text
});

const rangesShape = v.strictObject({
	label: text,
	source: text,
	coreCountsAtLevel: v.record(v.string(), v.record(v.string(), countRange)),
	observedLevels: v.record(v.string(), v.record(v.string(), v.array(count))),
	focusCounts: v.record(
		v.string(),
		v.strictObject({ nonManager: v.nullable(countRange), manager: v.nullable(countRange) })
	)
});

const frameworkShape = v.strictObject({
	id: text,
	name: text,
	levels: v.pipe(v.array(levelShape), v.minLength(1)),
	groups: v.pipe(v.array(groupShape), v.minLength(1)),
	capabilities: v.pipe(v.array(capabilityShape), v.minLength(1)),
	ladders: v.array(ladderShape),
	editions: v.array(editionShape),
	rules: v.array(ruleShape),
	ranges: v.nullable(rangesShape),
	notEssentialTexts: texts,
	unknownTexts: texts,
	unitNames: v.tuple([text, text, text])
});

/** Thrown when a framework cannot be used. The message lists every fault found, each after its path. */
export class FrameworkError extends Error {
	override readonly name = 'FrameworkError';
	constructor(readonly faults: readonly Fault[]) {
		const lines = faults.map(({ path, message }) => `${path}: ${message}`);
		const count = faults.length === 1 ? '1 fault' : `${String(faults.length)} faults`;
		super(`The framework has ${count}.\n${lines.join('\n')}`);
	}
}

/**
 * Checks that a value read from JSON is a whole and consistent framework, and hands it out typed.
 * First the shape is checked, then, if that is sound, what it refers to.
 *
 * @throws {FrameworkError} listing every fault with its path, `capabilities[3].groupId`.
 */
export function defineFramework(json: unknown): Framework {
	const parsed = v.safeParse(frameworkShape, json);
	if (!parsed.success) {
		throw new FrameworkError(
			parsed.issues.map((issue) => ({ path: pathOf(issue.path), message: issue.message }))
		);
	}
	const faults = faultsOf(parsed.output);
	if (faults.length > 0) throw new FrameworkError(faults);
	return parsed.output;
}

function pathOf(path: readonly { readonly key: unknown }[] | undefined): string {
	if (!path || path.length === 0) return 'framework';
	return path
		.map(({ key }) => (typeof key === 'number' ? `[${String(key)}]` : `.${String(key)}`))
		.join('')
		.replace(/^\./, '');
}
