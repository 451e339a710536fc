import { describe, expect, test } from 'vitest';
import { nsw } from '../../../src/lib/framework/nsw';
import type { ReadingReason } from '../../../src/lib/framework/reading';
import { levelReader } from '../../../src/lib/framework/read-level';

const read = levelReader(nsw);

describe('a level that can be read', () => {
	const rows: readonly (readonly [string, number, ReadingReason])[] = [
		['Foundational', 1, 'exact'],
		['  adept ', 3, 'exact'],
		['ADVANCED', 4, 'exact'],
		['Highly advanced', 5, 'exact'],
		['Highly   Advanced', 5, 'exact'],
		['Highly\u00A0Advanced', 5, 'exact'],
		['\uFEFFAdept', 3, 'exact'],
		['Ade\u200Bpt', 3, 'exact'],
		['Adept\u00AD', 3, 'exact'],
		['Highly\nAdvanced', 5, 'exact'],
		['highly-advanced', 5, 'alias'],
		['highly_advanced', 5, 'alias'],
		['Adept.', 3, 'alias'],
		['• Adept', 3, 'alias'],
		['(Advanced)', 4, 'alias'],
		['Adept level', 3, 'alias'],
		['Level 3 - Adept', 3, 'alias'],
		['Level 3 – Adept', 3, 'alias'],
		['Level 3 — Adept', 3, 'alias'],
		['level 5: highly advanced', 5, 'alias'],
		['3. Adept', 3, 'alias'],
		['3 - Adept', 3, 'alias'],
		['3) Adept', 3, 'alias'],
		['3 Adept', 3, 'alias'],
		['Adept (3)', 3, 'alias'],
		['Adept (Level 3)', 3, 'alias'],
		['Adept - 3', 3, 'alias'],
		['3', 3, 'alias'],
		['３', 3, 'alias'],
		['3.0', 3, 'alias'],
		['3,0', 3, 'alias'],
		['3.', 3, 'alias'],
		['Level 3', 3, 'alias'],
		['L3', 3, 'alias'],
		['F', 1, 'alias'],
		['i', 2, 'alias'],
		['A', 3, 'alias'],
		['Ad', 4, 'alias'],
		['ha', 5, 'alias'],
		['Adpet', 3, 'fuzzy'],
		['Intermedate', 2, 'fuzzy'],
		['Foundationall', 1, 'fuzzy'],
		['Advance', 4, 'fuzzy'],
		['Highly Advnaced', 5, 'fuzzy'],
		['HighlyAdvanced', 5, 'fuzzy'],
		['Level 3 - Adpet', 3, 'fuzzy']
	];
	test.each(rows)('%j is level %i, %s', (text, value, how) => {
		expect(read(text)).toEqual({ status: 'read', value, how });
	});
});

describe('a level cell that says there is no level', () => {
	test.each(['', ' ', '\u00A0', '\u200B', '-', '–', '—', '--', '.'])('%j is blank', (text) => {
		expect(read(text)).toEqual({ status: 'blank' });
	});
	test.each([
		'0',
		'0.0',
		'n/a',
		'N/A',
		'NA',
		'Not essential',
		'NOT  ESSENTIAL',
		'Not-essential',
		'not applicable',
		'Nil',
		'nil.'
	])('%j is not essential', (text) => {
		expect(read(text)).toEqual({ status: 'not_essential' });
	});
	test.each(['TBC', 'tba', 'NOT IN USE', 'Not in use', 'Various', '?', '??'])(
		'%j is unknown',
		(text) => {
			expect(read(text)).toEqual({ status: 'unknown' });
		}
	);
});

describe('a level that is certain to nobody', () => {
	const rows: readonly (readonly [string, number | null])[] = [
		['adde', 3],
		['adep', 3],
		['adv', 4],
		['high', 5],
		['inter', 2],
		['Adept?', 3],
		['https://example.org/adept', null],
		['DIRE2', null],
		['DIRE3, MASE4', null],
		['6', null],
		['-3', null],
		['+3', null],
		['3.5', null],
		['Level 3.5', null],
		['Level 3.3', null],
		['Level 6', null],
		['Level', null],
		['33', null],
		['3%', null],
		['3/4', null],
		['Level 3 - Advanced', null],
		['4. Adept', null],
		['Advanced (3)', null],
		['Adept/Advanced', null],
		['Adept, Advanced', null],
		['Expert', null],
		['Fundamental', null],
		['=A1', null]
	];
	test.each(rows)('%j is unreadable, the nearest being %j', (text, nearest) => {
		expect(read(text)).toEqual({ status: 'unreadable', nearest });
	});
});

test('a very long text is unreadable at once', () => {
	expect(read('adept'.repeat(20_000))).toEqual({ status: 'unreadable', nearest: null });
});

test('levels of another framework are read by its own names and as many numbers as it has', () => {
	const four = {
		...nsw,
		levels: ['Awareness', 'Working', 'Practitioner', 'Expert'].map((name, index) => ({
			order: index + 1,
			name,
			short: name.slice(0, 1),
			aliases: name === 'Expert' ? ['master'] : []
		}))
	};
	const readFour = levelReader(four);
	expect(readFour('expert')).toEqual({ status: 'read', value: 4, how: 'exact' });
	expect(readFour('Master')).toEqual({ status: 'read', value: 4, how: 'alias' });
	expect(readFour('Level 2 - Working')).toEqual({ status: 'read', value: 2, how: 'alias' });
	expect(readFour('5').status).toBe('unreadable');
	expect(readFour('Adept').status).toBe('unreadable');
});

test('a name that is a number wins over the order of that number', () => {
	const numeric = {
		...nsw,
		notEssentialTexts: ['not essential'],
		levels: [0, 1, 2].map((value) => ({
			order: value + 1,
			name: String(value),
			short: String(value),
			aliases: []
		}))
	};
	expect(levelReader(numeric)('0')).toEqual({ status: 'read', value: 1, how: 'exact' });
	expect(levelReader(numeric)('2')).toEqual({ status: 'read', value: 3, how: 'exact' });
});
