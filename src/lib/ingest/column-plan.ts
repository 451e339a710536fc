import type { Framework } from '../framework/framework';
import { lookupOf } from '../framework/lookup';
import { canonicalColumns, type CanonicalColumn } from './canonical-columns';
import { quoted } from './cell-notes';
import type { SourceColumn } from './file-context';
import type { IssueLog } from './issue-log';
import {
	mayBeTwin,
	type MatchedColumn,
	type MatchedHeader,
	type StatedKind
} from './match-headers';
import type { ColumnMatch, Layout } from './result';
import { roleTextFields } from './role-table';
import type { RoleTableBuilder } from './role-table-builder';
import type { TextStore } from './text-store';

/** What is to be read from each column of one file. */
export interface ColumnPlan {
	readonly layout: Layout;
	/** Cells in a whole row. */
	readonly width: number;
	readonly matches: readonly ColumnMatch[];
	readonly canonical: ReadonlyMap<CanonicalColumn, SourceColumn>;
	/** Wide layout: the capability columns. */
	readonly capabilities: readonly CapabilityColumn[];
	/** Wide layout: the columns that say focus or complementary of one capability. */
	readonly kinds: readonly CapabilityColumn[];
	/** Wide layout: the columns with several capabilities in a cell. */
	readonly packed: readonly { readonly column: SourceColumn; readonly stated: StatedKind }[];
	readonly attributes: readonly { readonly column: SourceColumn; readonly store: TextStore }[];
}

interface CapabilityColumn {
	readonly column: SourceColumn;
	/** The capability's place in the framework. */
	readonly place: number;
}

interface PlanInput {
	readonly header: MatchedHeader;
	readonly headerLine: number;
	readonly framework: Framework;
	readonly builder: RoleTableBuilder;
	readonly log: IssueLog;
	readonly attributeColumns: number;
}

/**
 * Plans the reading of a file, and notes what a person should know of its columns: those matched
 * by guess, those that lost to another, and attributes beyond the limit. `direct_reports` is read
 * only where no column says who manages people.
 */
export function planColumns(input: PlanInput): ColumnPlan {
	const { header, framework } = input;
	const places = lookupOf(framework).capabilityIndex;
	const canonical = new Map<CanonicalColumn, SourceColumn>();
	const capabilities: CapabilityColumn[] = [];
	const kinds: CapabilityColumn[] = [];
	const packed: { column: SourceColumn; stated: StatedKind }[] = [];
	const attributes: { column: SourceColumn; store: TextStore }[] = [];
	const matches: ColumnMatch[] = [];
	const nameFor = attributeNamer(framework);
	const knowsManagers = header.columns.some(
		({ target }) => target.kind === 'canonical' && target.column === 'manages_people'
	);

	for (const matched of header.columns) {
		const { index, target, how } = matched;
		const column = { index, header: matched.header };
		noteColumn(matched, input);
		if (target.kind === 'left_out') {
			matches.push({ ...column, target: null, how });
		} else if (target.kind === 'capability' || target.kind === 'kind') {
			const list = target.kind === 'kind' ? kinds : capabilities;
			const place = places.get(target.capabilityId) ?? 0;
			const first = capabilities.find((other) => other.place === place);
			if (first && list === capabilities) noteTwin(first.column, column, input);
			list.push({ column, place });
			matches.push({ ...column, target: `${target.kind}:${target.capabilityId}`, how });
		} else if (target.kind === 'packed') {
			const { stated } = target;
			packed.push({ column, stated });
			matches.push({ ...column, target: stated === null ? 'packed' : `packed:${stated}`, how });
		} else if (
			target.kind === 'canonical' &&
			!(target.column === 'direct_reports' && knowsManagers && how !== 'recipe')
		) {
			canonical.set(target.column, column);
			matches.push({ ...column, target: target.column, how });
		} else {
			const name = nameFor(matched);
			const store = attributeStore(name, column, input);
			const groups = target.kind === 'attribute' && target.groups;
			if (store) attributes.push({ column, store });
			if (store && groups) input.builder.groupBy(name);
			matches.push(
				store
					? {
							...{ ...column, target: groups ? 'attribute:group' : 'attribute', name },
							how: how === 'recipe' ? how : 'kept'
						}
					: { ...column, target: null, how: 'left_out' }
			);
		}
	}
	return {
		layout: header.layout,
		width: header.columns.length,
		matches,
		canonical,
		capabilities,
		kinds,
		packed,
		attributes
	};
}

/** Names attributes by their headers, each name once and none that a field of the role or a capability has. */
function attributeNamer(framework: Framework): (column: MatchedColumn) => string {
	const taken = new Set<string>([...Object.keys(canonicalColumns), ...roleTextFields]);
	// An attribute only beside manages_people, which uploads always have.
	taken.delete('direct_reports');
	return ({ header, index, target }) => {
		const given = target.kind === 'attribute' ? target.name : null;
		const base = given ?? (header === '' ? `Column ${String(index + 1)}` : header);
		let name = base;
		const isTaken = (): boolean =>
			taken.has(name.toLowerCase()) || (name === base && mayBeTwin(name, framework));
		for (let count = 2; isTaken(); count++) name = `${base} (${String(count)})`;
		taken.add(name.toLowerCase());
		return name;
	};
}

function attributeStore(name: string, column: SourceColumn, input: PlanInput): TextStore | null {
	const { builder, log, attributeColumns, headerLine } = input;
	if (builder.hasAttribute(name) || builder.attributeCount < attributeColumns) {
		return builder.attribute(name);
	}
	log.add({
		line: headerLine,
		column: column.header,
		value: column.header,
		cause: 'unused_column',
		effect: 'value_left_out',
		gather: 'too many attributes',
		message: (columns) =>
			`${columns.toLocaleString('en-AU')} columns from here on were left out: at most ${String(attributeColumns)} further columns are kept as attributes.`
	});
	return null;
}

function noteTwin(
	first: SourceColumn,
	{ header }: SourceColumn,
	{ headerLine, log }: PlanInput
): void {
	const message = `The columns ${quoted(first.header)} and ${quoted(header)} mean the same; each fills what the other leaves blank.`;
	const note = { line: headerLine, column: header, value: header, message } as const;
	log.add({ ...note, cause: 'reshaped', effect: 'assumed' });
}

function noteColumn(
	{ header, index, target, how, lostTo, holdsLevels = false }: MatchedColumn,
	{ headerLine, framework, log }: PlanInput
): void {
	const note = { line: headerLine, column: header, value: header, effect: 'assumed' } as const;
	if (how === 'fuzzy') {
		const meant =
			target.kind === 'canonical'
				? target.column
				: target.kind === 'capability'
					? (lookupOf(framework).capabilityById.get(target.capabilityId)?.name ?? '')
					: '';
		const message = `The column ${quoted(header)} was taken for ${meant}.`;
		log.add({ ...note, cause: 'fuzzy_match', message });
	}
	if (holdsLevels) {
		const name = header === '' ? `Column ${String(index + 1)}` : header;
		const message = `The column ${quoted(name)} holds levels, but its header names no capability, so they were not read; it was kept as it is.`;
		log.add({ ...note, cause: 'unused_column', effect: 'value_left_out', message });
	}
	if (lostTo === null) return;
	const message =
		lostTo === header
			? `Several columns are called ${quoted(header)}; the first was read, the others kept as attributes.`
			: `The columns ${quoted(header)} and ${quoted(lostTo)} mean the same; the latter was read, this one kept as an attribute.`;
	log.add({ ...note, cause: 'unused_column', message });
}
