import type { Evidence } from '../../analysis/evidence';
import { familyNames } from '../../analysis/family-names';
import { within } from '../../analysis/level-flags';
import { none } from '../../analysis/organisation';
import type { Similarity } from '../../analysis/evidence';
import type { Organisation } from '../../analysis/organisation';
import type { InsertTable } from '../../db/database';

/** Rows of `role_family`, a row a role in the order of the role table. */
export function familyTable(
	{ roleCount, sourceRows }: Organisation,
	{ likeness, family }: Pick<Similarity, 'likeness' | 'family'>
): InsertTable {
	const codes = new Int32Array(roleCount);
	sourceRows.forEach((row, role) => {
		codes[row] = family.codes[role] ?? none;
	});
	return {
		rowCount: roleCount,
		columns: {
			role_key: { type: 'integer', values: Int32Array.from(codes.keys()) },
			family: { type: 'text', codes, values: familyNames(likeness, family) }
		}
	};
}

/** Rows of `role_evidence` for roles `from` up to `to`: NaN where there is no level or it is not judged. */
export function evidenceTable(evidence: Evidence, from: number, to: number): InsertTable {
	const { organisation, related, surprise, rates, tiers } = evidence;
	const { capabilityCount: width, sourceRows } = organisation;
	const [first, last] = [from * width, to * width];
	const lists = (values: Float64Array) => ({ type: 'lists', values, width }) as const;
	return {
		rowCount: to - from,
		columns: {
			role_key: { type: 'integer', values: sourceRows.slice(from, to) },
			tier: { type: 'integer', values: tiers.tier.slice(from, to) },
			peers: { type: 'integer', values: tiers.peers.slice(from, to) },
			expected: lists(
				related.expected.slice(first, last).map((level) => within(level, organisation))
			),
			chance: lists(surprise.chances.slice(first, last)),
			q: lists(rates.slice(first, last))
		}
	};
}
