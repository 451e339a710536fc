import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	amountCellText,
	compareNames,
	countOf,
	formatAmount,
	formatCount,
	formatDate,
	formatPercent,
	formatSigned,
	signedCellText,
	tenths
} from '../../../src/lib/views/format';
import { levelName, levelShort, levelStep } from '../../../src/lib/views/level-names';
import { framework } from './small-framework';

test('counts stand with thousands apart and their noun in the right number', () => {
	expect(formatCount(1200)).toBe('1,200');
	expect(countOf(1, 'role')).toBe('1 role');
	expect(countOf(0, 'role')).toBe('0 roles');
	expect(countOf(30000, 'role')).toBe('30,000 roles');
	expect(countOf(2, 'capability', 'capabilities')).toBe('2 capabilities');
});

test('percents have a space that does not break, and hide neither a few nor a lack of all', () => {
	expect(formatPercent(0.45)).toBe('45\u00a0%');
	expect(formatPercent(0)).toBe('0\u00a0%');
	expect(formatPercent(1)).toBe('100\u00a0%');
	expect(formatPercent(0.001)).toBe('<1\u00a0%');
	expect(formatPercent(0.999)).toBe('>99\u00a0%');
});

describe('differences', () => {
	test('are written with a real minus', () => {
		expect(formatSigned(-0.3)).toBe('\u22120.3');
		expect(formatSigned(0.54, 2)).toBe('+0.54');
		expect(formatSigned(-0.01)).toBe('0.0');
		expect(formatAmount(-0.3)).toBe('0.3');
	});

	test('stand in a cell without a leading zero, and not at all when they round to none', () => {
		expect(signedCellText(0.3)).toBe('+.3');
		expect(signedCellText(-0.1)).toBe('\u2212.1');
		expect(signedCellText(1.24)).toBe('+1.2');
		expect(signedCellText(0.04)).toBe('');
		expect(signedCellText(-0.04)).toBe('');
		expect(amountCellText(0.54)).toBe('.5');
		expect(amountCellText(0)).toBe('0');
		expect(amountCellText(1)).toBe('1.0');
	});

	test('round alike on both sides of zero', () => {
		fc.assert(
			fc.property(fc.double({ min: 0, max: 4, noNaN: true }), (value) => {
				expect(tenths(-value) + tenths(value)).toBe(0);
				expect(Object.is(tenths(-value), -0)).toBe(false);
			})
		);
	});
});

test('levels are named whole and by halves', () => {
	expect(levelName(framework, 1)).toBe('Foundational');
	expect(levelName(framework, 2.5)).toBe('Intermediate–Adept');
	expect(levelShort(framework, 2.5)).toBe('I–A');
	expect(levelShort(framework, 5)).toBe('HA');
});

test('a half level has the colour of the level below it', () => {
	expect([1, 1.5, 2, 2.5, 3, 4, 4.5, 5].map((order) => levelStep(framework, order))).toEqual([
		0, 0, 1, 1, 2, 3, 3, 4
	]);
});

test('a scale of four levels uses both ends of the ramp, one of seven keeps its order', () => {
	const four = { ...framework, levels: framework.levels.slice(0, 4) };
	expect([1, 2, 3, 4].map((order) => levelStep(four, order))).toEqual([0, 1, 3, 4]);
	const seven = {
		...framework,
		levels: Array.from({ length: 7 }, (_, index) => ({
			order: index + 1,
			name: `Level ${index + 1}`,
			short: String(index + 1),
			aliases: []
		}))
	};
	const steps = seven.levels.map((level) => levelStep(seven, level.order));
	expect(steps).toEqual([...steps].sort());
	expect([steps[0], steps[6]]).toEqual([0, 4]);
});

test('dates are written out, other texts left alone', () => {
	expect(formatDate('2027-01-29')).toBe('29 January 2027');
	expect(formatDate('February 2020')).toBe('February 2020');
	expect(formatDate('2027-13-45')).toBe('2027-13-45');
});

test('names are ordered as people order them', () => {
	expect(['Division 10', 'division 2', 'Division 1'].sort(compareNames)).toEqual([
		'Division 1',
		'division 2',
		'Division 10'
	]);
	fc.assert(
		fc.property(fc.string(), fc.string(), (one, other) => {
			expect(compareNames(one, other) === 0).toBe(one === other);
			expect(Math.sign(compareNames(one, other)) + Math.sign(compareNames(other, one))).toBe(0);
		})
	);
});
