import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nsw } from '../../../src/lib/framework/nsw';
import { lookupOf } from '../../../src/lib/framework/lookup';
import { editionReader } from '../../../src/lib/framework/edition-of';
import { capabilityReader } from '../../../src/lib/framework/read-capability';
import { readDate } from '../../../src/lib/framework/read-date';
import { gradeReader } from '../../../src/lib/framework/read-grade';
import { readKind } from '../../../src/lib/framework/read-kind';
import { levelReader } from '../../../src/lib/framework/read-level';
import { readYesNo } from '../../../src/lib/framework/read-yes-no';

const level = levelReader(nsw);
const capability = capabilityReader(nsw);
const grade = gradeReader(nsw);
const edition = editionReader(nsw);
const readers: readonly (readonly [string, (text: string) => { status: string }])[] = [
	['level', level],
	['capability', capability],
	['grade', grade],
	['edition', edition],
	['kind', readKind],
	['yes or no', readYesNo],
	['date', readDate]
];

const vocabulary = [
	...nsw.levels.flatMap(({ name, short }) => [name, short]),
	...nsw.capabilities.flatMap(({ name, shortName, id }) => [name, shortName, id]),
	...lookupOf(nsw).grades.flatMap(({ name, id, aliases }) => [name, id, ...aliases]),
	...nsw.notEssentialTexts,
	...nsw.unknownTexts,
	'Level 3 - Adept',
	'3.0',
	'adde',
	'This role may have direct reports',
	'2 May 2023',
	'7-Aug',
	'Focus'
];
/** Texts near to what the readers know: words of theirs with a letter or two of anything. */
const nearly = fc
	.array(fc.oneof(fc.constantFrom(...vocabulary), fc.string({ unit: 'grapheme', maxLength: 3 })), {
		maxLength: 4
	})
	.map((parts) => parts.join(' '));
const anything = fc.oneof(
	fc.string({ unit: 'grapheme' }),
	fc.string({ unit: 'binary' }),
	nearly,
	fc.constantFrom('\uD800', '\uDC00adept', '__proto__', 'constructor', 'toString', '\0')
);

describe.each(readers)('the reader of a %s', (_, read) => {
	test('answers any text at all with a status', () => {
		fc.assert(
			fc.property(anything, (text) => {
				expect(read(text).status).toMatch(/^[a-z_]+$/);
			}),
			{ numRuns: 400 }
		);
	});

	test('answers the same text alike each time', () => {
		fc.assert(
			fc.property(nearly, (text) => {
				expect(read(`${text} `.slice(0, -1))).toEqual(read(text));
			})
		);
	});

	test('is not moved by letter case or by space around and between words', () => {
		const space = fc.constantFrom(' ', '  ', '\t', '\u00A0', '\r\n', ' \u200B ');
		fc.assert(
			fc.property(fc.constantFrom(...vocabulary), space, fc.boolean(), (text, gap, upper) => {
				const spaced = gap + text.replaceAll(' ', gap) + gap;
				const changed = read(upper ? spaced.toUpperCase() : spaced.toLowerCase());
				const plain = read(text);
				expect({ ...changed, text: '' }).toEqual({ ...plain, text: '' });
			})
		);
	});
});

describe('every text of the framework reads back as what it belongs to', () => {
	test('levels', () => {
		for (const { order, name, short, aliases } of nsw.levels) {
			expect(level(name)).toEqual({ status: 'read', value: order, how: 'exact' });
			for (const text of [short, String(order), `Level ${String(order)} - ${name}`, ...aliases]) {
				expect(level(text)).toEqual({ status: 'read', value: order, how: 'alias' });
			}
		}
	});
	test('capabilities, and their names of earlier editions', () => {
		for (const { id, name, shortName, aliases } of nsw.capabilities) {
			expect(capability(name)).toEqual({ status: 'read', value: id, how: 'exact' });
			for (const text of [id, shortName, ...aliases]) {
				expect(capability(text)).toMatchObject({ status: 'read', value: id });
			}
		}
		for (const { renames } of nsw.editions) {
			for (const [value, name] of Object.entries(renames)) {
				expect(capability(name)).toEqual({ status: 'read', value, how: 'edition' });
			}
		}
	});
	test('capabilities under their group', () => {
		for (const { group, capabilities } of lookupOf(nsw).capabilitiesByGroup) {
			for (const { id, name } of capabilities) {
				expect(capability(`${group.name} - ${name}`)).toMatchObject({ value: id });
			}
		}
	});
	test('grades', () => {
		for (const { id, name, aliases } of lookupOf(nsw).grades) {
			for (const text of [id, name]) {
				expect(grade(text)).toEqual({ status: 'on_ladder', gradeId: id, how: 'exact' });
			}
			for (const text of aliases) {
				expect(grade(text)).toEqual({ status: 'on_ladder', gradeId: id, how: 'alias' });
			}
		}
	});
	test('texts of no level', () => {
		for (const text of nsw.notEssentialTexts) expect(level(text).status).toBe('not_essential');
		for (const text of nsw.unknownTexts) expect(level(text).status).toBe('unknown');
	});
});

test('a fuzzy level is never further than one slip from its name', () => {
	const letters = fc.string({ unit: fc.constantFrom(...'adeptvncdfoui'), maxLength: 9 });
	fc.assert(
		fc.property(letters, (text) => {
			const reading = level(text);
			if (reading.status !== 'read' || reading.how !== 'fuzzy') return;
			const name = lookupOf(nsw).levelByOrder.get(reading.value)?.name ?? '';
			expect(Math.abs(name.length - text.length)).toBeLessThanOrEqual(1);
		}),
		{ numRuns: 1000 }
	);
	expect(level('adpet')).toMatchObject({ value: 3, how: 'fuzzy' });
});

test('two frameworks of one shape have readers of their own', () => {
	const other = { ...nsw, notEssentialTexts: ['without'] };
	expect(levelReader(other)('without')).toEqual({ status: 'not_essential' });
	expect(level('without').status).toBe('unreadable');
	expect(levelReader(nsw)).toBe(level);
});
