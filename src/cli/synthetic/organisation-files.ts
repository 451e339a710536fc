import { notEssentialCode, unknownCode } from '../../lib/ingest/role-table';
import type { SyntheticOrganisation } from './generate';
import { createRandom } from './random';

/** The upload file, wide, and the truth about it in the layout that the benchmarks use. */
export interface OrganisationFiles {
	readonly csv: string;
	/** Each planted level. */
	readonly cells: string;
	/** Each role's true job, as its family, and its kind where it has one. */
	readonly roles: string;
	/** What each division adds to each capability. */
	readonly divisions: string;
	/** Planted drift and grade inversions, as JSON. */
	readonly truth: string;
}

/** The organisation as the texts of its five files: UTF-8, line feeds, no byte order mark. */
export function organisationFiles(organisation: SyntheticOrganisation): OrganisationFiles {
	const { framework, units, drafts, planting, divisions } = organisation;
	const capability = (index: number): string => framework.capabilities[index]?.name ?? '';
	const division = (index: number): string => units[index]?.division ?? '';
	const id = (role: number): string => drafts[role]?.roleId ?? '';
	const inOrder = [...planting.cells].sort(
		(a, b) => a.role - b.role || a.capability - b.capability
	);
	return {
		csv: uploadCsv(organisation),
		cells: csvText(
			['role_id', 'capability', 'kind'],
			inOrder.map((cell) => [id(cell.role), capability(cell.capability), cell.kind])
		),
		roles: csvText(
			['role_id', 'family', 'kind'],
			drafts.map((draft, role) => [draft.roleId, draft.job, planting.kinds.get(role) ?? ''])
		),
		divisions: csvText(
			['division', 'capability', 'effect', 'requirements'],
			divisions.map((truth) => [
				division(truth.unit),
				capability(truth.capability),
				truth.effect.toFixed(4),
				String(truth.requirements)
			])
		),
		truth: `${JSON.stringify(
			{
				drift: planting.drift.map((drift) => ({
					division: division(drift.unit),
					capability: capability(drift.capability),
					shift: Number(drift.shift.toFixed(4))
				})),
				inversions: planting.inversions.map((inversion) => ({
					...inversion,
					capability: capability(inversion.capability)
				}))
			},
			null,
			1
		)}\n`
	};
}

const headers = [
	'role_id',
	'title',
	'cluster',
	'department',
	'division',
	'location',
	'grade',
	'anzsco_code',
	'pcat_code',
	'date_of_approval',
	'manages_people',
	'headcount',
	'purpose',
	'job_family',
	'job_function'
];

function uploadCsv(organisation: SyntheticOrganisation): string {
	const { framework, units, drafts, grid, focus } = organisation;
	const names = framework.capabilities.map((capability) => capability.name);
	const random = createRandom(organisation.seed).fork('wording');
	const styles = units.map(() => levelStyles[random.weighted(levelStyleWeights)]);
	const rows = drafts.map((draft, role) => {
		const unit = units[draft.unit];
		const managing = random.chance(0.01) ? '' : draft.manages ? 'yes' : 'no';
		return [
			draft.roleId,
			draft.title,
			unit?.cluster ?? '',
			unit?.department ?? '',
			unit?.division ?? '',
			draft.location,
			draft.grade,
			draft.occupationCode,
			draft.positionCode,
			draft.approved,
			managing,
			String(draft.headcount),
			draft.purpose,
			draft.family.jobFamily,
			draft.family.jobFunction,
			...names.map((_, index) => {
				const code = grid.get(role, index);
				if (code === 0) return '';
				if (code === notEssentialCode) return 'Not essential';
				if (code === unknownCode) return random.pick(unsettled);
				const level = framework.levels[code - 1];
				return level ? (styles[draft.unit]?.(level.order, level.name) ?? level.name) : '';
			}),
			(focus[role] ?? []).map((index) => names[index]).join('; ')
		];
	});
	return csvText([...headers, ...names, 'focus_capabilities'], rows);
}

/** What stands in a level cell that nobody has settled; the last is a slip of the pen that says nothing certain. */
const unsettled = ['TBC', 'TBC', 'Various', 'adde'];

/** How a division writes levels. */
const levelStyles: readonly ((order: number, name: string) => string)[] = [
	(_, name) => name,
	(_, name) => name.charAt(0) + name.slice(1).toLowerCase(),
	(order, name) => `Level ${String(order)} - ${name}`,
	(order, name) => `${String(order)}. ${name}`
];
const levelStyleWeights = [12, 3, 1, 1];

function csvText(header: readonly string[], rows: readonly (readonly string[])[]): string {
	return [header, ...rows].map((row) => `${row.map(csvField).join(',')}\n`).join('');
}

function csvField(text: string): string {
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
