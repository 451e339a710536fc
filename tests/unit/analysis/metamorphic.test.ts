import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyseNow } from '../../../src/lib/analysis/analyse';
import type { Analysis } from '../../../src/lib/analysis/analyse';
import { nsw } from '../../../src/lib/framework/nsw';
import { anyRoles, narrowFramework, smallOrganisation } from './small-organisation';
import type { SmallRole } from './small-organisation';
import { syntheticRoles } from './synthetic-roles';

const small = narrowFramework(6);

const roles = syntheticRoles(11, 400);
const analyseRoles = (of: readonly SmallRole[]): Analysis =>
	analyseNow(smallOrganisation(of, nsw), { framework: nsw });
const analysis = analyseRoles(roles);

const sentences = ({ findings }: Analysis): readonly string[] => findings.map((f) => f.sentence);
const levelKeys = ({ findings, evidence }: Analysis): readonly string[] =>
	findings.flatMap((f) =>
		f.kind === 'level'
			? [`${evidence.organisation.roleIds[f.found.role] ?? ''} ${String(f.found.capability)}`]
			: []
	);

describe('what is found does not depend on what does not matter', () => {
	test('the organisation has findings of single levels to speak of', () => {
		expect(levelKeys(analysis).length).toBeGreaterThan(5);
		expect(analysis.evidence.listed.pairs.length).toBeGreaterThan(20);
	});

	test('shuffling the rows changes nothing, to the last digit', () => {
		const shuffled = roles.map((_, place) => roles[(place * 149 + 37) % roles.length]);
		const other = analyseRoles(shuffled.filter((role) => role !== undefined));
		expect(sentences(other)).toEqual(sentences(analysis));
		expect(other.findings.map((f) => f.key)).toEqual(analysis.findings.map((f) => f.key));
		expect(other.evidence.rates).toEqual(analysis.evidence.rates);
		expect(other.evidence.listed.pairs).toEqual(analysis.evidence.listed.pairs);
		expect(other.evidence.divisions.difference).toEqual(analysis.evidence.divisions.difference);
	});

	test('shuffling the rows of any small organisation changes nothing', () => {
		const shuffles = anyRoles(6).chain((all) =>
			fc.tuple(
				fc.constant(all),
				fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length })
			)
		);
		fc.assert(
			fc.property(shuffles, ([all, shuffled]) => {
				const [one, two] = [all, shuffled].map((of) =>
					analyseNow(smallOrganisation(of, small), { framework: small })
				);
				expect(two?.findings).toEqual(one?.findings);
				expect(two?.evidence.surprise).toEqual(one?.evidence.surprise);
				expect(two?.evidence.listed).toEqual(one?.evidence.listed);
			}),
			{ numRuns: 40 }
		);
	});

	test('renaming all divisions changes nothing but their names', () => {
		const renamed = analyseRoles(
			roles.map((role) => ({ ...role, division: `<${role.division ?? ''}>` }))
		);
		expect(sentences(renamed).map((sentence) => sentence.replace(/[<>]/g, ''))).toEqual(
			sentences(analysis)
		);
		expect(renamed.evidence.rates).toEqual(analysis.evidence.rates);
	});

	test('a level more of one capability for everyone flags nothing new', () => {
		// Of those levels that leave room at the top of the scale; the scale is longer here.
		const longer = {
			...nsw,
			levels: [...nsw.levels, { order: 6, name: 'Higher still', short: 'H', aliases: [] }]
		};
		const raise = (by: number): Analysis =>
			analyseNow(
				smallOrganisation(
					roles.map((role) => ({
						...role,
						levels: role.levels.map((level, c) => (c === 3 && level > 0 ? level + by : level))
					})),
					longer
				),
				{ framework: longer, ranges: null }
			);
		expect(levelKeys(raise(1))).toEqual(levelKeys(raise(0)));
	});

	test('an organisation twice over has its findings twice, and nearly always in the same order', () => {
		// Not always: a role's copy is one more peer of it, and peers weigh more where there were few.
		const larger = syntheticRoles(12, 1200);
		const once = analyseRoles(larger);
		const twice = analyseRoles(
			larger.flatMap((role) => [role, { ...role, id: `${role.id} again` }])
		);
		const width = nsw.capabilities.length;
		const { roleIds } = twice.evidence.organisation;
		const score = (id: string, c: number): number =>
			twice.evidence.surprise.scores[roleIds.indexOf(id) * width + c] ?? NaN;
		const scores = once.findings.flatMap((f) => {
			if (f.kind !== 'level') return [];
			const id = once.evidence.organisation.roleIds[f.found.role] ?? '';
			expect(score(id, f.found.capability)).toBe(score(`${id} again`, f.found.capability));
			return [score(id, f.found.capability)];
		});
		expect(scores.length).toBeGreaterThan(20);
		let kept = 0;
		let pairs = 0;
		scores.forEach((later, at) => {
			for (const earlier of scores.slice(0, at)) {
				pairs++;
				if (earlier >= later) kept++;
			}
		});
		expect(kept / pairs).toBeGreaterThan(0.8);
	});

	test('a role moved to the levels of its peers loses its findings', () => {
		const { organisation, related } = analysis.evidence;
		const width = nsw.capabilities.length;
		const flag = analysis.findings.find((f) => f.kind === 'level' && f.found.band === 'strong');
		expect(flag).toBeDefined();
		const role = flag?.roles[0] ?? -1;
		const id = organisation.roleIds[role];
		const moved = analyseRoles(
			roles.map((own) =>
				own.id !== id
					? own
					: {
							...own,
							levels: own.levels.map((level, c) =>
								level === 0
									? 0
									: Math.min(
											Math.max(Math.round(related.expected[role * width + c] ?? level), 1),
											5
										)
							)
						}
			)
		);
		expect(levelKeys(moved).filter((key) => key.startsWith(`${id ?? ''} `))).toEqual([]);
	});
});
