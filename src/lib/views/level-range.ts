import type { Framework, ReferenceRanges } from '../framework/framework';

/** How many core capabilities a role has at one level, against the range of its grade. */
export interface LevelRangeRow {
	readonly level: number;
	readonly name: string;
	readonly count: number;
	/** `2 to 5`, `3`, `none`. */
	readonly range: string;
	readonly within: boolean;
}

/** A role's levels counted against the reference ranges. */
export interface LevelRangeModel {
	readonly rows: readonly LevelRangeRow[];
	/** What the ranges are: observed, not official. */
	readonly label: string;
	readonly source: string;
	readonly outside: number;
}

/**
 * Counts the levels of a role's core capabilities against the ranges of its grade; null where the
 * grade has no ranges. A level without a range is expected of none.
 */
export function buildLevelRange(of: {
	readonly framework: Framework;
	readonly ranges: ReferenceRanges | null;
	readonly gradeId: string | null;
	/** By capability; null without a level. */
	readonly levels: readonly { readonly capabilityId: string; readonly level: number | null }[];
}): LevelRangeModel | null {
	const { framework, ranges, gradeId, levels } = of;
	const byLevel = ranges && gradeId !== null ? ranges.coreCountsAtLevel[gradeId] : undefined;
	if (!ranges || !byLevel) return null;
	const core = new Set(
		framework.capabilities.flatMap(({ id, peopleManagement }) => (peopleManagement ? [] : [id]))
	);
	const rows = framework.levels.map(({ order, name }) => {
		const count = levels.filter(
			({ capabilityId, level }) => level === order && core.has(capabilityId)
		).length;
		const [low, high] = byLevel[order] ?? [0, 0];
		return {
			...{ level: order, name, count },
			range: high === 0 ? 'none' : low === high ? String(low) : `${low} to ${high}`,
			within: count >= low && count <= high
		};
	});
	const { label, source } = ranges;
	return { rows, label, source, outside: rows.filter(({ within }) => !within).length };
}
