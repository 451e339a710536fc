import type { Framework } from '../framework/framework';
import { lookupOf } from '../framework/lookup';
import { capabilityReader } from '../framework/read-capability';
import { readKind } from '../framework/read-kind';
import { levelReader } from '../framework/read-level';
import type { Reading } from '../framework/reading';
import { levelName } from './level-name';
import { levelWithKindReader } from './level-with-kind';
import { isEntry, packedReader } from './packed-entries';
import type { ValuePreview, ValueReading } from './preview';
import type { RecipeTarget } from './recipe';
import { renamedCell, valueKey, type CellForm, type ColumnRenames } from './replace-value';

const mostValues = 2_000;
const othersCode = 2_001;

/** What the values of a column are read as. */
export type ValueSort = 'level' | 'kind' | 'capability' | 'list' | 'packed';

/** The sort of a column's values. */
export function valueSort(target: RecipeTarget): ValueSort | null {
	if (target === 'level' || target.startsWith('capability:')) return 'level';
	if (target === 'kind' || target.startsWith('kind:')) return 'kind';
	if (target === 'capability') return 'capability';
	if (target === 'focus_capabilities') return 'list';
	return target.startsWith('packed') ? 'packed' : null;
}

/** Counts the distinct values of a column; blanks are the first. */
export class ValueCounts {
	readonly #codes = new Map<string, number>();
	readonly #counts: number[] = [0];
	#others = 0;

	/** The code of a value, 0 where it is blank; 2,001 beyond the 2,000 that are told apart. */
	code(cell: string): number {
		if (cell.trim() === '') return 0;
		const known = this.#codes.get(cell);
		if (known !== undefined) return known;
		if (this.#codes.size >= mostValues) return othersCode;
		const code = this.#counts.push(0) - 1;
		this.#codes.set(cell, code);
		return code;
	}

	count(code: number): void {
		if (code === othersCode) this.#others++;
		else this.#counts[code] = (this.#counts[code] ?? 0) + 1;
	}

	/** How many cells hold values that are not told apart. */
	get others(): number {
		return this.#others;
	}

	/** The values, most frequent first; `place` is that of the capability whose level the column holds. */
	values(
		sort: ValueSort,
		place: number | null,
		form: CellForm,
		renames: ColumnRenames,
		framework: Framework
	): readonly ValuePreview[] {
		const counts = new Map<string, number>();
		const [blanks = 0] = this.#counts;
		if (blanks > 0) counts.set('', blanks);
		for (const [cell, code] of this.#codes) {
			const key = valueKey(cell);
			counts.set(key, (counts.get(key) ?? 0) + (this.#counts[code] ?? 0));
		}
		return [...counts]
			.map(([text, count]): ValuePreview => {
				let rename: number | null = null;
				const renamed = renamedCell(text, form, renames, framework, (place) => {
					rename ??= place;
				});
				return { text, count, reading: readingOf(renamed ?? text, sort, place, framework), rename };
			})
			.sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
	}
}

function readingOf(
	text: string,
	sort: ValueSort,
	place: number | null,
	framework: Framework
): ValueReading {
	const level = (order: number): string => levelName(order, framework);
	const name = (id: string): string => lookupOf(framework).capabilityById.get(id)?.name ?? id;
	switch (sort) {
		case 'level':
			return levelReading(text, place, framework, level);
		case 'kind':
			return worded(readKind(text), 'kind', (kind) => kind);
		case 'capability':
			return worded(capabilityReader(framework)(text), 'capability', name);
		case 'packed':
			return packedReading(text, framework);
		case 'list':
			return listReading(text, framework, name);
	}
}

function levelReading(
	text: string,
	place: number | null,
	framework: Framework,
	level: (order: number) => string
): ValueReading {
	const found = levelWithKindReader(framework)(text);
	if (found.place !== null && found.place !== place) {
		return worded(levelReader(framework)(text), 'level', level);
	}
	const reading = worded(found.level, 'level', level);
	return found.kind === null ? reading : { ...reading, as: `${reading.as}, ${found.kind}` };
}

function worded<Value>(
	reading: Reading<Value>,
	status: 'level' | 'kind' | 'capability',
	word: (value: Value) => string
): ValueReading {
	if (reading.status === 'read') {
		return { status, as: word(reading.value), how: reading.how, nearest: null };
	}
	const nearest =
		reading.status === 'unreadable' && reading.nearest !== null ? word(reading.nearest) : null;
	const as = reading.status === 'not_essential' ? 'not essential' : reading.status;
	return { status: reading.status, as: as === 'unreadable' ? '' : as, how: null, nearest };
}

function packedReading(text: string, framework: Framework): ValueReading {
	const { pieces } = packedReader(framework)(text);
	if (pieces.length === 0) return { status: 'blank', as: 'blank', how: null, nearest: null };
	const unread = pieces.some(
		(piece) =>
			!isEntry(piece) || piece.level.status === 'unreadable' || piece.level.status === 'blank'
	);
	const fuzzy = pieces.some(
		(piece) =>
			isEntry(piece) &&
			(piece.fuzzy || (piece.level.status === 'read' && piece.level.how === 'fuzzy'))
	);
	const words = pieces.filter(isEntry).map(({ place, level, kind }) => {
		const name = framework.capabilities[place]?.name ?? '';
		const said = worded(level, 'level', (order) => levelName(order, framework)).as;
		return `${name}: ${said === '' ? 'not read' : said}${kind === null ? '' : `, ${kind}`}`;
	});
	const as = words.join('; ');
	if (unread) return { status: 'unreadable', as, how: null, nearest: null };
	return { status: 'packed', as, how: fuzzy ? 'fuzzy' : 'alias', nearest: null };
}

function listReading(
	text: string,
	framework: Framework,
	name: (id: string) => string
): ValueReading {
	const read = capabilityReader(framework);
	const whole = read(text);
	if (whole.status !== 'unreadable') return worded(whole, 'capability', name);
	const separator = text.includes(';') ? ';' : /[|\n]/.test(text) ? /[|\n]/ : ',';
	const readings = text.split(separator).map(read);
	const named = readings.flatMap((reading) => (reading.status === 'read' ? reading : []));
	const as = named.map(({ value }) => name(value)).join('; ');
	if (readings.some(({ status }) => status === 'unreadable')) {
		return { status: 'unreadable', as, how: null, nearest: null };
	}
	const how = named.some((reading) => reading.how === 'fuzzy') ? 'fuzzy' : 'alias';
	return { status: 'capability', as, how, nearest: null };
}
