import { codeTexts } from '../../src/lib/analysis/organisation';
import type { Organisation } from '../../src/lib/analysis/organisation';
import { organisationFromRoles } from '../../src/lib/analysis/organisation-from-roles';
import type { Framework } from '../../src/lib/framework/framework';
import { createRandom } from '../../src/cli/synthetic/random';
import { csvRows } from './bench-data';

const about = ['occupation_code', 'title', 'major_group', 'job_zone'];
const lowest = 0;
const highest = 7;
const zones = ['1', '2', '3', '4', '5'];
/** One occupation in four has a skill shifted: half of them by one level, half by two. */
const slipShare = 1 / 4;

/** A framework of the skills in the file: levels 0–7, job zones as the ladder. */
function skillFramework(skills: readonly string[]): Framework {
	return {
		id: 'onet',
		name: 'O*NET skills',
		levels: Array.from({ length: highest - lowest + 1 }, (_, level) => ({
			order: lowest + level,
			name: String(lowest + level),
			short: String(lowest + level),
			aliases: []
		})),
		groups: [{ id: 'SKILLS', name: 'Skills', order: 1, peopleManagement: false }],
		capabilities: skills.map((name, place) => ({
			id: `SKILL${String(place + 1)}`,
			name,
			shortName: name.slice(0, 18),
			groupId: 'SKILLS',
			order: place + 1,
			peopleManagement: false,
			about: '',
			aliases: []
		})),
		ladders: [
			{
				id: 'zone',
				name: 'Job zones',
				grades: zones.map((zone, place) => ({
					id: zone,
					name: `Job zone ${zone}`,
					shortName: zone,
					order: place + 1,
					ladderId: 'zone',
					aliases: []
				}))
			}
		],
		editions: [],
		rules: [],
		ranges: null,
		notEssentialTexts: [],
		unknownTexts: [],
		unitNames: ['Major group', '', '']
	};
}

/** O*NET occupations with seeded slips: which cells (role × K + skill) were shifted, and by how much. */
export function onetOrganisation(
	csv: string,
	seed: number
): {
	readonly organisation: Organisation;
	readonly framework: Framework;
	readonly planted: ReadonlyMap<number, string>;
} {
	const rows = csvRows(csv);
	const skills = Object.keys(rows[0] ?? {}).filter((name) => !about.includes(name));
	const framework = skillFramework(skills);
	const width = skills.length;
	const levels = new Float64Array(rows.length * width);
	rows.forEach((row, role) => {
		skills.forEach((skill, c) => {
			levels[role * width + c] = row[skill] === '' ? NaN : Number(row[skill]);
		});
	});
	const random = createRandom(seed);
	const planted = new Map<number, string>();
	const column = (name: string) => codeTexts(rows.length, (row) => rows[row]?.[name] ?? '');
	rows.forEach((_, role) => {
		if (!random.chance(slipShare)) return;
		const cell = role * width + random.integer(width);
		const size = 1 + random.integer(2);
		const up = (levels[cell] ?? 0) + size <= highest;
		const down = (levels[cell] ?? 0) - size >= lowest;
		const sign = up && down ? (random.chance(0.5) ? 1 : -1) : up ? 1 : -1;
		levels[cell] = (levels[cell] ?? 0) + sign * size;
		planted.set(cell, `a${String(size)}`);
	});
	const none = codeTexts(rows.length, () => '');
	const organisation = organisationFromRoles(
		{
			roleCount: rows.length,
			text: {
				role_id: column('occupation_code'),
				title: column('title'),
				cluster: column('major_group'),
				department: none,
				division: none,
				grade_id: column('job_zone'),
				occupation_code: column('occupation_code'),
				purpose: none,
				job_family: none,
				job_function: none,
				edition: none
			},
			attributes: {},
			managesPeople: new Uint8Array(rows.length),
			levels,
			kinds: new Uint8Array(levels.length)
		},
		framework
	);
	const place = new Map(Array.from(organisation.sourceRows, (row, role) => [row, role]));
	return {
		organisation,
		framework,
		planted: new Map(
			[...planted].map(([cell, kind]) => [
				(place.get(Math.floor(cell / width)) ?? 0) * width + (cell % width),
				kind
			])
		)
	};
}
