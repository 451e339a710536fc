import { fold } from '../../framework/fold';
import { readDate } from '../../framework/read-date';
import { editionOf } from '../../framework/edition-of';
import type { Framework } from '../../framework/framework';
import type { DocumentLine } from './document-text';
import { certain, doubtful, notStated, sourceOf, type Extracted } from './extracted';
import type { Witness } from './requirement-witnesses';

const linesBelow = 4;

/**
 * The edition whose wording the descriptions of the capabilities have. A marker counts near the name
 * of its own capability alone. Markers of two editions, or an edition that the date of approval or
 * a name of the time rules out, are marked for review; without a marker the edition is not stated.
 */
export function descriptorEdition(
	lines: readonly DocumentLine[],
	witnesses: readonly Witness[],
	approved: string | null,
	framework: Framework
): Extracted<string> {
	const places = new Map(lines.map((line, index) => [line.line, index]));
	const hits = framework.editions.flatMap(({ id, descriptorMarkers }) =>
		witnesses.flatMap(({ pair }) => {
			const marker = descriptorMarkers[pair.name.capabilityId];
			const at = places.get(pair.name.line.line);
			if (marker === undefined || at === undefined) return [];
			const near = lines.slice(at, at + linesBelow);
			return fold(near.map(({ text }) => text).join(' ')).includes(fold(marker))
				? [{ id, line: pair.name.line }]
				: [];
		})
	);
	const [first] = hits;
	if (!first) return notStated();
	const ids = new Set(hits.map(({ id }) => id));
	if (ids.size > 1) {
		return {
			value: null,
			confidence: 0,
			review: true,
			reason: 'The descriptions have the wording of more than one edition',
			sources: hits.map(({ line }) => sourceOf(line)),
			candidates: hits.map(({ id, line }) => ({ value: id, source: sourceOf(line) }))
		};
	}
	const date = approved === null ? null : readDate(approved);
	const possible = editionOf(framework)({
		stated: null,
		approvedOn: date?.status === 'read' ? date.value : null,
		capabilityNames: witnesses.map(({ pair }) => pair.name.written)
	});
	const agrees =
		(possible.status === 'possible' && possible.editionIds.includes(first.id)) ||
		(possible.status === 'inferred' && possible.editionId === first.id);
	const extracted = certain(first.id, first.line, hits.length > 1 ? 0.95 : 0.8);
	return agrees ? extracted : doubtful(extracted, 'The names or the date point to another edition');
}
