import { expect, test } from 'vitest';
import { nsw } from '../../../src/lib/framework/nsw';
import type { ComparedStandingRow } from '../../../src/lib/queries/compared-standing';
import { buildUnitProfile } from '../../../src/lib/views/build-unit-profile';

function standing(change: Partial<ComparedStandingRow>): ComparedStandingRow {
	return {
		...{ is_own: true, roles: 40, complete: 30, on_current: 4, on_older: 30 },
		...{ dated: 20, stale: 5, findings: 2 },
		...change
	};
}

function facts(own: Partial<ComparedStandingRow>, rest: Partial<ComparedStandingRow> = {}) {
	const model = buildUnitProfile({
		...{ framework: nsw, name: 'North', against: 'all other roles', levels: [], grades: [] },
		standing: [standing(own), standing({ is_own: false, ...rest })]
	});
	return new Map(model.facts.map((fact) => [fact.label, [fact.own, fact.rest]]));
}

const percent = (digits: number) => `${digits}\u00a0%`;

test('shares are of the roles of their side, and those of stale ones of the dated', () => {
	const found = facts({});
	expect(found.get('With every core capability')?.[0]).toBe(percent(75));
	expect(found.get('On the 2026 edition')?.[0]).toBe(percent(10));
	expect(found.get('On an older edition')?.[0]).toBe(percent(75));
	expect(found.get('Of these, older than three years')?.[0]).toBe(percent(25));
	expect(found.get('Findings to check per 100 roles, the differences above among them')?.[0]).toBe(
		'5.0'
	);
});

test('no edition known is not none on an older one', () => {
	const found = facts({ on_current: 0, on_older: 0, dated: 0, stale: 0 });
	expect(found.get('On the 2026 edition')).toEqual(['–', percent(10)]);
	expect(found.get('On an older edition')).toEqual(['–', percent(75)]);
	expect(found.get('Of these, older than three years')?.[0]).toBe('–');
});

test('findings are told only of roles that are analysed', () => {
	const labels = [...facts({ findings: null }, { findings: null }).keys()];
	expect(labels.some((label) => label.startsWith('Findings'))).toBe(false);
});
