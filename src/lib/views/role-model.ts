import type { SummaryPart } from './summary-part';

/** One capability of one role. */
export interface RoleCapability {
	readonly capabilityId: string;
	readonly name: string;
	readonly about: string;
	readonly status: 'required' | 'not_essential' | 'unknown' | 'absent';
	/** Level order, from 1; null without a level. */
	readonly level: number | null;
	/** Step of the level ramp, from 0; null without a level. */
	readonly step: number | null;
	/** `Adept`, `Not essential`, `Unknown`, `Absent`. */
	readonly levelName: string;
	/** `Focus`, `Complementary`, or '' where the kind is not stated. */
	readonly kind: string;
	readonly focus: boolean;
	/** Mean level order over all roles of the same grade; null without a grade or a level there. */
	readonly gradeMean: number | null;
	/** Roles of the grade with a level here, this one among them. */
	readonly gradeRoles: number;
	/** Level less the grade's mean; null where either is missing or the grade has no other role. */
	readonly difference: number | null;
	/** Step of the difference ramp, from 0; null without a difference. */
	readonly differenceStep: number | null;
	/** `0.6 levels more than its grade (12 roles)`. */
	readonly differenceWords: string;
}

/** Capabilities under the name of their group. */
export interface RoleCapabilityGroup {
	readonly id: string;
	readonly name: string;
	readonly capabilities: readonly RoleCapability[];
}

/** What the source states of the role, one line each; nothing that it does not state. */
export interface RoleFact {
	readonly label: string;
	readonly value: string;
}

/** A role's page. */
export interface RoleModel {
	readonly kind: 'role';
	readonly roleId: string;
	readonly title: string;
	readonly summary: readonly SummaryPart[];
	readonly facts: readonly RoleFact[];
	/** `roles.csv, line 1,204`. */
	readonly source: string;
	readonly groups: readonly RoleCapabilityGroup[];
}
