import type { Framework } from '../../../src/lib/framework/framework';
import { lookupOf } from '../../../src/lib/framework/lookup';
import { pick, type MadeRequirement, type MadeRole } from './made-role';

/** One row of a capability table before it is written down; damage changes rows. */
export interface MadeRow {
	group: string;
	name: string;
	description: string;
	indicators: readonly string[];
	level: string;
	bold: boolean;
	/** The level stands in a row of its own below. */
	stray: boolean;
	/** The row begins a column further right. */
	shifted: boolean;
	/** A page ends within the row: the rest of the indicators follows without a name. */
	broken: boolean;
	/** A page's foot stands below the row. */
	foot: boolean;
}

export interface MadeTable {
	readonly kind: 'summary' | 'focus' | 'complementary';
	heading: string;
	rows: MadeRow[];
	/** Rows of an occupation-specific set below. */
	occupation: boolean;
}

const verbs = ['Weigh', 'Keep', 'Look', 'Plan', 'Ask', 'Share', 'Use', 'Work'];
const ends = [
	'the needs of the harbour before acting',
	'to the advanced tools of the trade',
	'and explain what was decided to others',
	'with care where the tide is uncertain',
	'collaboratively to meet what the ports have promised'
];
const bait = [
	'Advanced planning of berths where storms are due',
	'Apply Project Management methods'
];

/** The tables of a role in the newer layout (focus, then complementary) or the older (all, then focus). */
export function tablesOf(
	role: MadeRole,
	framework: Framework,
	random: () => number,
	older: boolean
): MadeTable[] {
	const row = (requirement: MadeRequirement): MadeRow => rowOf(requirement, framework, random);
	const table = (kind: MadeTable['kind'], heading: string, rows: MadeRow[]): MadeTable => ({
		kind,
		heading,
		rows,
		occupation: false
	});
	const focus = role.requirements.filter(({ kind }) => kind === 'focus');
	const complementary = role.requirements.filter(({ kind }) => kind === 'complementary');
	const head = table('focus', 'Focus capabilities', focus.map(row));
	return older
		? [table('summary', 'Capabilities for the role', role.requirements.map(row)), head]
		: [head, table('complementary', 'Complementary capabilities', complementary.map(row))];
}

function rowOf(
	{ capability, level, kind }: MadeRequirement,
	framework: Framework,
	random: () => number
): MadeRow {
	const { groupById, levelByOrder } = lookupOf(framework);
	const count = 1 + Math.floor(random() * 4);
	return {
		group: groupById.get(capability.groupId)?.name ?? '',
		name: capability.name,
		description: `${pick(random, verbs)} ${pick(random, ends)}, with ${capability.about.toLowerCase()}`,
		indicators: Array.from({ length: count }, () =>
			random() < 0.08 ? pick(random, bait) : `${pick(random, verbs)} ${pick(random, ends)}`
		),
		level: levelByOrder.get(level)?.name ?? '',
		bold: kind === 'focus',
		stray: false,
		shifted: false,
		broken: false,
		foot: false
	};
}
