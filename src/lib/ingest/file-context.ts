import type { Framework } from '../framework/framework';
import type { IssueLog } from './issue-log';
import type { RoleDraft } from './role-draft';
import type { RoleTableBuilder } from './role-table-builder';

/** What the readers of one file share. */
export interface FileContext {
	readonly framework: Framework;
	readonly builder: RoleTableBuilder;
	/** What the current row says. */
	readonly draft: RoleDraft;
	readonly log: IssueLog;
}

/** One column with its place and its header, as issues name it. */
export interface SourceColumn {
	readonly index: number;
	readonly header: string;
}
