import type { Framework } from '../framework/framework';
import { capitalise, countOf } from './format';
import { levelName, levelStep } from './level-names';
import type { TableModel } from './table-model';

/** Peers at one level of the scale. */
export interface PeerHistogramLevel {
	readonly level: number;
	readonly name: string;
	/** Step of the level ramp, from 0. */
	readonly step: number;
	readonly count: number;
	/** Whether this is where the role itself is. */
	readonly own: boolean;
}

/** The levels of a role's peers on one capability, with the role itself and what is expected of it. */
export interface PeerHistogramModel {
	/** Every level of the scale, lowest first. */
	readonly levels: readonly PeerHistogramLevel[];
	/** Peers with a level. */
	readonly peers: number;
	/** Largest count; at least 1. */
	readonly largest: number;
	/** What is expected of the role, within the scale, not rounded; null where nothing is. */
	readonly expected: number | null;
	/** `Levels of 12 peers; this role is at Intermediate, about Adept is expected.` */
	readonly summary: string;
	readonly table: TableModel;
}

/** What a histogram of peers is built from. */
export interface PeerHistogramInput {
	readonly framework: Framework;
	/** How many peers have each level; levels that nobody has may be left out. */
	readonly counts: readonly { readonly level: number; readonly roles: number }[];
	/** The role's own level; null without one. */
	readonly own: number | null;
	readonly expected: number | null;
	/** What is counted, `peer` unless told. */
	readonly noun?: string;
}

/** Counts peers by level; a level between two counts at the nearer, a half at the lower. */
export function buildPeerHistogram(input: PeerHistogramInput): PeerHistogramModel {
	const { framework, own, noun = 'peer' } = input;
	const highest = framework.levels.length;
	const nearest = (level: number) => Math.min(highest, Math.max(1, Math.ceil(level - 0.5)));
	const counts = new Map<number, number>();
	for (const { level, roles } of input.counts) {
		counts.set(nearest(level), (counts.get(nearest(level)) ?? 0) + roles);
	}
	const levels = framework.levels.map(({ order, name }) => ({
		level: order,
		name,
		step: levelStep(framework, order),
		count: counts.get(order) ?? 0,
		own: own !== null && nearest(own) === order
	}));
	const peers = levels.reduce((total, { count }) => total + count, 0);
	const expected = input.expected === null ? null : Math.min(highest, Math.max(1, input.expected));
	const parts = [
		`Levels of ${countOf(peers, noun)}`,
		...(own === null ? [] : [`this role is at ${levelName(framework, nearest(own))}`]),
		...(expected === null ? [] : [`about ${levelName(framework, nearest(expected))} is expected`])
	];
	const summary = `${parts[0] ?? ''}${parts.length > 1 ? '; ' : ''}${parts.slice(1).join(', ')}.`;
	return {
		...{ levels, peers, expected, summary },
		largest: Math.max(1, ...levels.map(({ count }) => count)),
		table: {
			caption: summary,
			columns: [
				{ name: 'Level', numeric: false },
				{ name: `${capitalise(noun)}s`, numeric: true },
				...(own === null ? [] : [{ name: 'This role', numeric: false }])
			],
			rows: levels.map((level) => [
				level.name,
				level.count,
				...(own === null ? [] : [level.own ? 'here' : null])
			])
		}
	};
}
