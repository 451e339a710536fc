import { describe, expect, test } from 'vitest';
import { nsw } from '../../../src/lib/framework/nsw';
import type { UnitTreeRow } from '../../../src/lib/queries/unit-tree';
import { buildComparison, type ComparisonInput } from '../../../src/lib/views/build-comparison';
import type { JudgedDifference } from '../../../src/lib/views/comparison-model';
import { sideNotes, sideOfSet, sideOfUnit } from '../../../src/lib/views/compared-side';
import { comparisonTable } from '../../../src/lib/views/comparison-table';
import {
	sideOfText,
	sidesOfText,
	sidesText,
	sideText
} from '../../../src/lib/views/comparison-url';
import { summaryText } from '../../../src/lib/views/summary-part';

function unit(unit_id: number, division: string): UnitTreeRow {
	return {
		...{ unit_id, parent_id: 2, depth: 3, name: division, roles: 20 },
		...{ cluster: 'Health', department: 'Care', division }
	};
}

const tree = [unit(3, 'North'), unit(4, 'South. *East*'), unit(5, 'West')];

function row(
	side: number,
	capability_id: string | null,
	difference: number,
	change: Partial<JudgedDifference> = {}
): JudgedDifference {
	return {
		...{ side, capability_id, roles: 20, rest_roles: 80, matched: 12.4, difference },
		...{ error: 0.1, own_mean: 3, rest_mean: 3 - difference, strata: 1 },
		...{ enough: true, rate: 0.5, different: false },
		...change
	};
}

const called = { different: true, rate: 0.001 };
const input: ComparisonInput = {
	...{ framework: nsw, tree, shown: [3], against: 'all other roles' },
	judged: [
		row(3, 'FINA', 0.42, called),
		row(3, 'TECH', -0.6, called),
		row(3, 'PRMA', 0.05),
		row(3, 'PRAN', 0.9, { enough: false, rate: NaN, matched: 2.25, roles: 5 }),
		row(3, null, 0.02)
	],
	...{ order: 'size', raw: false }
};

function built(change: Partial<ComparisonInput> = {}) {
	const model = buildComparison({ ...input, ...change });
	if (model.kind === 'empty') throw new Error(model.reason);
	return model;
}

describe('a comparison of one unit', () => {
	test('says what it found, with amounts, and how surely', () => {
		expect(summaryText(built().summary)).toBe(
			'Of like roles, North asks more of Finance (+0.4), less of Technology (−0.6) than all other roles, and about the same of 1 other. 20 roles, matched by job family and grade; at most about 1 in 20 differences called here is expected to be chance.'
		);
	});

	test('puts the largest difference first and what cannot be told last', () => {
		expect(built().lines.map(({ capabilityId }) => capabilityId)).toEqual([
			...['TECH', 'FINA', 'PRMA', 'PRAN']
		]);
		expect(built({ order: 'framework' }).lines.map(({ capabilityId }) => capabilityId)).toEqual([
			...['FINA', 'TECH', 'PRAN', 'PRMA']
		]);
	});

	test('draws the interval of 1.96 standard errors and names the verdict', () => {
		const [technology, , project, procurement] = built().lines.map(({ marks }) => marks[0]);
		expect(technology?.verdict).toBe('less');
		expect(technology?.low).toBeCloseTo(-0.796, 12);
		expect(technology?.high).toBeCloseTo(-0.404, 12);
		expect(technology?.words).toBe(
			'asks for less: −0.60 levels, 95 % interval −0.80 to −0.40; 12 matched comparisons, 20 roles'
		);
		expect(project?.verdict).toBe('same');
		expect(project?.step).toBe(3);
		expect(procurement?.words).toBe(
			'not enough comparable roles (2.3 matched comparisons, 5 roles)'
		);
	});

	test('says where about the same does not rule a difference out', () => {
		const wide = built({ judged: [row(3, 'FINA', 0.2, { error: 0.2 }), row(3, null, 0)] });
		expect(wide.lines[0]?.marks[0]?.words).toMatch(
			/^about the same, wide interval: .*; so a difference is not ruled out$/
		);
		expect(summaryText(wide.summary)).toContain(
			'in the one capability that can be compared, with an interval so wide that a difference is not ruled out.'
		);
		expect(built().lines.find(({ capabilityId }) => capabilityId === 'PRMA')?.marks[0]?.wide).toBe(
			false
		);
		const some = [row(3, 'FINA', 0.2, { error: 0.2 }), row(3, 'TECH', 0, { error: 0.05 })];
		expect(summaryText(built({ judged: [...some, row(3, null, 0)] }).summary)).toContain(
			'in all 2 capabilities that can be compared, with an interval in 1 of these so wide that a difference is not ruled out.'
		);
	});

	test('without enough like roles says so instead of any verdict', () => {
		const thin = { enough: false, rate: NaN, matched: 1, roles: 4 };
		const model = built({ judged: [row(3, 'FINA', 2, thin), row(3, null, 2, thin)] });
		expect(summaryText(model.summary)).toBe(
			'North has 4 roles: not enough that are comparable with all other roles. At least 8 roles and 3 matched comparisons are needed to say anything.'
		);
		expect(model.extent).toBe(0.5);
	});

	test('has a table of the same figures, the overall tendency last', () => {
		const { columns, rows } = comparisonTable(built());
		expect(rows).toHaveLength(5);
		expect(rows.every((cells) => cells.length === columns.length)).toBe(true);
		expect(rows[0]).toEqual(['Technology', 'asks for less', -0.6, -0.8, -0.4, 12.4, 20, 80, -0.6]);
		expect(rows.at(-1)?.[0]).toBe('Overall tendency');
	});

	test('of data without units, or a filter that leaves nothing, gives the reason', () => {
		expect(buildComparison({ ...input, shown: [] })).toMatchObject({ kind: 'empty' });
		expect(buildComparison({ ...input, judged: [] })).toMatchObject({ kind: 'empty' });
	});
});

describe('a comparison of several units', () => {
	const judged = [
		...[row(3, 'FINA', 0.5, called), row(3, null, 0.1)],
		...[row(4, 'FINA', -0.4, called), row(4, null, -0.1)],
		...[row(5, 'FINA', 0), row(5, null, 0)]
	];

	test('has a mark for each unit, and says who differs from the others', () => {
		const model = built({ judged, shown: [3, 4, 5], against: 'the others' });
		expect(model.lines[0]?.marks.map(({ verdict }) => verdict)).toEqual(['more', 'less', 'same']);
		expect(summaryText(model.summary)).toBe(
			'Of like roles, North asks for more than the others in 1 capability; South. *East* differs too.'
		);
		expect(comparisonTable(model).columns[1]?.name).toBe('Unit');
	});
});

describe('sides in an address', () => {
	const sides = [
		...tree.map(sideOfUnit),
		sideOfSet({ number: 1, name: 'South. *East*', roleIds: ['R1', 'R2'] }, 1)
	];

	test('survive dots and stars in their names, several in one parameter', () => {
		expect(sidesOfText(sidesText(sides), sides)).toEqual(sides);
		expect(sidesText([])).toBeNull();
		expect(sidesOfText(null, sides)).toEqual([]);
		expect(sideOfText('Health.Care.Nowhere', sides)).toBeNull();
	});

	test('tell a set from a unit of the same name', () => {
		expect(sides.map((side) => sideOfText(sideText(side), sides)?.unit_id)).toEqual([3, 4, 5, -1]);
	});
});

describe('what is said of sides beside the comparison', () => {
	const sides = [
		sideOfSet({ number: 1, name: 'Digital', roleIds: ['R1', 'R2', 'R3'] }, 2),
		sideOfSet({ number: 2, name: 'Field', roleIds: ['R8', 'R9'] }, 0),
		...tree.map(sideOfUnit)
	];
	const overlap = (other_side: number, roles: number) => ({ side: -1, other_side, roles });

	test('is which roles are gone, and how shared ones count', () => {
		expect(sideNotes(sides, [overlap(3, 4), overlap(4, 1)])).toEqual([
			'1 role of Digital is not in these data.',
			'None of the 2 roles of Field is in these data.',
			'4 roles are both in Digital and in North: they count only for Digital, the smaller.',
			'1 role is both in Digital and in South. *East*: it counts only for Digital, the smaller.'
		]);
	});

	test('is told of three overlaps at most, and of units alone nothing', () => {
		const many = [3, 4, 5, 3, 4].map((side) => overlap(side, 2));
		expect(sideNotes(sides, many).slice(-1)).toEqual([
			'2 more pairs share roles, which count likewise.'
		]);
		expect(sideNotes(tree.map(sideOfUnit), [])).toEqual([]);
	});

	test('ends the summary, and is the reason where nothing is left to compare', () => {
		const notes = ['1 role of Digital is not in these data.'];
		expect(summaryText(built({ notes }).summary)).toMatch(
			/ 1 role of Digital is not in these data\.$/
		);
		expect(buildComparison({ ...input, judged: [], notes })).toEqual({
			kind: 'empty',
			reason:
				'1 role of Digital is not in these data. No role that passes the filter has a level to compare.'
		});
	});
});
