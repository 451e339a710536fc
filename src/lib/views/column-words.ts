import type { Framework } from '../framework/framework';
import type { CanonicalColumn } from '../ingest/canonical-columns';
import type { RecipeTarget } from '../ingest/recipe';

/** One thing that a column can be taken for. */
export interface TargetChoice {
	readonly value: RecipeTarget;
	readonly label: string;
}

/** Choices that stand together under a name; those under none stand by themselves. */
export interface TargetChoices {
	readonly name: string;
	readonly choices: readonly TargetChoice[];
}

const columns: Readonly<Record<CanonicalColumn, string>> = {
	role_id: 'Role id',
	title: 'Role title',
	cluster: 'Cluster',
	department: 'Department',
	division: 'Division',
	location: 'Location',
	grade: 'Grade',
	anzsco_code: 'Occupation code (ANZSCO, OSCA)',
	pcat_code: 'Position code (PCAT)',
	date_of_approval: 'Date of approval',
	manages_people: 'Manages people',
	direct_reports: 'Direct reports',
	headcount: 'Headcount',
	purpose: 'Purpose',
	job_family: 'Job family',
	job_function: 'Job function',
	edition: 'Edition of the framework',
	focus_capabilities: 'List of focus capabilities',
	capability: 'Capability',
	capability_group: 'Capability group',
	level: 'Level',
	kind: 'Focus or complementary'
};

const longOnly: readonly CanonicalColumn[] = ['capability', 'capability_group', 'level', 'kind'];

const packed: readonly TargetChoice[] = [
	{ value: 'packed', label: 'Capabilities with levels, in one cell' },
	{ value: 'packed:focus', label: 'Focus capabilities with levels, in one cell' },
	{ value: 'packed:complementary', label: 'Complementary capabilities with levels, in one cell' }
];

function named(names: readonly CanonicalColumn[]): readonly TargetChoice[] {
	return names.map((value) => ({ value, label: columns[value] }));
}

function isColumn(text: string): text is CanonicalColumn {
	return Object.hasOwn(columns, text);
}

/**
 * Everything that a column can be taken for, in the order in which a person looks for it. The
 * capabilities stand under their groups, their kinds last.
 */
export function targetChoices(framework: Framework): readonly TargetChoices[] {
	const levels = framework.groups.map(({ id, name }) => ({
		name: `Level of: ${name}`,
		choices: framework.capabilities
			.filter(({ groupId }) => groupId === id)
			.map((capability) => ({
				value: `capability:${capability.id}` as const,
				label: capability.name
			}))
	}));
	const ofRole = Object.keys(columns)
		.filter(isColumn)
		.filter((column) => !longOnly.includes(column) && column !== 'focus_capabilities');
	return [
		{
			name: '',
			choices: [
				{ value: 'attribute', label: 'Keep as it is' },
				{ value: 'attribute:group', label: 'Keep, and group like roles by it' },
				{ value: 'left_out', label: 'Leave out' }
			]
		},
		{ name: 'Of the role', choices: named(ofRole) },
		{ name: 'One row a role and capability', choices: named(longOnly) },
		...levels,
		{
			name: 'Several capabilities in one cell',
			choices: [...packed, ...named(['focus_capabilities'])]
		},
		{
			name: 'Focus or complementary, of',
			choices: framework.capabilities.map(({ id, name }) => ({
				value: `kind:${id}` as const,
				label: `${name}: focus or complementary`
			}))
		}
	];
}

/** Whether a target keeps a column with each role, under a name. */
export function isKeptTarget(target: string): boolean {
	return target === 'attribute' || target === 'attribute:group';
}

/** What a column is taken for, in words. */
export function targetText(target: string | null, framework: Framework): string {
	if (target === null || target === 'left_out') return 'Left out';
	if (target === 'attribute') return 'Kept as it is';
	if (target === 'attribute:group') return 'Kept, and groups like roles';
	if (target === 'auto') return 'As its header says';
	if (isColumn(target)) return columns[target];
	const choice = packed.find(({ value }) => value === target);
	if (choice) return choice.label;
	const [kind = '', id = ''] = target.split(':');
	const name = framework.capabilities.find((capability) => capability.id === id)?.name ?? id;
	return kind === 'kind' ? `${name}: focus or complementary` : `${name} (level)`;
}
