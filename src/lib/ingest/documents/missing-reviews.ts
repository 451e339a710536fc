import type { Framework } from '../../framework/framework';
import { lookupOf } from '../../framework/lookup';
import { addedLine, missingIn } from './missing-capabilities';
import { contextOf, type Place } from './review-context';
import type { ReadDescription, ReviewItem } from './reviews';

type About = Pick<ReviewItem, 'file' | 'roleId' | 'title'>;

/**
 * The capabilities that a document does not name, each beside the lines of those that stand next to
 * it in the framework; of one that a person has added, then, whether it is focus or complementary.
 */
export function missingReviews(
	{ role, added, lines }: ReadDescription,
	about: About,
	framework: Framework
): readonly ReviewItem[] {
	const { capabilityById, capabilityIndex } = lookupOf(framework);
	const place = (id: string): number => capabilityIndex.get(id) ?? -1;
	const named = role.requirements.flatMap(({ capabilityId, level, kind }) => {
		const source = level.sources[0] ?? kind.sources[0];
		return source ? [{ at: place(capabilityId), source }] : [];
	});
	const neighbours = (id: string): readonly Place[] => {
		const before = named.findLast(({ at }) => at < place(id));
		const after = named.find(({ at }) => at > place(id));
		return [before, after].flatMap((one) => (one ? [one.source] : []));
	};
	const asked = added.filter(({ review }) => review.includes('kind'));
	const names = new Set(asked.map(({ values }) => values.capability));
	return missingIn(role).flatMap((capability): readonly ReviewItem[] => {
		const item = {
			...{ ...about, capability, value: '', confidence: 0, sources: [], candidates: [] },
			rows: [{ line: addedLine, capability }],
			missing: true,
			context: contextOf(lines, neighbours(capability), [])
		};
		const name = capabilityById.get(capability)?.name ?? capability;
		const level = { ...item, column: 'level', reason: notNamed } as const;
		const kind = { ...item, column: 'kind', reason: noKind } as const;
		return names.has(name) ? [level, kind] : [level];
	});
}

const notNamed = 'The document does not name this capability.';
const noKind = 'The document does not say whether it is focus or complementary.';
