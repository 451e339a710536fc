import type { Framework } from '../framework/framework';
import { countOf, formatAmount, formatSigned } from '../views/format';
import { levelName, levelStep } from '../views/level-names';
import { buildPeerHistogram, type PeerHistogramModel } from '../views/peer-histogram';
import type { LevelEvidence, PeerBasis, UnitDifference } from './analysis-answers';

/** One of the roles that count most. */
export interface PeerLine {
	readonly roleId: string;
	readonly title: string;
	readonly unitName: string;
	readonly why: string;
	readonly levelName: string;
	/** Step of the level ramp, from 0; null without a level. */
	readonly step: number | null;
}

/** Peers of one unit by level. */
export interface UnitSplit {
	readonly unitId: number;
	readonly unitName: string;
	/** In the order of the framework's levels. */
	readonly counts: readonly number[];
	readonly roles: number;
	/** Whether it is the judged role's own unit. */
	readonly own: boolean;
}

/** What the evidence panel says of one level. */
export interface LevelEvidenceModel {
	readonly histogram: PeerHistogramModel;
	/** `Finance in 12 peers of the same job and grade`. */
	readonly histogramTitle: string;
	/** Tier, those without a level, and the unit's difference, a sentence each. */
	readonly sentences: readonly string[];
	readonly peers: readonly PeerLine[];
	readonly byUnit: readonly UnitSplit[];
}

const basisWords: Readonly<Record<PeerBasis, string>> = {
	same_job_and_grade: 'of the same job and grade',
	similar_roles: 'that are most similar',
	grade: 'of the same grade'
};

/** Puts the evidence of a level into the panel's words. */
export function levelEvidenceModel(
	framework: Framework,
	evidence: LevelEvidence
): LevelEvidenceModel {
	const { capabilityId, role, unit, withoutLevel } = evidence;
	const capability = framework.capabilities.find(({ id }) => id === capabilityId)?.name ?? '';
	const histogram = buildPeerHistogram({
		framework,
		counts: evidence.histogram,
		own: evidence.level,
		expected: evidence.expected
	});
	const without =
		withoutLevel > 0 ? [`${countOf(withoutLevel, 'more such role')} without a level there.`] : [];
	return {
		histogram,
		histogramTitle: `${capability}: ${countOf(histogram.peers, 'role')} ${basisWords[evidence.basis]}`,
		sentences: [
			evidence.tierText,
			...without,
			...(unit ? [differenceSentence(unit, capability)] : [])
		],
		peers: evidence.topPeers.map((peer) => ({
			roleId: peer.role.roleId,
			title: peer.role.title,
			unitName: peer.role.unitName,
			why: peer.why,
			levelName: peer.level === null ? 'No level' : levelName(framework, peer.level),
			step: peer.level === null ? null : levelStep(framework, peer.level)
		})),
		byUnit: evidence.byUnit.map(({ unitId, unitName, levels, roles }) => ({
			...{ unitId, unitName, roles },
			counts: framework.levels.map(
				({ order }) => levels.find(({ level }) => level === order)?.roles ?? 0
			),
			own: unitId === role.unitId
		}))
	};
}

/** `Operations 10 as a whole asks 0.3 of a level more of Finance than others do of like roles (95 % interval …).` */
export function differenceSentence(unit: UnitDifference, capability: string): string {
	const { unitName, difference, low, high, matched, enough, different } = unit;
	const comparisons = countOf(Math.round(matched), 'matched comparison');
	if (!enough)
		return `${unitName} as a whole: not enough comparable roles elsewhere to say whether it asks for more or less.`;
	const interval = `95 % interval ${formatSigned(low, 2)} to ${formatSigned(high, 2)}, ${comparisons}`;
	if (!different) {
		const beyondZero = low > 0 || high < 0;
		const though = beyondZero
			? '; it is not surely a tenth of a level, the least worth saying'
			: '';
		return `${unitName} as a whole does not differ clearly from others in ${capability} (${formatSigned(difference, 2)} of a level; ${interval}${though}).`;
	}
	const more = difference > 0 ? 'more' : 'less';
	return `${unitName} as a whole asks about ${formatAmount(difference)} of a level ${more} in ${capability} than others do of like roles (${interval}).`;
}
