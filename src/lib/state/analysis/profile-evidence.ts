import { expectedAtGrade } from '../../analysis/copied-grade';
import type { Finding } from '../../analysis/finding';
import { within } from '../../analysis/level-flags';
import { none, textAt } from '../../analysis/organisation';
import type { ProfileEvidence } from '../analysis-answers';
import { capabilityIdAt, type AnalysisContext } from './context';

/**
 * A role's core levels beside those expected of it: of a copied profile m(g) at its own grade and at
 * the one it fits better, of a straight line what its peers lead one to expect. Null for another
 * kind. Source: METHOD.md §4.
 */
export function profileEvidence(
	context: AnalysisContext,
	finding: Finding
): ProfileEvidence | null {
	const { evidence } = context.analysis;
	const { organisation, related } = evidence;
	const { capabilityCount: width, core, grade, levels } = organisation;
	if (finding.kind !== 'fits_another_grade' && finding.kind !== 'straight_line') return null;
	const { role } = finding.found;
	const at = (code: number) => expectedAtGrade(organisation, evidence, role, code);
	const fitsGrade = finding.kind === 'fits_another_grade' ? finding.found.fits : null;
	const fits = fitsGrade === null ? null : at(fitsGrade);
	const own =
		fitsGrade === null
			? related.expected.subarray(role * width, (role + 1) * width)
			: at(grade.codes[role] ?? none);
	const told: ProfileEvidence['levels'][number][] = [];
	for (let c = 0; c < width; c++) {
		const level = levels[role * width + c] ?? NaN;
		if (core[c] !== 1 || Number.isNaN(level)) continue;
		told.push({
			capabilityId: capabilityIdAt(context, c),
			level,
			own: within(own[c] ?? NaN, organisation),
			fits: fits && within(fits[c] ?? NaN, organisation)
		});
	}
	return {
		gradeId: textAt(grade, role),
		fitsGradeId: fitsGrade === null ? null : (grade.values[fitsGrade] ?? ''),
		levels: told
	};
}
