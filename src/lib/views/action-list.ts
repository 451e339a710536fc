import type { Framework } from '../framework/framework';
import { findingItem, type FindingRow } from './finding-item';
import { formatAmount } from './format';
import { gradeName, gradesById } from './grade-order';
import { levelName } from './level-names';
import type { TableModel } from './table-model';

/** A finding as the action list needs it beside its row in the queue. */
export interface ActionFacts {
	readonly finding_id: number;
	readonly cluster: string | null;
	readonly department: string | null;
	readonly division: string | null;
	readonly level: number | null;
	readonly expected: number | null;
	readonly peers: number | null;
	readonly tier: number | null;
}

/** The levels of a pair on a capability on which its roles differ. */
export interface PairLevel {
	readonly finding_id: number;
	readonly capability_id: string;
	readonly first_level: number | null;
	readonly second_level: number | null;
}

/** A row of the queue with its numbers. */
export interface ActionRow extends FindingRow {
	/** Of a pair. */
	readonly other_role_id: string | null;
	readonly chance: number | null;
	readonly q: number | null;
	/** Ids joined by commas; '' for none. */
	readonly capability_ids: string;
}

const tierWords: Readonly<Record<number, string>> = {
	1: 'Same job and grade',
	2: 'Most similar titles',
	3: 'Same grade',
	4: 'Not enough peers'
};

/**
 * What there is to do, a line a finding in the order of the queue: what was found, the numbers behind
 * it, the change that would clear it, and the decision. Where the levels of pairs are given, the
 * other role of each and the levels on which the two differ, `Finance: Adept / Intermediate; …`.
 */
export function actionListTable(
	framework: Framework,
	rows: readonly ActionRow[],
	facts: readonly ActionFacts[],
	caption: string,
	pairLevels: readonly PairLevel[] | null = null
): TableModel {
	const byId = new Map(facts.map((fact) => [fact.finding_id, fact]));
	const grades = gradesById(framework);
	const capabilities = new Map(framework.capabilities.map(({ id, name }) => [id, name]));
	const differences = new Map<number, string[]>();
	for (const { finding_id, capability_id, ...pair } of pairLevels ?? []) {
		const name = capabilities.get(capability_id) ?? capability_id;
		const both = [pair.first_level, pair.second_level].map(
			(level) => levelText(framework, level) ?? 'no level'
		);
		const told = `${name}: ${both.join(' / ')}`;
		const found = differences.get(finding_id);
		if (found) found.push(told);
		else differences.set(finding_id, [told]);
	}
	const [top, middle, lowest] = framework.unitNames;
	const text = (name: string) => ({ name, numeric: false });
	const figure = (name: string) => ({ name, numeric: true });
	return {
		caption,
		columns: [
			...[top, middle, lowest, 'Role', 'Role ID'].map(text),
			...(pairLevels ? ['Other role', 'Other role ID', 'Levels of both'].map(text) : []),
			...['Grade', 'Kind', 'Sureness'].map(text),
			...['Capability', 'Finding', 'Suggested change', 'Decision', 'Reason or note'].map(text),
			...['Decided by', 'Decided on', 'Waived until', 'Level now'].map(text),
			figure('Expected level'),
			figure('Chance'),
			figure('False discovery rate (q)'),
			figure('Peers'),
			text('Compared with'),
			figure('Roles concerned'),
			figure('Findings explained'),
			text('Key')
		],
		rows: rows.map((row) => {
			const item = findingItem(framework, row);
			const fact = byId.get(row.finding_id);
			const ids = row.capability_ids === '' ? [] : row.capability_ids.split(',');
			return [
				...[fact?.cluster ?? null, fact?.department ?? null, fact?.division ?? null],
				...[row.title, row.role_id],
				...(pairLevels
					? [
							...[row.other_title, row.other_role_id],
							differences.get(row.finding_id)?.join('; ') ?? null
						]
					: []),
				row.grade_id === null ? null : gradeName(grades, row.grade_id),
				...[item.kindName, item.bandName],
				ids.map((id) => capabilities.get(id) ?? id).join(', '),
				...[row.sentence, row.suggestion],
				...[item.standingName || 'Open', row.reason, row.decided_by],
				...[row.decided_on, row.expires_on],
				levelText(framework, fact?.level ?? null),
				rounded(fact?.expected ?? null),
				...[significant(row.chance), significant(row.q), fact?.peers ?? null],
				tierWords[fact?.tier ?? 0] ?? null,
				...[row.roles, row.explains, row.finding_key]
			];
		})
	};
}

function levelText(framework: Framework, level: number | null): string | null {
	return level === null ? null : levelName(framework, level);
}

/** To a tenth of a level. */
function rounded(expected: number | null): number | null {
	return expected === null ? null : Number(formatAmount(expected));
}

/** To six significant digits: as much as ranking and reading need. */
function significant(value: number | null): number | null {
	return value === null ? null : Number(value.toPrecision(6));
}
