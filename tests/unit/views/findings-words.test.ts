import { describe, expect, test } from 'vitest';
import { nsw } from '../../../src/lib/framework/nsw';
import type { UnitTreeRow } from '../../../src/lib/queries/unit-tree';
import { buildFindingCounts } from '../../../src/lib/views/finding-counts';
import { findingItem, type FindingRow } from '../../../src/lib/views/finding-item';
import { standingSentence } from '../../../src/lib/views/finding-words';
import {
	findingsHeading,
	type FindingsHeadingInput
} from '../../../src/lib/views/findings-heading';
import { monthsLater } from '../../../src/lib/views/iso-date';
import { whatIfSentence } from '../../../src/lib/views/what-if-words';

const row: FindingRow = {
	...{ finding_id: 1, finding_key: 'k', kind: 'level', seriousness: 'check', band: 'likely' },
	...{ rule_id: null, sentence: 'Finance: Adept.', suggestion: null, unit_name: 'Courts' },
	...{
		role_id: 'R1',
		title: 'Clerk',
		other_title: null,
		roles: 1,
		grade_id: '7/8',
		family: 'clerk',
		explains: 0,
		likewise: 0,
		least_difference: null,
		most_difference: null
	},
	...{ standing: 'open', reason: null, decided_by: null, decided_on: null, expires_on: null }
};

describe('an item of the queue', () => {
	test('says whose it is, how sure it is and of what kind', () => {
		const item = findingItem(nsw, row);
		expect([item.sentence, item.about]).toEqual([
			'Finance: Adept.',
			'Clerk · Clerk Grade 7/8 · Courts'
		]);
		expect([item.bandName, item.kindName, item.standingName]).toEqual(['Likely', 'Level', '']);
	});

	test('of a group says how many roles it is about and how many levels it explains', () => {
		const group = { ...row, kind: 'division_drift', roles: 95, explains: 12, title: null };
		const item = findingItem(nsw, { ...group, grade_id: null, family: null, band: null });
		expect([item.about, item.explains, item.bandName]).toEqual([
			...['Courts · 95 roles', 'explains 12 levels that would else be listed', 'Check']
		]);
	});

	test('of a straight line says that it explains findings: the rule that says the same is one', () => {
		const item = findingItem(nsw, { ...row, kind: 'straight_line', explains: 1 });
		expect(item.explains).toBe('explains 1 finding that would else be listed');
	});

	test('of a drift says of how many more capabilities its division has one, and how large they are', () => {
		const drift = { ...row, kind: 'division_drift', roles: 95, title: null };
		const said = (likewise: number, least: number | null, most: number | null, explains = 0) =>
			findingItem(nsw, {
				...{ ...drift, likewise, explains },
				...{ least_difference: least, most_difference: most }
			}).explains;
		expect([
			said(1, null, null),
			said(1, 0.417, 0.417),
			said(9, -0.618, -0.31, 1),
			said(2, 0.25, 0.5),
			said(3, -0.31, 0.4)
		]).toEqual([
			'1 more capability of Courts',
			'1 more capability of Courts, 0.42 levels more',
			'9 more capabilities of Courts, 0.31 to 0.62 levels less; explains 1 level that would else be listed',
			'2 more capabilities of Courts, 0.25 to 0.50 levels more',
			'3 more capabilities of Courts, 0.31 levels less to 0.40 more'
		]);
	});

	test('of a pair names both roles', () => {
		const pair = { ...row, kind: 'similar_roles', roles: 2, other_title: 'Senior Clerk' };
		expect(findingItem(nsw, pair).about).toBe('Clerk and Senior Clerk · Clerk Grade 7/8');
	});

	test('tells a decision in a sentence', () => {
		const facts = {
			...{ reason: 'Agreed.', decidedBy: 'Ann', decidedOn: '2026-03-01' },
			expiresOn: '2026-06-30'
		};
		expect(standingSentence({ ...facts, standing: 'waived' })).toBe(
			'Waived by Ann on 1 March 2026 until 30 June 2026: Agreed.'
		);
		expect(standingSentence({ ...facts, standing: 'expired' })).toBe(
			'Open again: the waiver by Ann ended on 30 June 2026: Agreed.'
		);
		expect(standingSentence({ ...facts, standing: 'changed', reason: null })).toBe(
			'Open again: decided by Ann on 1 March 2026, and the facts have changed since.'
		);
		expect(standingSentence({ ...facts, standing: 'open' })).toBe('');
	});
});

describe('the heading of the queue', () => {
	const input: FindingsHeadingInput = {
		list: 'findings',
		...{ listed: 93, filtered: false, settled: 12 },
		...{ decision: 'unsettled', seriousness: 'check' },
		...{ roles: 3000, judged: 50_000, notJudged: 0 }
	};

	test('counts what is to check and what is settled, and warns of false alarms', () => {
		const { title, summary } = findingsHeading(input);
		expect(title).toBe('93 findings to check, 12 settled');
		expect(summary).toContain('About 1 in 10 marked Likely is a false alarm');
		expect(summary).toContain('up to 3 in 10');
	});

	test.each([
		['settled', 'check', 2, '2 findings settled'],
		['waived', 'note', 1, '1 finding waived'],
		['changed', 'check', 0, 'No finding whose facts have changed since they were decided'],
		[null, 'check', 93, '93 findings, 12 settled'],
		['unsettled', 'look', 93, '93 findings to check or look at, 12 settled'],
		['unsettled', 'note', 93, '93 findings to check, look at or note, 12 settled']
	] as const)(
		'of what is %s and up to %s it says which',
		(decision, seriousness, listed, title) => {
			expect(findingsHeading({ ...input, decision, seriousness, listed }).title).toBe(title);
		}
	);

	test('pairs that are settled are said to be', () => {
		const pairs = { ...input, list: 'similar', decision: 'settled', listed: 1 } as const;
		expect(findingsHeading(pairs).title).toBe('1 pair of similar roles settled');
		expect(findingsHeading({ ...pairs, decision: 'unsettled', listed: 3 }).title).toBe(
			'3 pairs of similar roles differ, 12 settled'
		);
	});

	test('where nothing could be judged it says why', () => {
		const few = { ...input, listed: 0, settled: 0, roles: 5, judged: 0, notJudged: 88 };
		expect(findingsHeading(few)).toEqual({
			title: 'Nothing to check',
			summary:
				'Not enough peers: with 5 roles, no level has enough similar roles at its grade to be judged by. Look at the similar roles that differ.'
		});
	});

	test('of a small organisation similar roles are said to be what there is', () => {
		const { title, summary } = findingsHeading({
			...input,
			list: 'similar',
			...{ listed: 1, settled: 0, roles: 5 }
		});
		expect(title).toBe('1 pair of similar roles differs');
		expect(summary).toContain('With 5 roles hardly any level can be judged');
	});
});

describe('a day some months later', () => {
	test.each([
		['2026-03-01', 12, '2027-03-01'],
		['2026-01-31', 1, '2026-02-28'],
		['2028-02-29', 12, '2029-02-28'],
		['2026-12-15', 1, '2027-01-15']
	])('%s and %i months is %s', (from, months, to) => {
		expect(monthsLater(from, months)).toBe(to);
	});
});

describe('trying levels', () => {
	const found = (key: string | null) => ({ key });

	test('says whether this finding would clear and what else would come or go', () => {
		expect(whatIfSentence({ vanish: [found('k')], appear: [] }, 'k')).toBe(
			'This finding would clear, and no other would appear.'
		);
		expect(whatIfSentence({ vanish: [found('k'), found('m')], appear: [found(null)] }, 'k')).toBe(
			'This finding would clear, 1 other would clear too, and 1 finding would appear.'
		);
		expect(whatIfSentence({ vanish: [], appear: [] }, 'k')).toBe(
			'This finding would stay, and none would appear.'
		);
		expect(whatIfSentence({ vanish: [found('m')], appear: [] }, null)).toBe(
			'1 finding would clear, and no other would appear.'
		);
	});
});

describe('counts of findings by unit and capability', () => {
	const unit = (unit_id: number, name: string): UnitTreeRow => ({
		...{ unit_id, parent_id: 0, depth: 1, name, cluster: name, department: null },
		...{ division: null, roles: 10 }
	});
	const model = buildFindingCounts(
		nsw,
		[unit(1, 'North'), unit(2, 'South'), unit(3, 'West')],
		[
			{ unit_id: 1, capability_id: 'FINA', findings: 100 },
			{ unit_id: 3, capability_id: 'FINA', findings: 1 },
			{ unit_id: 3, capability_id: null, findings: 2 }
		]
	);
	const cell = (at: number, capability: string | null) =>
		model.rows[at]?.cells.find(({ capabilityId }) => capabilityId === capability);

	test('a unit without findings is left out, and a cell without them is empty', () => {
		expect(model.rows.map(({ name }) => name)).toEqual(['North', 'West']);
		expect(cell(1, 'TECH')).toMatchObject({ findings: 0, step: null });
	});

	test('the most findings are darkest, few stay pale', () => {
		expect([cell(0, 'FINA')?.step, cell(1, 'FINA')?.step]).toEqual([4, 0]);
	});

	test('a cell is named by capability, unit and count', () => {
		expect(cell(0, 'FINA')?.name).toBe('Finance, North: 100 findings');
		expect(cell(1, null)?.name).toBe('Whole role, West: 2 findings');
	});
});
