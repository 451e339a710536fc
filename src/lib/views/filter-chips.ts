import type { Framework } from '../framework/framework';
import type { Filter } from '../queries/filter';
import { attributeLabel } from './attribute-words';
import { compareGrades, gradeName, gradesById, gradeShortName } from './grade-order';
import { toggleAttribute } from './toggle-attribute';

/** One part of a filter that can be taken away. */
export interface FilterChip {
	/** Distinct within one filter. */
	readonly key: string;
	readonly label: string;
	/** The filter that is left when this part is taken away. */
	readonly without: Filter;
}

const managingLabels = {
	yes: 'Manages people',
	no: 'Does not manage people',
	not_stated: 'Managing people not stated'
};

const kindLabels = { focus: 'Focus only', complementary: 'Complementary only' };

/** Neighbours on the ladder, three or more, go together. */
const shortestRun = 3;

function gradeRuns(framework: Framework, gradeIds: readonly string[]): readonly string[][] {
	const grades = gradesById(framework);
	const runs: string[][] = [];
	for (const id of [...gradeIds].sort(compareGrades(grades))) {
		const run = runs.at(-1);
		const before = grades.get(run?.at(-1) ?? '')?.order;
		if (run && before !== undefined && grades.get(id)?.order === before + 1) run.push(id);
		else runs.push([id]);
	}
	return runs.flatMap((run) => (run.length >= shortestRun ? [run] : run.map((id) => [id])));
}

function gradeChips(filter: Filter, framework: Framework): readonly FilterChip[] {
	const grades = gradesById(framework);
	return gradeRuns(framework, filter.grades).map((run) => {
		const [first = '', last = ''] = [run[0], run.at(-1)];
		const label =
			run.length === 1
				? gradeName(grades, first)
				: `Grade ${gradeShortName(grades, first)} – ${gradeShortName(grades, last)}`;
		const without = filter.grades.filter((id) => !run.includes(id));
		return { key: `grade:${first}`, label, without: { ...filter, grades: without } };
	});
}

function attributeChips(filter: Filter): readonly FilterChip[] {
	return filter.attributes.flatMap((condition) =>
		condition.values.map((value) => ({
			key: `has:${JSON.stringify([condition.name, value])}`,
			label: `${attributeLabel(condition.name)}: ${value || 'not stated'}`,
			without: toggleAttribute(filter, { name: condition.name, value, chosen: false })
		}))
	);
}

function unitLabel(framework: Framework, path: readonly string[]): string {
	return path
		.map((name, depth) => name || `${framework.unitNames[depth] ?? 'Unit'} not stated`)
		.join(' › ');
}

/** The parts of a filter, in the order: units, grades, attributes, people management, kind, text. Without a filter there are none. */
export function filterChips(filter: Filter, framework: Framework): readonly FilterChip[] {
	const units = filter.units.map((path) => ({
		key: `unit:${JSON.stringify(path)}`,
		label: unitLabel(framework, path),
		without: { ...filter, units: filter.units.filter((other) => other !== path) }
	}));
	const rest: FilterChip[] = [];
	if (filter.managesPeople)
		rest.push({
			key: 'manages',
			label: managingLabels[filter.managesPeople],
			without: { ...filter, managesPeople: null }
		});
	if (filter.kind)
		rest.push({
			key: 'kind',
			label: kindLabels[filter.kind],
			without: { ...filter, kind: null }
		});
	if (filter.text)
		rest.push({ key: 'text', label: `“${filter.text}”`, without: { ...filter, text: '' } });
	return [...units, ...gradeChips(filter, framework), ...attributeChips(filter), ...rest];
}
