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
import { plain, strong, type SummaryPart } from './summary-part';

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

/** The one subject that lies furthest to one side over its capabilities as a whole, if half of them or more are noticeable there. Where another reads alike, none stands out. */
function broad(all: readonly Subject[], side: 1 | -1): Subject | null {
	const [furthest, next] = [...all].sort((one, other) => side * (other.mean - one.mean));
	if (!furthest || side * tenths(furthest.mean) < noticeable) return null;
	if (next && tenths(next.mean) === tenths(furthest.mean)) return null;
	const noticed = furthest.values.filter(({ value }) => side * tenths(value) >= noticeable);
	return noticed.length * 2 >= furthest.values.length ? furthest : null;
}

function range(values: readonly number[]): string {
	const [low, high] = [formatAmount(min(values) ?? 0), formatAmount(max(values) ?? 0)];
	const unit = Number(high) < 1 ? 'of a level' : 'levels';
	return low === high ? `by ${high} ${unit}` : `by ${low} to ${high} ${unit}`;
}

function broadParts(subject: Subject, side: 1 | -1, grades: string): readonly SummaryPart[] {
	const noticed = subject.values
		.filter(({ value }) => side * tenths(value) >= noticeable)
		.map(({ value }) => Math.abs(value));
	const all = subject.values.length;
	const capabilities = countOf(all, 'core capability', 'core capabilities');
	const where =
		all === 1
			? 'in the one core capability that can be compared'
			: noticed.length === all
				? `in all ${capabilities}`
				: `in ${noticed.length} of ${capabilities}`;
	return [
		strong(subject.row.name),
		plain(` asks for ${side > 0 ? 'more' : 'less'} than ${grades} ${where}, ${range(noticed)}`)
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
	const grades = single ? 'its grade does on average' : 'its grades do on average';
	const own = single ? 'its own does' : 'its own do';
	const sides = ([1, -1] as const).flatMap((side) => {
		const subject = broad(all, side);
		return subject ? [{ subject, side }] : [];
	});
	const rest = all.filter((one) => !sides.some(({ subject }) => subject === one));
	const others = rest.length > 0 ? ` ${within(rest, noun, true)}` : '';
	if (sides.length > 0)
		return [
			...sides.flatMap(({ subject, side }, index) => [
				plain(index > 0 ? '; ' : ''),
				...broadParts(subject, side, index > 0 ? own : grades)
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
