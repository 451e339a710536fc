import { quoted, rows } from './cell-notes';
import type { ColumnPlan } from './column-plan';
import type { FileContext } from './file-context';
import type { IssueCause } from './issue';
import { fillLevels, fillScalars, type Disagreement } from './merge-role';
import type { RoleDirectory } from './role-directory';
import { placeOf } from './role-draft';
import { noText } from './text-interner';

/** What became of a data row. */
export type RowOutcome = 'loaded' | 'merged' | 'set_aside';

/** Where in a row that is set aside the trouble is, and the role that the row is of, where that is known. */
interface AsidePlace {
	readonly column?: string;
	readonly value?: string;
	readonly roleId?: string;
}

/** Writes the current draft into the table, and the notes held on its row into the issues. */
export class RoleWriter {
	constructor(
		readonly context: FileContext,
		readonly plan: ColumnPlan,
		readonly directory: RoleDirectory
	) {}

	/** Whether the draft names a role at all. */
	get namesRole(): boolean {
		const { text } = this.context.draft;
		return text[placeOf.role_id] !== noText || text[placeOf.title] !== noText;
	}

	begin(line: number, signature: () => string): RowOutcome {
		const { draft, log } = this.context;
		const { role, made } = this.directory.begin(draft, line, signature);
		if (made) {
			log.hold({
				line,
				column: this.plan.canonical.get('role_id')?.header ?? '',
				value: '',
				cause: 'made_role_id',
				effect: 'assumed',
				gather: 'made role id',
				message: (count) =>
					`${count.toLocaleString('en-AU')} ${count === 1 ? 'role has' : 'roles have'} no role_id; an id was made from title, grade, department and division.`
			});
		}
		log.keepHeld(this.idOf(role));
		return 'loaded';
	}

	/** Fills the role's gaps from the draft and notes where the two disagree; the role's own values stay. */
	merge(role: number, line: number): RowOutcome {
		const { builder, draft, log } = this.context;
		fillScalars(builder, role, draft, (found) => this.#noteDisagreement(found, line));
		fillLevels(builder, role, draft);
		log.keepHeld(this.idOf(role));
		return 'merged';
	}

	setAside(
		cause: IssueCause,
		line: number,
		message: string,
		{ column = '', value = '', roleId = '' }: AsidePlace = {}
	): RowOutcome {
		this.context.log.dropHeld();
		const note = { line, column, value, cause, effect: 'row_set_aside', message } as const;
		this.context.log.add(note, roleId);
		return 'set_aside';
	}

	/** The role_id that the draft states; '' where it states none. */
	get statedId(): string {
		const code = this.context.draft.text[placeOf.role_id] ?? noText;
		return code === noText ? '' : this.context.builder.text.role_id.interner.text(code);
	}

	idOf(role: number): string {
		const { interner, codes } = this.context.builder.text.role_id;
		return interner.text(codes.at(role));
	}

	/** Where a role began, as a reader of this file would look for it. */
	whereBegun(role: number): string {
		const { builder, log } = this.context;
		const { interner, codes } = builder.text.source_file;
		const file = interner.text(codes.at(role));
		const line = `line ${builder.line(role).toLocaleString('en-AU')}`;
		return file === log.file ? line : `${line} of ${file}`;
	}

	#noteDisagreement({ about, kept, found }: Disagreement, line: number): void {
		const note = {
			line,
			value: found,
			cause: 'conflicting_role',
			effect: 'value_left_out'
		} as const;
		if ('attribute' in about) {
			const column = this.plan.attributes[about.attribute]?.column.header ?? '';
			this.context.log.hold({
				...note,
				column,
				gather: `disagreement ${String(about.attribute)}`,
				message: (count) =>
					`${rows(count)} of roles already begun say something else in this column; the first value of each role was kept.`
			});
			return;
		}
		const name = 'column' in about ? about.column : about.capability;
		const column = 'column' in about ? this.plan.canonical.get(about.column)?.header : undefined;
		const message = `An earlier row of this role says ${quoted(kept)}; ${quoted(found)} was left out.`;
		this.context.log.hold({ ...note, column: column ?? name, message });
	}
}
