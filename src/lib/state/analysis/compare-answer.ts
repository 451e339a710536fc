import { compareRoles, explainPair } from '../../analysis/explain-pair';
import type { PairExplanation } from '../../analysis/explain-pair';
import { likenessParts } from '../../analysis/likeness';
import { gradesOneStepAway } from '../../analysis/find-neighbours';
import { none } from '../../analysis/organisation';
import { similarRolesOf } from '../../analysis/similar-to';
import { countText } from '../../analysis/wording';
import type { ComparedLevel, RoleComparison, SimilarRole } from '../analysis-answers';
import { capabilityIdAt, orNull, roleBrief, type AnalysisContext } from './context';
import { whySimilar } from './why-similar';

/** The listed pair at place `rank`, side by side. Source: METHOD.md §3.6. */
export function listedPair(context: AnalysisContext, rank: number): RoleComparison {
	const { evidence } = context.analysis;
	const oneIn = Math.round(evidence.listed.oneIn[rank] ?? 0);
	return {
		...sideBySide(context, explainPair(evidence, rank)),
		oneIn: oneIn > 1 ? oneIn : null,
		likewise: evidence.listed.likewise[rank] ?? 0
	};
}

/** Any two roles side by side; one grade apart the junior comes first. */
export function comparedRoles(
	context: AnalysisContext,
	one: number,
	other: number
): RoleComparison {
	const { evidence } = context.analysis;
	const { grade, gradePlaces } = evidence.organisation;
	const code = (role: number): number => grade.codes[role] ?? none;
	const oneStep = gradesOneStepAway(evidence.organisation, code(one)).includes(code(other));
	const isJunior = !oneStep || (gradePlaces[code(one)] ?? 0) < (gradePlaces[code(other)] ?? 0);
	const [first, second] = isJunior ? [one, other] : [other, one];
	const explained = compareRoles(evidence, first, second, oneStep);
	const count = `${String(explained.differences.length)} of ${countText(explained.compared, 'capability', 'capabilities')}`;
	const sentence = oneStep
		? `These two are one grade apart, and the junior asks more on ${count}.`
		: `These two differ on ${count}.`;
	return {
		...sideBySide(context, { ...explained, sentence }),
		oneIn: null,
		likewise: 0
	};
}

function sideBySide(
	context: AnalysisContext,
	{ first, second, oneStep, parts, compared, differences, sentence }: PairExplanation
): Omit<RoleComparison, 'oneIn' | 'likewise'> {
	const { levels, capabilityCount: width } = context.analysis.evidence.organisation;
	const surprises = new Map(differences.map((found) => [found.capability, found.surprise]));
	const rows: ComparedLevel[] = [];
	for (let c = 0; c < width; c++) {
		const left = orNull(levels[first * width + c]);
		const right = orNull(levels[second * width + c]);
		if (left === null && right === null) continue;
		rows.push({
			capabilityId: capabilityIdAt(context, c),
			first: left,
			second: right,
			differs: surprises.has(c),
			surprise: surprises.get(c) ?? null
		});
	}
	return {
		first: roleBrief(context, first),
		second: roleBrief(context, second),
		oneStep,
		parts,
		why: whySimilar(parts, null),
		compared,
		differing: differences.length,
		levels: rows,
		sentence
	};
}

/**
 * The roles most like one, of its grade; or, with a text, all whose title or id contains it,
 * whatever their grade. Most like it first, equals by id. Source: METHOD.md §1.
 */
export function similarAnswer(
	context: AnalysisContext,
	role: number,
	text: string,
	most: number
): readonly SimilarRole[] {
	const { evidence } = context.analysis;
	const { titles, roleIds, levels, capabilityCount: width } = evidence.organisation;
	const sought = text.trim().toLowerCase();
	const candidates =
		sought === ''
			? similarRolesOf(evidence, role).slice(0, most)
			: titles.flatMap((title, other) => {
					const found =
						title.toLowerCase().includes(sought) ||
						(roleIds[other] ?? '').toLowerCase().includes(sought);
					return found && other !== role ? [other] : [];
				});
	return candidates
		.map((other) => ({ other, parts: likenessParts(evidence.likeness, role, other) }))
		.sort((a, b) => b.parts.all - a.parts.all || a.other - b.other)
		.slice(0, most)
		.map(({ other, parts }) => {
			let compared = 0;
			let differing = 0;
			for (let c = 0; c < width; c++) {
				const a = levels[role * width + c] ?? NaN;
				const b = levels[other * width + c] ?? NaN;
				if (Number.isNaN(a) || Number.isNaN(b)) continue;
				compared++;
				if (a !== b) differing++;
			}
			return {
				role: roleBrief(context, other),
				similarity: parts.all,
				parts,
				why: whySimilar(parts, null),
				compared,
				differing
			};
		});
}
