import type { Strata } from '../../analysis/compare-divisions';
import type { Finding } from '../../analysis/finding';
import { none } from '../../analysis/organisation';
import type { CodedColumn } from '../../analysis/organisation';
import type { GroupContrast, GroupEvidence, GroupSide } from '../analysis-answers';
import type { AnalysisContext } from './context';

/**
 * What a finding about a unit or about two grades rests on, on one capability (a place in the
 * framework): how many roles of each side are at each level, job by job. Of a drifting division
 * they are the strata of its adjusted difference: Σ matched × (first − second) / Σ matched is that
 * difference. Null for another kind. Source: METHOD.md §4 and §5.
 */
export function groupEvidence(
	context: AnalysisContext,
	finding: Finding,
	capability: number
): GroupEvidence | null {
	const { analysis, wording, explaining } = context;
	const { organisation, divisions } = analysis.evidence;
	const { grade, unit, unitNames } = organisation;
	const sideOf = (roles: readonly number[]) => groupSide(context, roles, capability);
	const jobAt = (family: number) => explaining.familyNames[family] ?? null;
	switch (finding.kind) {
		case 'grade_inversion': {
			const { family, juniorGrade, seniorGrade, juniorRoles, seniorRoles } = finding.found;
			const gradeAt = (code: number) => grade.values[code] ?? '';
			const of = { job: jobAt(family), gradeId: gradeAt(juniorGrade) };
			return {
				between: 'grades',
				firstSide: wording.grade(gradeAt(juniorGrade)),
				secondSide: wording.grade(gradeAt(seniorGrade)),
				matchedOn: null,
				contrasts: contrastsOf([{ ...of, first: sideOf(juniorRoles), second: sideOf(seniorRoles) }])
			};
		}
		case 'division_differs':
		case 'division_drift': {
			const code = finding.found.unit;
			const differs = finding.kind === 'division_differs' ? finding.found : null;
			const matchedOn = differs ? 'family and grade' : (divisions.strata[code] ?? 'grade');
			const jobs = strataOf(context, matchedOn).filter(
				({ family, grade: at }) => !differs || (family === differs.family && at === differs.grade)
			);
			return {
				between: 'units',
				firstSide: unitNames[code] ?? '',
				secondSide: '',
				matchedOn,
				contrasts: contrastsOf(
					jobs.map(({ job, gradeId, roles }) => ({
						...{ job, gradeId },
						first: sideOf(roles.filter((role) => unit.codes[role] === code)),
						second: sideOf(roles.filter((role) => unit.codes[role] !== code))
					}))
				)
			};
		}
		default:
			return null;
	}
}

interface Stratum {
	/** Codes; `none` without one, and for the family where roles are not matched on it. */
	readonly family: number;
	readonly grade: number;
	readonly job: string | null;
	readonly gradeId: string;
	readonly roles: number[];
}

/** All roles by what they are matched on. */
function strataOf(context: AnalysisContext, matchedOn: Strata): readonly Stratum[] {
	const { organisation, family } = context.analysis.evidence;
	const { roleCount, grade } = organisation;
	const job = jobColumn(context, matchedOn);
	const found = new Map<string, Stratum>();
	for (let role = 0; role < roleCount; role++) {
		const [own, at] = [job?.column.codes[role] ?? none, grade.codes[role] ?? none];
		const key = `${String(own)} ${String(at)}`;
		const stratum = found.get(key);
		if (stratum) stratum.roles.push(role);
		else {
			found.set(key, {
				family: job?.column === family ? own : none,
				grade: at,
				job: job?.names[own] ?? null,
				gradeId: grade.values[at] ?? '',
				roles: [role]
			});
		}
	}
	return [...found.values()];
}

function jobColumn(
	{ analysis, explaining }: AnalysisContext,
	matchedOn: Strata
): { readonly column: CodedColumn; readonly names: readonly string[] } | null {
	const { organisation, family } = analysis.evidence;
	if (matchedOn === 'family and grade') return { column: family, names: explaining.familyNames };
	const finest = matchedOn === 'grade' ? undefined : organisation.groups.at(-1);
	return finest ? { column: finest.column, names: finest.column.values } : null;
}

/** Weighted, and those that move the difference most first. */
function contrastsOf(all: readonly Omit<GroupContrast, 'matched'>[]): readonly GroupContrast[] {
	const moved = ({ first, second, matched }: GroupContrast) =>
		Math.round(Math.abs(matched * (first.mean - second.mean)) * 1e9);
	return all
		.filter(({ first, second }) => first.roles > 0 && second.roles > 0)
		.map((contrast) => {
			const [one, other] = [contrast.first.roles, contrast.second.roles];
			return { ...contrast, matched: (one * other) / (one + other) };
		})
		.sort((a, b) => moved(b) - moved(a) || b.matched - a.matched || orderOf(a, b));
}

function orderOf(a: GroupContrast, b: GroupContrast): number {
	const [one, other] = [a, b].map(({ job, gradeId }) => `${job ?? ''} ${gradeId}`);
	return (one ?? '') < (other ?? '') ? -1 : 1;
}

function groupSide(
	{ analysis }: AnalysisContext,
	roles: readonly number[],
	capability: number
): GroupSide {
	const { levels, capabilityCount: width } = analysis.evidence.organisation;
	const counts = new Map<number, number>();
	let sum = 0;
	let held = 0;
	for (const role of roles) {
		const level = levels[role * width + capability] ?? NaN;
		if (Number.isNaN(level)) continue;
		held++;
		sum += level;
		counts.set(level, (counts.get(level) ?? 0) + 1);
	}
	return {
		levels: [...counts]
			.map(([level, count]) => ({ level, roles: count }))
			.sort((a, b) => a.level - b.level),
		roles: held,
		mean: sum / held
	};
}
