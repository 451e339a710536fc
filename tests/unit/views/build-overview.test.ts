import { describe, expect, test } from 'vitest';
import type { DatasetSummaryRow } from '../../../src/lib/queries/dataset-summary';
import { buildOverview, type OverviewInput } from '../../../src/lib/views/build-overview';
import { summaryText } from '../../../src/lib/views/summary-part';
import { framework } from './small-framework';

const summary: DatasetSummaryRow = {
	roles: 1200,
	clusters: 3,
	departments: 8,
	divisions: 30,
	files: 1,
	requirements: 19000,
	not_essential: 10,
	unknown: 19,
	focus: 6000,
	kind_not_stated: 0,
	on_ladder: 1190,
	off_ladder: 4,
	no_grade: 6,
	manages_yes: 300,
	manages_no: 900,
	manages_not_stated: 0,
	complete_roles: 1140,
	no_focus_roles: 0,
	dated_roles: 1100,
	issues: 7
};

const input: OverviewInput = {
	framework,
	name: 'Sample organisation',
	summary,
	editions: [
		{ cluster: 'Justice', edition: '2020', roles: 300 },
		{ cluster: 'Justice', edition: '2026', roles: 100 },
		{ cluster: null, edition: 'not_stated', roles: 50 },
		{ cluster: 'Health', edition: 'before', roles: 500 },
		{ cluster: 'Health', edition: 'after', roles: 200 },
		{ cluster: 'Health', edition: '1999', roles: 50 }
	],
	today: '2027-01-01'
};

function overview(change: Partial<OverviewInput> = {}) {
	const model = buildOverview({ ...input, ...change });
	if (model.kind === 'empty') throw new Error(model.reason);
	return model;
}

test('the overview says what is loaded and how complete it is', () => {
	expect(summaryText(overview().summary)).toBe(
		'Sample organisation has 1,200 roles in 3 clusters, 8 departments, 30 divisions. ' +
			'95\u00a0% of the roles state all the capabilities that they should.'
	);
	expect(overview().cards.map(({ label, figure }) => `${label} ${figure}`)).toEqual([
		'Roles 1,200',
		'Divisions 30',
		'Requirements 19,000',
		'Roles with a grade >99\u00a0%'
	]);
});

test('levels of the organisation that no role states are not spoken of', () => {
	const flat = overview({ summary: { ...summary, clusters: 0, departments: 0, divisions: 0 } });
	expect(summaryText(flat.summary)).toContain('has 1,200 roles.');
	expect(flat.cards[1]?.detail).toBe('No organisational unit is stated');
});

test('trouble is listed where there is some, with its share', () => {
	const lines = overview().completeness;
	expect(lines.filter((line) => line.trouble).map((line) => line.key)).toEqual([
		'off_ladder',
		'no_grade',
		'unknown'
	]);
	expect(lines.find((line) => line.key === 'no_grade')).toMatchObject({ count: 6, share: 0.005 });
	expect(lines.find((line) => line.key === 'unknown')?.share).toBeCloseTo(0.001, 10);
});

test('roles without a focus capability are said to be what they are in the share that is focus', () => {
	const lines = overview({ summary: { ...summary, no_focus_roles: 3 } }).completeness;
	expect(lines.find((line) => line.key === 'no_focus')?.meaning).toBe(
		'In the share that is focus, what they call complementary counts as not focus; what they call neither is left out.'
	);
});

test('what states no kind is a part of the requirements with a level', () => {
	const changed = { ...summary, requirements: 100, not_essential: 15, unknown: 5 };
	const lines = overview({ summary: { ...changed, kind_not_stated: 20 } }).completeness;
	expect(lines.find((line) => line.key === 'kind_not_stated')).toMatchObject({
		count: 20,
		base: 80,
		share: 0.25
	});
});

describe('where to go next', () => {
	const steps = (change: Partial<DatasetSummaryRow>) =>
		overview({ summary: { ...summary, ...change } }).next.map(
			({ page, detail }) => `${page}: ${detail}`
		);

	test('speaks of divisions, grades and steps where there are some', () => {
		expect(steps({}).slice(0, 3)).toEqual([
			'heatmap: What each division asks for, against its grades',
			'grades: How levels are spread by grade, and what each step adds where enough roles tell',
			'compare: What a division asks of like roles, against the others'
		]);
	});

	test('speaks of the lowest unit that is stated, or of roles', () => {
		expect(steps({ divisions: 0 })[0]).toContain('each department');
		expect(steps({ divisions: 0, departments: 0 })[0]).toContain('each cluster');
		expect(steps({ divisions: 0, departments: 0, clusters: 0 })[0]).toBe(
			'heatmap: What each role asks for, against its grade'
		);
	});

	test('speaks of comparing where there are two units at least', () => {
		const pages = (change: Partial<DatasetSummaryRow>) =>
			steps(change).map((step) => step.split(':')[0]);
		expect(pages({ divisions: 1, departments: 1, clusters: 1 })).not.toContain('compare');
		expect(pages({ divisions: 0, departments: 2, clusters: 1 })).toContain('compare');
	});

	test('promises no grades and no steps to files that have none', () => {
		const ungraded = steps({ on_ladder: 0, off_ladder: 0, no_grade: 1200 });
		expect(ungraded.map((step) => step.split(':')[0])).toEqual(['heatmap', 'compare', 'data']);
		expect(ungraded[0]).toBe('heatmap: What each division asks for');
		expect(steps({ on_ladder: 0, off_ladder: 900 })[1]).toBe(
			'grades: How levels are spread within each grade'
		);
		expect(steps({ on_ladder: 9 })[1]).toBe('grades: How levels are spread by grade');
	});
});

describe('the count-down', () => {
	test('counts who is on which side of the edition, an unheard-of edition as not known', () => {
		expect(overview().edition).toMatchObject({
			daysLeft: 28,
			roles: 1200,
			older: 800,
			current: 300,
			notStated: 100
		});
	});

	test('lists clusters by name, those without one last', () => {
		expect(overview().edition?.lines).toEqual([
			{ name: 'Health', roles: 750, current: 200, older: 500, notStated: 50 },
			{ name: 'Justice', roles: 400, current: 100, older: 300, notStated: 0 },
			{ name: 'Cluster not stated', roles: 50, current: 0, older: 0, notStated: 50 }
		]);
	});

	test('says the deadline as so many days from today, today, or ago', () => {
		const words = (today: string) => summaryText(overview({ today }).edition?.summary ?? []);
		expect(words('2027-01-01')).toContain('The deadline is 29 January 2027, 28 days from today.');
		expect(words('2027-01-29')).toContain('The deadline is today.');
		expect(words('2027-01-30')).toContain('The deadline was 29 January 2027, 1 day ago.');
		expect(words('2027-01-01')).toContain('may be on any');
	});

	test('says plainly that nothing is known where nothing is', () => {
		const editions = [{ cluster: null, edition: 'not_stated', roles: 5 }];
		expect(summaryText(overview({ editions }).edition?.summary ?? [])).toMatch(
			/^None of 5 roles states an edition/
		);
	});

	test('is left out where the current edition has no date of issue', () => {
		const undated = { ...framework, editions: framework.editions.slice(0, 1) };
		expect(overview({ framework: undated }).edition).toBeNull();
	});
});

test('without roles there is a reason in place of an overview', () => {
	expect(buildOverview({ ...input, summary: { ...summary, roles: 0 } })).toEqual({
		kind: 'empty',
		reason: 'No roles are loaded.'
	});
});
