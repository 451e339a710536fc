import { describe, expect, test } from 'vitest';
import { noFilter } from '../../../src/lib/queries/filter';
import { buildGradeLevels } from '../../../src/lib/views/build-grade-levels';
import { gradeLevelsTable } from '../../../src/lib/views/grade-levels-table';
import { onlyCapability } from '../../../src/lib/views/only-capability';
import { summaryText } from '../../../src/lib/views/summary-part';
import { framework } from './small-framework';
import { gradeLevelRows, gradeRows, type PlainRole, role } from './small-organisation';

/** The figure of Finance alone. */
function ofFinance(all: readonly PlainRole[]) {
	const model = buildGradeLevels({
		framework,
		filter: noFilter,
		levels: gradeLevelRows(all),
		base: gradeRows(all).base
	});
	if (model.kind === 'empty') throw new Error(model.reason);
	return onlyCapability(model, 'FINA');
}

/** Five roles of a grade at one level of Finance and, unlike it, at level 5 of Technology. */
function five(grade: string | null, level: number): readonly PlainRole[] {
	return Array.from({ length: 5 }, (_, id) =>
		role(`${grade} ${id}`, ['Unit'], grade, { FINA: level, TECH: 5 })
	);
}

const words = (all: readonly PlainRole[]) => summaryText(ofFinance(all).summary);

test('the figure of one capability is titled by it and holds no other, table and all', () => {
	const model = ofFinance([...five('1/2', 1), ...five('3/4', 2)]);
	expect(model.title).toBe('Finance: how levels rise with grade');
	expect(gradeLevelsTable(model).rows.map(([name]) => name)).toEqual(['Finance', 'Finance']);
});

describe('its sentence', () => {
	test('says what a step adds on average and that each adds something', () => {
		// 1 → 2 → 4: one level, then two.
		expect(words([...five('1/2', 1), ...five('3/4', 2), ...five('5/6', 4)])).toMatch(
			/^A step up the ladder adds 1.5 of a level on average, and every step that enough roles speak for adds at least 0.1\./
		);
	});

	test('names the steps that add almost nothing, and how far others fall', () => {
		const all = [...five('1/2', 2), ...five('3/4', 2), ...five('5/6', 1), ...five('7/8', 1)];
		// Zero, one less, zero.
		expect(words(all)).toMatch(
			/^A step up the ladder takes away 0.3 of a level on average; 1\/2 → 3\/4 and 5\/6 → 7\/8 add almost nothing; 3\/4 → 5\/6 falls by 1.0\./
		);
	});

	test('judges no step where too few roles have a level', () => {
		expect(words([...five('1/2', 2), role('alone', ['Unit'], '3/4', { FINA: 3 })])).toMatch(
			/^No two neighbouring grades have 5 or more roles with a level here/
		);
	});

	test('has no step to judge among grades on no ladder', () => {
		expect(words([...five('Ranger 3', 2), ...five('Ranger 4', 2)])).toMatch(
			/^10 roles with a level at 2 grades on no ladder/
		);
	});

	test('says how many roles are left out for want of a grade', () => {
		expect(words([...five('1/2', 1), ...five(null, 1)])).toContain(
			'5 roles without a grade are left out.'
		);
	});
});

test('a capability that the figure does not have leaves it as it is', () => {
	const model = ofFinance(five('1/2', 1));
	expect(onlyCapability(model, 'NONE')).toBe(model);
});
