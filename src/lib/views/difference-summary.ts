import { max, mean, min } from 'd3';
import { capitalise, countOf, formatAmount, tenths } from './format';
import type { HeatmapColumn, HeatmapRow } from './heatmap-model';
import {
	heatmapSubject,
	type HeatmapSubject,
	type HeatmapView,
	type WordlessHeatmap
} from './heatmap-subject';
import { fewRoles } from './measure-cell';
import { nameList, plain, strong, type SummaryPart } from './summary-part';

interface CoreValue {
	readonly column: HeatmapColumn;
	readonly value: number;
	readonly basis: number;
}

interface Subject {
	readonly row: HeatmapRow;
	/** Core capabilities that enough roles speak for. */
	readonly values: readonly CoreValue[];
	readonly mean: number;
}

/** A capability counts as asked for more, or less, from this many tenths of a level. */
const noticeable = 2;

function subjects(
	view: HeatmapView,
	model: WordlessHeatmap,
	rows: readonly HeatmapRow[]
): readonly Subject[] {
	const core = new Set(
		view.framework.capabilities.filter((one) => !one.peopleManagement).map(({ id }) => id)
	);
	return rows.flatMap((row) => {
		const values = model.columns.flatMap((column, index) => {
			const cell = row.cells[index];
			if (!cell || cell.value === null || cell.basis < fewRoles || !core.has(column.capabilityId))
				return [];
			return [{ column, value: cell.value, basis: cell.basis }];
		});
		const average = mean(values, ({ value }) => value);
		return average === undefined ? [] : [{ row, values, mean: average }];
	});
}

/** As many subjects as stand out together where they read alike: three, and a quarter of all. */
const togetherAtMost = 3;
const togetherShare = 0.25;

/** Those that lie furthest to one side over their capabilities as a whole, if half of these or more are noticeable there. Of many that read alike none stands out. */
function broad(all: readonly Subject[], side: 1 | -1): readonly Subject[] {
	const [furthest] = [...all].sort((one, other) => side * (other.mean - one.mean));
	if (!furthest || side * tenths(furthest.mean) < noticeable) return [];
	const alike = all.filter((one) => tenths(one.mean) === tenths(furthest.mean));
	const few = Math.max(1, Math.min(togetherAtMost, all.length * togetherShare));
	const standOut = alike.every((one) => noticed(one, side).length * 2 >= one.values.length);
	return standOut && alike.length <= few ? alike : [];
}

function noticed({ values }: Subject, side: 1 | -1): readonly number[] {
	return values.flatMap(({ value }) =>
		side * tenths(value) >= noticeable ? [Math.abs(value)] : []
	);
}

function range(values: readonly number[]): string {
	const [low, high] = [formatAmount(min(values) ?? 0), formatAmount(max(values) ?? 0)];
	const unit = Number(high) < 1 ? 'of a level' : 'levels';
	return low === high ? `by ${high} ${unit}` : `by ${low} to ${high} ${unit}`;
}

/** In how many of their core capabilities subjects are noticeable: `in all 16`, `in 9 of 16`, `in 12 to 15 of 16`. */
function extent(some: readonly Subject[], side: 1 | -1): string {
	const all = max(some, ({ values }) => values.length) ?? 0;
	const counts = some.map((one) => noticed(one, side).length);
	const [least, most] = [min(counts) ?? 0, max(counts) ?? 0];
	const capabilities = countOf(all, 'core capability', 'core capabilities');
	if (all === 1) return 'in the one core capability that can be compared';
	if (least === all) return `in all ${capabilities}`;
	return `in ${least === most ? least : `${least} to ${most}`} of ${capabilities}`;
}

/** What subjects are held against; of two sides, the second is held against grades of its own. */
function heldAgainst(several: boolean, single: boolean, second: boolean): string {
	if (several) return second ? 'their own do' : 'their grades do on average';
	const [own, grades] = single
		? ['its own does', 'its grade does on average']
		: ['its own do', 'its grades do on average'];
	return second ? own : grades;
}

function broadParts(
	some: readonly Subject[],
	side: 1 | -1,
	{ single, second }: { readonly single: boolean; readonly second: boolean }
): readonly SummaryPart[] {
	const several = some.length > 1;
	const asks = `${several ? 'ask' : 'asks'} for ${side > 0 ? 'more' : 'less'}`;
	const amounts = some.flatMap((one) => noticed(one, side));
	return [
		...nameList(some.map(({ row }) => row.name)),
		plain(
			` ${asks} than ${heldAgainst(several, single, second)} ${extent(some, side)}, ${range(amounts)}`
		)
	];
}

function largest(all: readonly Subject[]): (CoreValue & { readonly row: HeatmapRow }) | null {
	const [first] = all
		.flatMap(({ row, values }) => values.map((value) => ({ ...value, row })))
		.sort((one, other) => Math.abs(other.value) - Math.abs(one.value));
	return first ?? null;
}

function within(rest: readonly Subject[], noun: HeatmapSubject, named: boolean): string {
	const furthest = largest(rest)?.value ?? 0;
	const [stays, asks] = rest.length === 1 ? ['stays', 'asks'] : ['stay', 'ask'];
	const found =
		tenths(furthest) === 0
			? `${asks} for what ${rest.length === 1 ? 'its' : 'their'} grades do`
			: `${stays} within ${formatAmount(furthest)} in every one`;
	const who = countOf(rest.length, noun.noun, noun.plural);
	if (named) return `The other ${rest.length === 1 ? noun.noun : who} ${found}.`;
	return `${rest.length === 1 ? `The one ${noun.noun}` : `All ${who}`} ${found}.`;
}

function findings(all: readonly Subject[], noun: HeatmapSubject, single: boolean) {
	const sides = ([1, -1] as const).flatMap((side) => {
		const some = broad(all, side);
		return some.length > 0 ? [{ some, side }] : [];
	});
	const rest = all.filter((one) => !sides.some(({ some }) => some.includes(one)));
	const others = rest.length > 0 ? ` ${within(rest, noun, true)}` : '';
	if (sides.length > 0)
		return [
			...sides.flatMap(({ some, side }, index) => [
				plain(index > 0 ? '; ' : ''),
				...broadParts(some, side, { single, second: index > 0 })
			]),
			plain(`.${others}`)
		];
	const top = largest(all);
	if (!top || tenths(top.value) === 0) return [plain(within(all, noun, false))];
	const size = formatAmount(top.value);
	const amount = `${size} levels ${top.value > 0 ? 'more' : 'less'} than ${single ? 'its grade does' : 'its grades do'} on average`;
	const equals = all
		.flatMap(({ values }) => values)
		.filter(({ value }) => Math.abs(tenths(value)) === Math.abs(tenths(top.value))).length;
	const alike =
		equals > 1
			? ` ${countOf(equals - 1, 'other cell')} ${equals === 2 ? 'differs' : 'differ'} as much.`
			: '';
	return [
		plain(equals > 1 ? 'One of the largest differences is ' : 'The largest difference is '),
		strong(top.column.name),
		plain(' in '),
		strong(top.row.name),
		plain(`: ${amount}${single ? '' : ` (${countOf(top.basis, 'role')})`}.${alike}`)
	];
}

/**
 * What a heatmap of differences found: who asks for more and who for less over the core capabilities
 * as a whole, and within what the others stay; where no row stands out as a whole, the largest
 * single difference. Cells of few roles are left out and said to be.
 */
export function differenceSummary(
	view: HeatmapView,
	model: WordlessHeatmap
): readonly SummaryPart[] {
	const subject = heatmapSubject(view, model);
	const { noun, plural, rows } = subject;
	const compared = subjects(view, model, rows);
	const single = view.rowsBy === 'role';
	if (rows.length === 0) return [plain('There are no rows to compare.')];
	if (rows.every((row) => row.cells.every((cell) => cell.value === null)))
		return [
			plain('No role states a grade that others share, so there is nothing to compare with.')
		];
	if (compared.length === 0)
		return [
			plain(
				`Few roles: no ${single ? 'grade' : noun} has ${fewRoles} or more to compare, so read single cells with care.`
			)
		];
	if (
		view.rowsBy === 'grade' &&
		compared.every(({ values }) => values.every(({ value }) => tenths(value) === 0))
	)
		return [
			plain(
				'Each grade is compared with itself, so nothing differs; filter by a unit, or choose another measure.'
			)
		];
	const left = rows.length - compared.length;
	const kind = model.requirementKind;
	const against = kind
		? [
				plain(
					` ${capitalise(kind)} levels are held against all levels of their grades, of whatever kind.`
				)
			]
		: [];
	return [
		...findings(compared, subject, single),
		...(left > 0
			? [
					plain(
						single
							? ` ${countOf(left, 'role')} without a grade of ${fewRoles} or more roles ${left === 1 ? 'is' : 'are'} left out.`
							: ` ${countOf(left, noun, plural)} with fewer than ${fewRoles} roles to compare ${left === 1 ? 'is' : 'are'} left out.`
					)
				]
			: []),
		...against
	];
}
