import type { Framework } from '../framework/framework';
import { capitalise, countOf } from '../views/format';
import { gradeName, gradesById } from '../views/grade-order';
import { buildPeerHistogram, type PeerHistogramModel } from '../views/peer-histogram';
import type { TableModel } from '../views/table-model';
import type { GroupContrast, GroupEvidence, GroupSide } from './analysis-answers';

/** The levels of one side of a finding about many roles. */
export interface GroupSideModel {
	/** `Clerk 5/6: 14 roles, mean level 1.9`. */
	readonly title: string;
	readonly histogram: PeerHistogramModel;
}

/** What the panel says of a finding about many roles, on one capability. */
export interface GroupEvidenceModel {
	readonly title: string;
	/** What is set beside what, a sentence. */
	readonly basis: string;
	/** Where there is a single job: both sides, one after the other. Otherwise none. */
	readonly sides: readonly GroupSideModel[];
	/** Job by job, where there are several; those that move the difference most first. Otherwise null. */
	readonly jobs: TableModel | null;
}

/** Puts the evidence of a finding about many roles into the panel's words. */
export function groupEvidenceModel(
	framework: Framework,
	capabilityId: string,
	evidence: GroupEvidence
): GroupEvidenceModel {
	const { between, firstSide, contrasts } = evidence;
	const [only, ...more] = contrasts;
	const capability = framework.capabilities.find(({ id }) => id === capabilityId)?.name ?? '';
	const secondSide = between === 'grades' ? evidence.secondSide : 'elsewhere';
	const title = `${capability}: ${firstSide} beside ${secondSide}`;
	if (!only) {
		const basis = 'No two sides have a level here, so nothing can be set side by side.';
		return { title, basis, sides: [], jobs: null };
	}
	if (more.length === 0 && evidence.matchedOn !== 'grade') {
		const job = only.job === null ? '' : `${capitalise(only.job)} roles`;
		const grade = between === 'units' ? gradeOf(framework, only) : '';
		return {
			title,
			basis: `${[job || 'Roles', grade].filter(Boolean).join(', ')}.`,
			sides: [
				sideModel(framework, firstSide, only.first),
				sideModel(framework, capitalise(secondSide), only.second)
			],
			jobs: null
		};
	}
	const kinds = countOf(contrasts.length, 'kind of role', 'kinds of role');
	return {
		title,
		basis: `${capitalise(kinds)} found on both sides, matched by ${evidence.matchedOn ?? 'grade'}; those that move the difference most come first. A kind with few roles on either side counts for little.`,
		sides: [],
		jobs: jobTable(framework, title, contrasts)
	};
}

function sideModel(framework: Framework, name: string, side: GroupSide): GroupSideModel {
	const roles = countOf(side.roles, 'role');
	return {
		title: `${name}: ${roles}, mean level ${side.mean.toFixed(1)}`,
		histogram: buildPeerHistogram({
			framework,
			counts: side.levels,
			own: null,
			expected: null,
			noun: 'role'
		})
	};
}

function gradeOf(framework: Framework, { gradeId }: GroupContrast): string {
	return gradeName(gradesById(framework), gradeId === '' ? null : gradeId);
}

function jobTable(
	framework: Framework,
	caption: string,
	contrasts: readonly GroupContrast[]
): TableModel {
	const number = (name: string) => ({ name, numeric: true });
	return {
		caption,
		columns: [
			{ name: 'Job and grade', numeric: false },
			...['Roles here', 'Mean here', 'Roles elsewhere', 'Mean elsewhere', 'Difference'].map(number)
		],
		rows: contrasts.map((contrast) => [
			[contrast.job === null ? '' : capitalise(contrast.job), gradeOf(framework, contrast)]
				.filter(Boolean)
				.join(' · '),
			contrast.first.roles,
			rounded(contrast.first.mean),
			contrast.second.roles,
			rounded(contrast.second.mean),
			rounded(contrast.first.mean - contrast.second.mean)
		])
	};
}

/** To two decimals, as it is shown. */
function rounded(value: number): number {
	return Math.round(value * 100) / 100 + 0;
}
