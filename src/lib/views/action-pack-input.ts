import type { Framework } from '../framework/framework';
import type { RoleListRow } from '../queries/role-list';
import type { ActionFacts, ActionRow } from './action-list';
import type { ComparisonModel } from './comparison-model';
import type { EmptyModel } from './summary-part';

/** A finding as the action pack lists it. */
export interface PackFinding extends ActionRow {
	/** Of a pair. */
	readonly other_role_id: string | null;
	/** The finding that it is a part of. */
	readonly folded_under: number | null;
}

/** What the workbook of a unit is made from. */
export interface ActionPackInput {
	readonly framework: Framework;
	readonly unitName: string;
	/** Cluster, department and division; null for one that is not stated. */
	readonly names: readonly (string | null)[];
	/** All that concern a role of the unit, parts after what they are part of. */
	readonly findings: readonly PackFinding[];
	readonly pairs: readonly PackFinding[];
	/** Of these findings at least. */
	readonly facts: readonly ActionFacts[];
	/** With a code a capability of the framework, in its order. */
	readonly roles: readonly RoleListRow[];
	readonly comparison: ComparisonModel | EmptyModel;
	readonly dataset: string;
	readonly fingerprint: string;
	/** ISO date. */
	readonly today: string;
}
