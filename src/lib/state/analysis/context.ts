import type { Analysis } from '../../analysis/analyse';
import type { Explaining } from '../../analysis/explain-level';
import { explainingOf } from '../../analysis/gather-findings';
import { RoleJudge } from '../../analysis/judge-role';
import { none, textAt } from '../../analysis/organisation';
import { Wording } from '../../analysis/wording';
import type { Framework, ReferenceRanges } from '../../framework/framework';
import type { RoleBrief } from '../analysis-answers';

/** What every answer about an analysis is made of. */
export interface AnalysisContext {
	readonly framework: Framework;
	readonly ranges: ReferenceRanges | null;
	readonly analysis: Analysis;
	readonly wording: Wording;
	readonly explaining: Explaining;
	readonly judge: RoleJudge;
	/** By role index: its lowest unit, as the database numbers units. */
	readonly units: Int32Array;
	/** The role index of an id; null where there is none. */
	readonly roleOf: (roleId: string) => number | null;
}

/** Prepares answers. `unitOfRow` says of each row of the role table which unit it belongs to. */
export function analysisContext(of: {
	readonly framework: Framework;
	readonly ranges: ReferenceRanges | null;
	readonly analysis: Analysis;
	readonly unitOfRow: Int32Array;
}): AnalysisContext {
	const { framework, ranges, analysis, unitOfRow } = of;
	const { evidence } = analysis;
	const { roleIds, sourceRows } = evidence.organisation;
	const wording = new Wording(framework);
	const places = new Map(roleIds.map((id, role) => [id, role]));
	return {
		framework,
		ranges,
		analysis,
		wording,
		explaining: explainingOf(evidence, wording),
		judge: new RoleJudge(evidence),
		units: sourceRows.map((row) => unitOfRow[row] ?? 0),
		roleOf: (roleId) => places.get(roleId) ?? null
	};
}

/** The family of a role by name, null where its title says nothing of the work. */
export function familyOf({ analysis, explaining }: AnalysisContext, role: number): string | null {
	const code = analysis.evidence.family.codes[role] ?? none;
	return explaining.familyNames[code] ?? null;
}

/** A role as the evidence names it. */
export function roleBrief(context: AnalysisContext, role: number): RoleBrief {
	const { organisation } = context.analysis.evidence;
	return {
		roleId: organisation.roleIds[role] ?? '',
		title: organisation.titles[role] ?? '',
		gradeId: textAt(organisation.grade, role),
		unitName: organisation.unitNames[organisation.unit.codes[role] ?? none] ?? '',
		unitId: context.units[role] ?? 0,
		family: familyOf(context, role)
	};
}

/** The place of a capability in the framework, or -1. */
export function capabilityAt({ framework }: AnalysisContext, capabilityId: string): number {
	return framework.capabilities.findIndex(({ id }) => id === capabilityId);
}

export function capabilityIdAt({ framework }: AnalysisContext, capability: number): string {
	return framework.capabilities[capability]?.id ?? '';
}

/** A number, or null in place of NaN. */
export function orNull(value: number | undefined): number | null {
	return value === undefined || Number.isNaN(value) ? null : value;
}
