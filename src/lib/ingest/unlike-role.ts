import type { Framework } from '../framework/framework';
import { quoted } from './cell-notes';
import type { ColumnPlan } from './column-plan';
import { headerKey, knownHeaders, type HeaderMeaning } from './header-index';

const total =
	/^\s*(?:(?:grand|sub|overall)[\s-]*)?totals?(?:\s+(?:roles|rows|positions|headcount))?\s*:?\s*$/i;
/** What a spreadsheet calls a row that sums others up: `Subtotal North`, `North Total`, `Average`. */
const summary =
	/^\s*(?:(?:grand|sub|overall)[\s-]*totals?\b.*|totals? (?:for|of|in|by)\b.*|(?:.*\s)?(?:(?:sub[\s-]?)?totals?|averages?|mean|median|count|sum|minimum|maximum|min|max))\s*:?\s*$/i;
const longestSummary = 80;
const longestHeader = 200;
/** Of a row's cells that say something, so many must be headers before it is one. */
const headerShare = 0.6;

/** Why a row below a header is no role, and the cell that tells. */
interface Unlike {
	readonly message: string;
	readonly value: string;
}

/** Tells what stands below a header without being a role: totals, the header again, another table. */
export class UnlikeRole {
	/** The line on which another table began. */
	#other: number | null = null;
	readonly #known: ReadonlyMap<string, HeaderMeaning>;

	constructor(
		readonly plan: ColumnPlan,
		readonly header: readonly string[],
		framework: Framework
	) {
		this.#known = knownHeaders(framework);
	}

	/** Whether rows below are of another table, so that each has to be looked at. */
	get inOtherTable(): boolean {
		return this.#other !== null;
	}

	/** Whether a cell alone may tell that its row is no role. */
	isTelling(cell: string, column: number): boolean {
		return cell === this.header[column] || namesTotal(cell);
	}

	/** Why a row is no role; null where it may be one. */
	reason(cells: readonly string[], line: number): Unlike | null {
		const name = this.#totalIn(cells);
		if (name !== null)
			return { message: `${quoted(name)} is a total below the table, not a role.`, value: name };
		if (this.#repeatsHeader(cells)) {
			this.#other = null;
			return { message: 'The row repeats the header.', value: '' };
		}
		if (this.#isHeader(cells) || this.#isOtherHeader(cells)) {
			this.#other = line;
			const message =
				'A table with other columns begins here. It was not read: put it on a sheet or in a file of its own.';
			return { message, value: '' };
		}
		if (this.#other === null) return null;
		const where = `line ${this.#other.toLocaleString('en-AU')}`;
		const message = `The row is of the table that begins on ${where}, whose columns are others. Put that table on a sheet or in a file of its own.`;
		return { message, value: '' };
	}

	#totalIn(cells: readonly string[]): string | null {
		const { canonical } = this.plan;
		const id = cells[canonical.get('role_id')?.index ?? -1] ?? '';
		const title = cells[canonical.get('title')?.index ?? -1] ?? '';
		const first = cells[0] ?? '';
		const name = total.test(first) ? first : id !== '' ? id : title !== '' ? title : first;
		if (total.test(name)) return name;
		const words = cells.filter((cell) => cell.trim() !== '' && !isNumber(cell));
		const [only] = words;
		if (words.length !== 1 || only === undefined || !isSummary(only)) return null;
		const numbers = cells.some((cell) => cell.trim() !== '' && cell !== only);
		// A role that is numbered has an id beside its title.
		const named = [id, title].some((cell) => cell.trim() !== '' && cell !== only);
		return numbers && !named ? only : null;
	}

	#repeatsHeader(cells: readonly string[]): boolean {
		if (cells[0] === this.header[0] && cells.every((cell, at) => cell === this.header[at]))
			return true;
		return this.#isHeader(cells) && cells.every((cell, at) => this.#means(cell, at));
	}

	/** Whether a cell says what the header says in the same column. */
	#means(cell: string, column: number): boolean {
		const own = this.header[column] ?? '';
		return headerKey(cell.slice(0, longestHeader)) === headerKey(own.slice(0, longestHeader));
	}

	/** Whether a row reads as a header by itself: most cells are known headers, a role's name and levels among them. */
	#isHeader(cells: readonly string[]): boolean {
		const first = cells.find((cell) => cell.trim() !== '') ?? '';
		if (!this.#meaningOf(first)) return false;
		const filled = cells.filter((cell) => cell.trim() !== '');
		const meanings = filled.flatMap((cell) => this.#meaningOf(cell) ?? []);
		if (meanings.length < filled.length * headerShare) return false;
		const columns = new Set(meanings.map((one) => ('column' in one ? one.column : 'capability:')));
		const levels =
			columns.has('capability:') || (columns.has('capability') && columns.has('level'));
		return levels && (columns.has('role_id') || columns.has('title'));
	}

	/**
	 * Whether a row names columns alone, each once, one of them where levels stand and one where roles
	 * do: the header of a table without roles. Words below the header alone (`, Level, Focus`) are none.
	 */
	#isOtherHeader(cells: readonly string[]): boolean {
		const { capabilities, canonical } = this.plan;
		const level = canonical.get('level');
		const levels = level ? [level] : capabilities.map(({ column }) => column);
		const names = (cell: string): boolean => {
			const meaning = this.#meaningOf(cell);
			return meaning !== undefined && 'column' in meaning;
		};
		if (!levels.some(({ index }) => names(cells[index] ?? ''))) return false;
		const roles = [canonical.get('title'), canonical.get('role_id')];
		if (!roles.some((column) => column && names(cells[column.index] ?? ''))) return false;
		const filled = cells.filter((cell) => cell.trim() !== '');
		return new Set(filled.map(headerKey)).size === filled.length && filled.every(names);
	}

	#meaningOf(cell: string): HeaderMeaning | undefined {
		return cell.length > longestHeader ? undefined : this.#known.get(headerKey(cell));
	}
}

/** Whether a cell names what sums a table's rows up, as `Total` does. */
export function namesTotal(cell: string): boolean {
	return maySum(cell) && (total.test(cell) || isSummary(cell));
}

/** False for most ids and numbers, of which there are too many to try each by the rules for totals. */
function maySum(cell: string): boolean {
	return !/\d$/.test(cell) || /total/i.test(cell);
}

function isSummary(cell: string): boolean {
	return cell.length <= longestSummary && summary.test(cell);
}

function isNumber(cell: string): boolean {
	return /^\s*[-+]?[\d\s.,]*\d\s*%?\s*$/.test(cell);
}
