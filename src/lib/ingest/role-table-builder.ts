import { stated, tidied } from './clean-text';
import { ByteRows, CodeColumn } from './growing-columns';
import type { RoleDraft } from './role-draft';
import {
	perTextField,
	roleTextFields,
	type RoleTable,
	type RoleTextField,
	type TextColumn
} from './role-table';
import { noText, TextInterner } from './text-interner';
import type { TextStore } from './text-store';

/** Fields that come cleaned, or whose text is kept whatever it says. */
const keptAsTheyAre: ReadonlySet<RoleTextField> = new Set([
	'grade_text',
	'grade_id',
	'occupation_code',
	'position_code',
	'approved_text',
	'approved_on',
	'edition',
	'purpose'
]);

/** Gathers roles, row by row, into the columns of a `RoleTable`; roles are numbered from 0 as they begin. */
export class RoleTableBuilder {
	readonly text: Readonly<Record<RoleTextField, TextStore>>;
	readonly levels: ByteRows;
	readonly kinds: ByteRows;
	readonly #attributes = new Map<string, TextStore>();
	readonly #groupColumns = new Set<string>();
	/** In the order of `roleTextFields`. */
	readonly #stores: readonly TextStore[];
	readonly #managesPeople = new CodeColumn();
	readonly #headcount: number[] = [];
	readonly #lines = new CodeColumn();
	#roles = 0;

	constructor(readonly capabilities: number) {
		this.text = perTextField((field) => newStore(cleanerOf(field)));
		this.#stores = roleTextFields.map((field) => this.text[field]);
		this.levels = new ByteRows(capabilities);
		this.kinds = new ByteRows(capabilities);
	}

	get roleCount(): number {
		return this.#roles;
	}

	get attributeCount(): number {
		return this.#attributes.size;
	}

	/** The attribute of this name, begun where it is new. */
	attribute(name: string): TextStore {
		const known = this.#attributes.get(name);
		if (known) return known;
		const store = newStore(tidied);
		this.#attributes.set(name, store);
		return store;
	}

	/** Says that like roles are grouped by an attribute. */
	groupBy(name: string): void {
		this.#groupColumns.add(name);
	}

	hasAttribute(name: string): boolean {
		return this.#attributes.has(name);
	}

	/** Begins a role with what the draft says, and gives back its number. */
	begin(draft: RoleDraft, line: number): number {
		const role = this.#roles++;
		for (let place = 0; place < this.#stores.length; place++) {
			this.#stores[place]?.codes.set(role, draft.text[place] ?? noText);
		}
		for (let place = 0; place < draft.attributeStores.length; place++) {
			draft.attributeStores[place]?.codes.set(role, draft.attributes[place] ?? noText);
		}
		this.#managesPeople.set(role, draft.managesPeople);
		this.#headcount.push(draft.headcount);
		this.#lines.set(role, line);
		this.levels.setRow(role, draft.levels);
		this.kinds.setRow(role, draft.kinds);
		return role;
	}

	line(role: number): number {
		return this.#lines.at(role);
	}

	managesPeople(role: number): number {
		return this.#managesPeople.at(role);
	}

	setManagesPeople(role: number, code: number): void {
		this.#managesPeople.set(role, code);
	}

	headcount(role: number): number {
		return this.#headcount[role] ?? Number.NaN;
	}

	setHeadcount(role: number, headcount: number): void {
		this.#headcount[role] = headcount;
	}

	/** The table of all roles begun. Values that no role has, and attributes without a value, are left out. */
	finish(): RoleTable {
		const roleCount = this.#roles;
		const attributes = [...this.#attributes]
			.map(([name, store]) => [name, finishText(store, roleCount)] as const)
			.filter(([, { values }]) => values.length > 0);
		const named = new Set(attributes.map(([name]) => name));
		const groupColumns = [...this.#groupColumns].filter((name) => named.has(name));
		return {
			roleCount,
			text: perTextField((field) => finishText(this.text[field], roleCount)),
			attributes: Object.fromEntries(attributes),
			...(groupColumns.length > 0 && { groupColumns }),
			managesPeople: Uint8Array.from(this.#managesPeople.taken(roleCount)),
			headcount: Float64Array.from(this.#headcount),
			sourceLine: Uint32Array.from(this.#lines.taken(roleCount)),
			levels: this.levels.taken(roleCount),
			kinds: this.kinds.taken(roleCount)
		};
	}
}

function newStore(clean: (text: string) => string): TextStore {
	return { interner: new TextInterner(clean), codes: new CodeColumn() };
}

function cleanerOf(field: RoleTextField): (text: string) => string {
	if (field === 'source_file') return (text) => text;
	return keptAsTheyAre.has(field) ? tidied : stated;
}

/** The codes and values of a column, in the order in which roles first have them. */
function finishText({ interner, codes }: TextStore, roleCount: number): TextColumn {
	const taken = codes.taken(roleCount);
	const renumbered = new Int32Array(interner.values.length).fill(noText);
	const values: string[] = [];
	for (let role = 0; role < roleCount; role++) {
		const code = taken[role] ?? noText;
		if (code === noText) continue;
		if (renumbered[code] === noText) renumbered[code] = values.push(interner.text(code)) - 1;
		taken[role] = renumbered[code] ?? noText;
	}
	return { codes: taken, values };
}
