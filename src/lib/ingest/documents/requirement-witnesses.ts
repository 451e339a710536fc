import type { Framework } from '../../framework/framework';
import { lookupOf } from '../../framework/lookup';
import { headingOf } from './capability-headings';
import { partsOf, type PartOfDocument } from './capability-parts';
import { unitsOf, type Unit } from './capability-units';
import type { DocumentLine } from './document-text';
import { doubted, pairLevels } from './pair-levels';
import type { Pair, Pairing } from './pairing';
import { cellsBetween } from './pair-row';

/** A name with its level, and the part of the document that says so. `unknown` is a document without headings. */
export interface Witness {
	readonly pair: Pair;
	readonly part: 'summary' | 'focus' | 'complementary' | 'unknown';
	readonly head: PartOfDocument['head'];
}

type Read = Pick<Witness, 'part' | 'head'> & { readonly units: readonly Unit[] };

/** Every statement of a level in a document, part by part, with the doubts that its surroundings raise. */
export function witnessesIn(
	lines: readonly DocumentLine[],
	framework: Framework
): readonly Witness[] {
	const read = readParts(lines, framework);
	const named = new Set(
		read.flatMap(({ units }) =>
			units.flatMap(({ tokens }) =>
				tokens.flatMap((token) => (token.type === 'name' ? token.capabilityId : []))
			)
		)
	);
	const missing = missingOf(named, framework);
	const alone = read.map(({ units }) =>
		pairLevels(units, { complete: missing.length === 0, order: null })
	);
	return read.flatMap(({ part, head, units }, index) => {
		const orders = new Set(alone.flatMap(({ order }, at) => (at === index ? [] : (order ?? []))));
		const [order = null] = orders;
		const context = { complete: missing.length === 0, order: orders.size === 1 ? order : null };
		const pairing: Pairing = pairLevels(units, context);
		const known = doubtNeighbours(doubtLostCells(pairing.pairs), missing, framework);
		const pairs = part === 'unknown' ? known.map(doubtOrder) : known;
		const levelled = units.some(({ tokens }) => tokens.some(({ type }) => type === 'level'));
		return pairs
			.filter(
				({ level, name, others }) =>
					level || (levelled && (name.anchored || others.length > 0) && part !== 'unknown')
			)
			.map((pair) => ({ pair, part: partBy(part, head), head }));
	});
}

/** The parts that list capabilities. A document without a heading for them is read as a whole. */
function readParts(lines: readonly DocumentLine[], framework: Framework): readonly Read[] {
	const parts = partsOf(lines);
	const headed = parts.some(({ part }) => part === 'summary' || part === 'focus');
	const units = unitsOf(framework);
	const read = parts.flatMap(({ part, head, lines: own }): Read[] => {
		if (part === 'occupation' || (part === 'outside' && headed)) return [];
		if (part !== 'outside') return [{ part, head, units: units(own) }];
		return [{ part: 'unknown', head, units: units(afterHeadings(own)) }];
	});
	const anchored = new Set(
		read.flatMap((item) =>
			item.units.flatMap(({ tokens }) =>
				tokens.flatMap((token) =>
					token.type === 'name' && token.anchored ? token.capabilityId : []
				)
			)
		)
	);
	return read.map((item) => ({
		...item,
		units: item.units.map((unit) => ({
			...unit,
			tokens: unit.tokens.filter(
				(token) => token.type === 'level' || token.anchored || !anchored.has(token.capabilityId)
			)
		}))
	}));
}

/** What follows the last heading that is not about capabilities. */
function afterHeadings(lines: readonly DocumentLine[]): readonly DocumentLine[] {
	return lines.slice(lines.findLastIndex((line) => headingOf(line) !== null) + 1);
}

/** The capabilities that the role should name and does not: core ones, and those of people management if it names any. */
function missingOf(named: ReadonlySet<string>, framework: Framework): readonly string[] {
	const { core, peopleManagement } = lookupOf(framework);
	const manages = peopleManagement.some(({ id }) => named.has(id));
	return [...core, ...(manages ? peopleManagement : [])]
		.map(({ id }) => id)
		.filter((id) => !named.has(id));
}

/** A table of behavioural indicators lists focus capabilities, whatever heading was lost above it. */
function partBy(part: Witness['part'], head: Witness['head']): Witness['part'] {
	return part === 'summary' && head === 'focus' ? 'focus' : part;
}

/** Without a heading, what reading order alone pairs may be prose. */
function doubtOrder(pair: Pair): Pair {
	return pair.method === 'order'
		? doubted(pair, 'No heading says that capabilities are listed here')
		: pair;
}

/** Where a name was lost, the level before or after it may belong to it. */
function doubtNeighbours(
	pairs: readonly Pair[],
	missing: readonly string[],
	framework: Framework
): readonly Pair[] {
	const { capabilityIndex } = lookupOf(framework);
	const place = (id: string): number => capabilityIndex.get(id) ?? -1;
	const places = pairs.map(({ name }) => place(name.capabilityId));
	const near = new Set<number>();
	for (const lost of missing.map(place)) {
		const after = places.findIndex((at) => at > lost);
		near.add(after === -1 ? places.length - 1 : after);
		if (after > 0) near.add(after - 1);
	}
	return pairs.map((pair, at) =>
		pair.method === 'order' && near.has(at)
			? doubted(pair, 'A capability is missing beside this one')
			: pair
	);
}

/** A row without the description that the other rows have between name and level was damaged. */
function doubtLostCells(pairs: readonly Pair[]): readonly Pair[] {
	const rows = pairs.filter(
		({ method, level, name }) => method === 'row' && level?.line === name.line
	);
	const full = rows.filter((pair) => cellsBetween(pair) > 0);
	if (full.length * 2 <= rows.length) return pairs;
	return pairs.map((pair) =>
		rows.includes(pair) && cellsBetween(pair) === 0
			? doubted(pair, 'The row has lost a cell')
			: pair
	);
}
