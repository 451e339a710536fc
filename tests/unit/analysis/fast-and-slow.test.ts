import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyseNow } from '../../../src/lib/analysis/analyse';
import { likenessParts } from '../../../src/lib/analysis/likeness';
import { textAt } from '../../../src/lib/analysis/organisation';
import type { Organisation } from '../../../src/lib/analysis/organisation';
import { purposeTerms } from '../../../src/lib/analysis/purpose-vectors';
import { similarRolesOf } from '../../../src/lib/analysis/similar-to';
import { slowDifference } from './slow/slow-divisions';
import { slowJudgements } from './slow/slow-expected';
import { slowListing, slowPairs } from './slow/slow-pairs';
import { slowNeighbours, slowSimilarity } from './slow/slow-similarity';
import { anyRoles, narrowFramework, smallOrganisation } from './small-organisation';

const framework = narrowFramework(6);
const runs = { numRuns: 60 };

const termsOf = (text: string): readonly string[] =>
	[...purposeTerms(text)].flatMap(([term, count]) => Array.from({ length: count }, () => term));

const similarityOf = (organisation: Organisation) => slowSimilarity(organisation, termsOf);

describe('the analysis agrees with the formulas written out slowly', () => {
	test('on the similarity of any two roles', () => {
		fc.assert(
			fc.property(anyRoles(6, 12), (roles) => {
				const organisation = smallOrganisation(roles, framework);
				const slow = similarityOf(organisation);
				const { likeness } = analyseNow(organisation, { framework }).evidence;
				for (let a = 0; a < roles.length; a++) {
					for (let b = 0; b < roles.length; b++) {
						const parts = likenessParts(likeness, a, b);
						expect(parts.title).toBeCloseTo(slow(a, b).t, 8);
						expect(parts.purpose).toBeCloseTo(slow(a, b).x, 8);
						expect(parts.all).toBeCloseTo(slow(a, b).s, 8);
					}
				}
			}),
			runs
		);
	});

	test('on who the neighbours are, ties and all', () => {
		fc.assert(
			fc.property(anyRoles(6), (roles) => {
				const organisation = smallOrganisation(roles, framework);
				const slow = slowNeighbours(organisation, similarityOf(organisation));
				const { neighbours } = analyseNow(organisation, { framework }).evidence;
				slow.forEach((expected, role) => {
					expect(similarRolesOf({ neighbours }, role)).toEqual(expected.map((n) => n.role));
				});
			}),
			runs
		);
	});

	test('on what is expected of each level and how surprising it is', () => {
		fc.assert(
			fc.property(anyRoles(6), (roles) => {
				const organisation = smallOrganisation(roles, framework);
				const { evidence } = analyseNow(organisation, { framework });
				const family = roles.map((_, role) => textAt(evidence.family, role));
				const slow = slowJudgements(
					organisation,
					family,
					slowNeighbours(organisation, similarityOf(organisation))
				);
				slow.flat().forEach((cell, at) => {
					if (cell.base === null) {
						expect(evidence.related.expected[at]).toBeNaN();
						return;
					}
					expect(evidence.base.expected[at]).toBeCloseTo(cell.base, 7);
					expect(evidence.peers.expected[at]).toBeCloseTo(cell.expected ?? NaN, 7);
					expect(evidence.peers.variance[at]).toBeCloseTo(cell.variance, 7);
					expect(evidence.related.expected[at]).toBeCloseTo(cell.related ?? NaN, 6);
					expect(evidence.related.spread[at]).toBeCloseTo(cell.spread, 6);
					expect(evidence.surprise.scores[at]).toBeCloseTo(cell.z, 5);
					expect(evidence.peers.guarded[at]).toBe(cell.guarded ? 1 : 0);
				});
			}),
			runs
		);
	});

	test('on the similar pairs that are listed, their order, scores and folding', () => {
		fc.assert(
			fc.property(anyRoles(6), (roles) => {
				const organisation = smallOrganisation(roles, framework);
				const slow = slowListing(slowPairs(organisation, similarityOf(organisation)));
				const { pairs, listed } = analyseNow(organisation, { framework }).evidence;
				const fast = Array.from(listed.pairs, (pair, rank) => ({
					a: pairs.first[pair],
					b: pairs.second[pair],
					step: pairs.oneStep[pair] === 1,
					likewise: listed.likewise[rank]
				}));
				expect(fast).toEqual(slow.map(({ a, b, step, likewise }) => ({ a, b, step, likewise })));
				slow.forEach(({ score }, rank) => {
					expect(pairs.scores[listed.pairs[rank] ?? -1]).toBeCloseTo(score, 7);
				});
			}),
			runs
		);
	});

	test('on the difference of a division from the others', () => {
		fc.assert(
			fc.property(anyRoles(6, 40), (roles) => {
				const organisation = smallOrganisation(roles, framework);
				const { divisions, family } = analyseNow(organisation, { framework }).evidence;
				organisation.unit.values.forEach((unit, u) => {
					const finest = organisation.groups.at(-1)?.column;
					const strata = roles.map((_, role) => {
						const grade = textAt(organisation.grade, role);
						const by = {
							'family and grade': textAt(family, role),
							'group and grade': finest ? textAt(finest, role) : '',
							grade: ''
						};
						return `${grade}/${by[divisions.strata[u] ?? 'grade']}`;
					});
					for (let c = 0; c < 6; c++) {
						const slow = slowDifference(organisation, strata, unit, c);
						const at = u * 7 + c;
						expect(divisions.matched[at]).toBeCloseTo(slow.matched, 7);
						if (slow.matched === 0) continue;
						expect(divisions.difference[at]).toBeCloseTo(slow.difference, 7);
						expect(divisions.error[at]).toBeCloseTo(slow.error, 7);
					}
				});
			}),
			runs
		);
	});
});
