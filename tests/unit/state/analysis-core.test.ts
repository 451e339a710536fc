import { describe, expect, test } from 'vitest';
import { analyseNow } from '../../../src/lib/analysis/analyse';
import { organisationFromRoles } from '../../../src/lib/analysis/organisation-from-roles';
import { nsw } from '../../../src/lib/framework/nsw';
import { AnalysisCore } from '../../../src/lib/state/analysis/analysis-core';
import type { StoreBatch } from '../../../src/lib/state/analysis-protocol';
import { roleTable, withLevels } from './role-table';
import { syntheticRoles } from '../analysis/synthetic-roles';

const width = nsw.capabilities.length;
const roles = syntheticRoles(21, 400);
const table = roleTable(roles);
const input = { framework: nsw, roles: table, ranges: nsw.ranges };
const analysis = analyseNow(organisationFromRoles(table, nsw), { framework: nsw });
const { organisation } = analysis.evidence;
const core = await AnalysisCore.run(input);
const idOf = (c: number) => nsw.capabilities[c]?.id ?? '';
const flagged = analysis.findings.flatMap((finding) =>
	finding.kind === 'level' && finding.found.band === 'strong' ? [finding] : []
);

function batchesOf(asked: AnalysisCore): StoreBatch[] {
	const found: StoreBatch[] = [];
	let batch = asked.ask('rows', { from: 'begin' });
	while (batch) {
		found.push(batch);
		batch = asked.ask('rows', { from: 'next' });
	}
	return found;
}

/** The texts of a column over all batches of a table. */
function textsOf(batches: readonly StoreBatch[], table: string, column: string): string[] {
	return batches
		.filter((batch) => batch.table === table)
		.flatMap(({ rows }) => {
			const found = rows.columns[column];
			if (found?.type !== 'text') throw new TypeError(`${column} is not a text.`);
			return Array.from(found.codes, (code) => found.values[code] ?? '');
		});
}

describe('what an analysis stores', () => {
	const batches = batchesOf(core);

	test('every finding once, by its key, what is to be checked first and notes last', () => {
		const keys = textsOf(batches, 'finding', 'finding_key');
		const pairs = keys.filter((key) => key.startsWith('similar_roles:'));
		expect(new Set(keys).size).toBe(keys.length);
		expect(new Set(keys)).toEqual(new Set([...analysis.findings.map(({ key }) => key), ...pairs]));
		expect(pairs.length).toBe(core.summary.pairs);
		const seriousness = textsOf(batches, 'finding', 'seriousness');
		const findings = seriousness.slice(0, keys.length - pairs.length);
		const order = ['check', 'look', 'note'];
		expect(findings).toEqual([...findings].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
	});

	test('the comparison guide and the span are notes, and nothing else is', () => {
		const rules = textsOf(batches, 'finding', 'rule_id');
		const notes = textsOf(batches, 'finding', 'seriousness').map((seriousness, row) =>
			seriousness === 'note' ? rules[row] : null
		);
		expect(new Set(notes)).toEqual(new Set([null, 'comparison-guide', 'span']));
		rules.forEach((rule, row) => {
			if (rule === 'comparison-guide' || rule === 'span') expect(notes[row]).toBe(rule);
		});
	});

	test('evidence of every role, each in one batch', () => {
		const rows = batches.filter((batch) => batch.table === 'role_evidence');
		expect(rows.reduce((sum, batch) => sum + batch.rows.rowCount, 0)).toBe(roles.length);
	});

	test('a level with the change that would clear it', () => {
		const place = textsOf(batches, 'finding', 'finding_key').indexOf(flagged[0]?.key ?? '');
		expect(textsOf(batches, 'finding', 'suggestion')[place]).toMatch(
			/ at .+ would no longer stand out\.$/
		);
	});
});

describe('the evidence of a level', () => {
	test('marks as many peers as it says, none of them the role, and adds up by unit', () => {
		for (const { found } of flagged.slice(0, 10)) {
			const roleId = organisation.roleIds[found.role] ?? '';
			const answer = core.ask('level', { roleId, capabilityId: idOf(found.capability) });
			if (!answer) throw new Error('No evidence.');
			const counted = answer.histogram.reduce((sum, bar) => sum + bar.roles, 0);
			expect(counted + answer.withoutLevel).toBe(answer.peers);
			expect(answer.byUnit.reduce((sum, unit) => sum + unit.roles, 0)).toBe(counted);
			expect(answer.histogram.map(({ level }) => level)).toEqual([1, 2, 3, 4, 5]);
			expect(answer.topPeers.map(({ role }) => role.roleId)).not.toContain(roleId);
			expect(answer.topPeers.length).toBeLessThanOrEqual(12);
			expect(answer).toMatchObject({ level: found.level, band: 'strong', tier: found.tier });
		}
	});

	test('is the same sentence as the finding’s', () => {
		const [finding] = flagged;
		const roleId = organisation.roleIds[finding?.found.role ?? 0] ?? '';
		const capabilityId = idOf(finding?.found.capability ?? 0);
		expect(core.ask('level', { roleId, capabilityId })?.sentence).toBe(finding?.sentence);
	});

	test('of an unknown role or capability is null', () => {
		expect(core.ask('level', { roleId: 'nobody', capabilityId: 'FINA' })).toBeNull();
		const roleId = organisation.roleIds[0] ?? '';
		expect(core.ask('level', { roleId, capabilityId: 'NONE' })).toBeNull();
	});
});

describe('roles side by side', () => {
	test('a listed pair is found by its key', () => {
		const keys = textsOf(batchesOf(core), 'finding', 'finding_key');
		const key = keys.find((each) => each.startsWith('similar_roles:')) ?? '';
		const pair = core.ask('pair', { key });
		expect(pair?.differing).toBeGreaterThan(0);
		expect(pair?.levels.filter(({ differs }) => differs).length).toBe(pair?.differing);
		expect(core.ask('pair', { key: 'similar_roles:A+B::0' })).toBeNull();
	});

	test('any two roles differ where their levels do', () => {
		const { codes } = organisation.grade;
		const commonGrade = codes.find((code, role) => codes.indexOf(code) < role);
		const [first = '', second = ''] = organisation.roleIds.filter(
			(_, role) => codes[role] === commonGrade
		);
		const answer = core.ask('compare', { first, second });
		if (!answer) throw new Error('No answer.');
		expect(answer.oneStep).toBe(false);
		for (const { first: one, second: other, differs } of answer.levels) {
			expect(differs).toBe(one !== null && other !== null && one !== other);
		}
	});

	test('similar roles come most similar first, by title where one is sought', () => {
		const roleId = organisation.roleIds[3] ?? '';
		const similar = core.ask('similar', { roleId, text: '', most: 10 }) ?? [];
		const shares = similar.map(({ similarity }) => similarity);
		expect(shares).toEqual([...shares].sort((a, b) => b - a));
		const found = core.ask('similar', { roleId, text: 'MANAGER', most: 500 }) ?? [];
		const titled = organisation.titles.filter(
			(title, role) => title.toLowerCase().includes('manager') && role !== 3
		);
		expect(found.length).toBe(titled.length);
	});
});

describe('trying other levels', () => {
	const levelsOf = (role: number) =>
		Object.fromEntries(
			nsw.capabilities.map(({ id }, c) => {
				const level = organisation.levels[role * width + c] ?? NaN;
				return [id, Number.isNaN(level) ? null : level];
			})
		);

	test('the levels it has change nothing', () => {
		for (let role = 0; role < 60; role++) {
			const roleId = organisation.roleIds[role] ?? '';
			const answer = core.ask('what_if', { roleId, levels: levelsOf(role) });
			expect([roleId, answer?.vanish, answer?.appear]).toEqual([roleId, [], []]);
		}
	});

	test('a role moved to what is expected of it loses its findings of levels', () => {
		for (const { found, key } of flagged.slice(0, 10)) {
			const roleId = organisation.roleIds[found.role] ?? '';
			const expected = Object.fromEntries(
				nsw.capabilities.flatMap(({ id }, c) => {
					const value = analysis.evidence.related.expected[found.role * width + c] ?? NaN;
					return Number.isNaN(value) ? [] : [[id, Math.min(Math.max(Math.round(value), 1), 5)]];
				})
			);
			const answer = core.ask('what_if', { roleId, levels: expected });
			expect(answer?.vanish.map((gone) => gone.key)).toContain(key);
			expect(answer?.appear.filter(({ kind }) => kind === 'level')).toEqual([]);
		}
	});

	test('a level taken away is a rule broken', () => {
		const roleId = organisation.roleIds[0] ?? '';
		const answer = core.ask('what_if', { roleId, levels: { FINA: null } });
		expect(answer?.appear.find(({ rule }) => rule === 'complete')).toMatchObject({
			key: null,
			capabilityIds: ['FINA']
		});
	});
});

describe('looser matches', () => {
	test('list more pairs, each said to be as alike as it is, and the usual ones again when asked', async () => {
		const other = await AnalysisCore.run(input);
		const pairsOf = (asked: AnalysisCore) =>
			textsOf(batchesOf(asked), 'finding', 'sentence').filter((sentence) =>
				sentence.startsWith('These two')
			);
		const keysOf = (asked: AnalysisCore) => textsOf(batchesOf(asked), 'finding', 'finding_key');
		const [usual, usualKeys] = [pairsOf(other), keysOf(other)];
		expect(usual.filter((sentence) => !sentence.includes('look like the same job'))).toEqual([]);
		const summary = other.ask('pairs', { gate: 'looser' });
		const looser = pairsOf(other);
		expect(summary.pairs).toBe(looser.length);
		expect(looser.length).toBeGreaterThan(usual.length);
		expect(looser.some((sentence) => sentence.includes('are alike in part'))).toBe(true);
		expect(looser.some((sentence) => sentence.includes('look like the same job'))).toBe(true);
		const begun = await AnalysisCore.run({ ...input, gate: 'looser' });
		expect(keysOf(begun)).toEqual(keysOf(other));
		other.ask('pairs', { gate: 'usual' });
		expect(keysOf(other)).toEqual(usualKeys);
	});
});

describe('other reference ranges', () => {
	test('none at all break no comparison guide, and leave all but the rules that ask them', async () => {
		const other = await AnalysisCore.run(input);
		const before = textsOf(batchesOf(other), 'finding', 'finding_key');
		const summary = other.ask('ranges', { ranges: null });
		const after = textsOf(batchesOf(other), 'finding', 'finding_key');
		const others = (keys: readonly string[]) =>
			keys.filter((key) => !/^rule:(comp|flat)/.test(key));
		expect(after.filter((key) => key.startsWith('rule:comparison-guide'))).toEqual([]);
		expect(others(after)).toEqual(others(before));
		expect(summary.findings.rule).toBeLessThan(core.summary.findings.rule);
	});
});

test('a later analysis of the same roles spares finding who is like whom', async () => {
	const roleId = organisation.roleIds[0] ?? '';
	const changed = withLevels(table, roleId, { FINA: 5 });
	expect(core.similarityFor(changed)?.neighbours).toBe(core.similarityFor(table)?.neighbours);
	const [renamed, ...others] = roles;
	expect(
		core.similarityFor(roleTable(renamed ? [{ ...renamed, title: 'Pilot' }, ...others] : []))
	).toBeNull();
	const quick = await AnalysisCore.run({ ...input, roles: changed }, {}, core);
	const whole = await AnalysisCore.run({ ...input, roles: changed });
	const keys = (asked: AnalysisCore) => textsOf(batchesOf(asked), 'finding', 'finding_key');
	expect(keys(quick)).toEqual(keys(whole));
});
