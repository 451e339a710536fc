import { rollup, sum } from 'd3';
import type { Edition, Framework } from '../framework/framework';
import type { UnitCurrencyRow } from '../queries/unit-currency';
import type { CurrencyLine, CurrencyModel } from './currency-model';
import { countOf, formatCount, formatDate } from './format';
import { plain, strong, type SummaryPart } from './summary-part';
import type { TableModel } from './table-model';

/** What the currency of descriptions is built from. */
export interface CurrencyInput {
	readonly framework: Framework;
	/** A row a unit. */
	readonly currency: readonly UnitCurrencyRow[];
	/** All roles, those of no listed unit too. */
	readonly whole: UnitCurrencyRow;
	/** ISO date. */
	readonly today: string;
}

/** More units than these are not all drawn; the table has them. */
const drawnAtMost = 40;

function lineOf(row: UnitCurrencyRow, isShared: boolean, edition: string): CurrencyLine {
	const { roles, dated, stale, parent } = row;
	const notStated = roles - row.on_current - row.on_older;
	const editions =
		row.on_current + row.on_older === 0
			? 'no edition told'
			: `${formatCount(row.on_current)} on the ${edition} edition, ${formatCount(row.on_older)} on an older one, ${formatCount(notStated)} not known`;
	const age =
		dated === 0
			? 'no date stated'
			: `${formatCount(stale)} of ${formatCount(dated)} dated ones older than three years`;
	return {
		unitId: row.unit_id,
		name: isShared && parent !== null ? `${row.name} (${parent})` : row.name,
		...{ roles, dated, stale, notStated, current: row.on_current, older: row.on_older },
		words: `${countOf(roles, 'role')}: ${editions}; ${age}`
	};
}

function summaryOf(
	edition: Edition | undefined,
	{ roles: all, dated, stale, older, current }: CurrencyLine,
	today: string
): readonly SummaryPart[] {
	const days = edition?.deadline
		? Math.round((Date.parse(edition.deadline) - Date.parse(today)) / 86_400_000)
		: null;
	const until = edition?.deadline
		? `to be moved by ${formatDate(edition.deadline)}${days !== null && days > 0 ? `, ${countOf(days, 'day')} from today` : ''}.`
		: '';
	return [
		...ageParts({ all, dated, stale }),
		...(until === ''
			? []
			: all > 0 && current + older === 0
				? [plain(`No role tells its edition; older descriptions are ${until}`)]
				: [
						strong(formatCount(older)),
						plain(` ${older === 1 ? 'is' : 'are'} known to be on an older edition, ${until}`)
					])
	];
}

function ageParts(count: {
	readonly all: number;
	readonly dated: number;
	readonly stale: number;
}): readonly SummaryPart[] {
	const { all, dated, stale } = count;
	if (dated === 0)
		return [plain(`No date is stated in ${countOf(all, 'role')}, so their age is not known. `)];
	return [
		strong(formatCount(stale)),
		plain(
			` of ${countOf(dated, 'dated description')} ${stale === 1 ? 'is' : 'are'} older than three years; ${formatCount(all - dated)} of ${countOf(all, 'role')} state no date. `
		)
	];
}

/** Editions and age of descriptions by unit. */
export function buildCurrency({ framework, currency, whole, today }: CurrencyInput): CurrencyModel {
	const edition = framework.editions.at(-1);
	const named = rollup(
		currency,
		(rows) => rows.length,
		({ name }) => name
	);
	const line = (row: UnitCurrencyRow) =>
		lineOf(row, (named.get(row.name) ?? 0) > 1, edition?.id ?? 'current');
	const lines = currency.map(line);
	const elsewhere = whole.roles - sum(lines, ({ roles }) => roles);
	const notes = [
		...(lines.length > drawnAtMost
			? [
					`The ${drawnAtMost} of ${formatCount(lines.length)} units with the most ${lines.some(({ older }) => older > 0) ? 'descriptions on an older edition' : 'roles'}; the table has all.`
				]
			: []),
		...(elsewhere > 0
			? [
					`${countOf(elsewhere, 'role')} ${elsewhere === 1 ? 'is' : 'are'} in no unit of this kind and not listed.`
				]
			: [])
	];
	const drawn = [...lines]
		.sort((a, b) => b.older - a.older || b.stale - a.stale || b.roles - a.roles)
		.slice(0, drawnAtMost);
	return {
		title: 'How current descriptions are',
		summary: summaryOf(edition, line(whole), today),
		edition: edition?.id ?? '',
		...{ lines, drawn },
		note: notes.join(' ')
	};
}

/** The currency in rows: one a unit, in the order of the tree. */
export function currencyTable({ title, lines }: CurrencyModel): TableModel {
	const numeric = (name: string) => ({ name, numeric: true });
	return {
		caption: title,
		columns: [
			{ name: 'Unit', numeric: false },
			...['Roles', 'Current edition', 'Older edition', 'Not known'].map(numeric),
			...['With a date', 'Older than three years'].map(numeric)
		],
		rows: lines.map((line) => [
			line.name,
			...[line.roles, line.current, line.older, line.notStated, line.dated, line.stale]
		])
	};
}
