import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amendEvidence } from '../../../src/lib/analysis/amend-evidence';
import type { AmendedRole } from '../../../src/lib/analysis/amend-evidence';
import { analyseNow } from '../../../src/lib/analysis/analyse';
import type { Evidence } from '../../../src/lib/analysis/evidence';
import type { Organisation } from '../../../src/lib/analysis/organisation';
import { nsw } from '../../../src/lib/framework/nsw';
import { anyRoles, narrowFramework, smallOrganisation } from './small-organisation';
import { syntheticRoles } from './synthetic-roles';

const width = 6;
const framework = narrowFramework(width);

/** A cell of an organisation and what it says from now on, 0 for no level. */
interface Change {
	readonly role: number;
	readonly capability: number;
	readonly level: number;
}

/** The roles that changes touch, as they are after them. */
function amendedRoles(organisation: Organisation, changes: readonly Change[]): AmendedRole[] {
	const { capabilityCount: k, roleCount } = organisation;
	const roles = new Map<number, AmendedRole>();
	for (const change of changes) {
		const role = change.role % roleCount;
		const cells = [role * k, (role + 1) * k] as const;
		const own = roles.get(role) ?? {
			role,
			levels: organisation.levels.slice(...cells),
			stated: organisation.stated.slice(...cells),
			kinds: organisation.kinds.slice(...cells),
			managesPeople: organisation.managesPeople[role] ?? 2
		};
		roles.set(role, own);
		const c = change.capability % k;
		own.levels[c] = change.level === 0 ? NaN : change.level;
		own.stated[c] = change.level === 0 ? 0 : 1;
	}
	return [...roles.values()];
}

/** What is to be the same to the last digit. */
function exactly({ organisation, pairs, listed, divisions }: Evidence) {
	const { levels, stated, kinds } = organisation;
	return { levels, stated, kinds, pairs, listed, divisions };
}

function changed(organisation: Organisation, amended: readonly AmendedRole[]): Organisation {
	const levels = organisation.levels.slice();
	const stated = organisation.stated.slice();
	for (const now of amended) {
		levels.set(now.levels, now.role * organisation.capabilityCount);
		stated.set(now.stated, now.role * organisation.capabilityCount);
	}
	return { ...organisation, levels, stated };
}

const anyChange: fc.Arbitrary<Change> = fc.record({
	role: fc.nat(),
	capability: fc.nat(),
	level: fc.constantFrom(0, 1, 2, 3, 4, 5)
});

describe('pairs and division differences after some cells have changed', () => {
	test('are those of a whole run, in any small organisation and however often it changes', () => {
		fc.assert(
			fc.property(
				anyRoles(width),
				fc.array(fc.array(anyChange, { minLength: 1, maxLength: 3 }), {
					minLength: 1,
					maxLength: 3
				}),
				(roles, turns) => {
					const organisation = smallOrganisation(roles, framework);
					let { evidence } = analyseNow(organisation, { framework });
					for (const changes of turns) {
						const amended = amendedRoles(organisation, changes);
						const whole = analyseNow(changed(organisation, amended), { framework });
						evidence = amendEvidence(evidence, amended);
						expect(exactly(evidence)).toEqual(exactly(whole.evidence));
					}
				}
			),
			{ numRuns: 60 }
		);
	});

	test('are those of a whole run among 3,000 roles', () => {
		const organisation = smallOrganisation(syntheticRoles(37, 3_000), nsw);
		let { evidence } = analyseNow(organisation, { framework: nsw });
		for (const changes of fc.sample(fc.tuple(anyChange), { seed: 5, numRuns: 2 })) {
			const amended = amendedRoles(organisation, changes);
			const whole = analyseNow(changed(organisation, amended), {
				framework: nsw,
				similarity: evidence
			});
			evidence = amendEvidence(evidence, amended);
			expect(exactly(evidence)).toEqual(exactly(whole.evidence));
		}
	});

	test('stay as they are where nothing but a kind has changed', () => {
		const organisation = smallOrganisation(syntheticRoles(38, 60), nsw);
		const { evidence } = analyseNow(organisation, { framework: nsw });
		const [role] = amendedRoles(organisation, [{ role: 4, capability: 1, level: 3 }]);
		if (!role) throw new Error('No role.');
		const levels = organisation.levels.slice(4 * 20, 5 * 20);
		const kinds = new Uint8Array(20).fill(1);
		const after = amendEvidence(evidence, [{ ...role, levels, kinds }]);
		expect(after.pairs).toBe(evidence.pairs);
		expect(organisation.kinds.slice(4 * 20, 5 * 20)).toEqual(kinds);
	});
});
