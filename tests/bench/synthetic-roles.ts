import type { RoleColumns, TextColumn } from '../../src/lib/db/role-columns';
import type { Framework } from '../../src/lib/framework/framework';

/** Numbers in [0, 1) from a seed: mulberry32, public domain (Tommy Ettinger). */
function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

const ranks = ['', 'Senior ', 'Principal ', 'Assistant ', 'Lead '];
const fields = ['Policy', 'Finance', 'Fleet', 'Contract', 'Data', 'Service', 'Legal', 'Project'];
const jobs = ['Officer', 'Manager', 'Analyst', 'Adviser', 'Coordinator', 'Director'];

/**
 * An organisation of 7 clusters, 21 departments and 105 divisions, grades weighted to the middle
 * and levels that rise with grade: the shape of a large service's role register, for measuring only.
 */
export function syntheticRoles(framework: Framework, roleCount: number, seed = 1): RoleColumns {
	const random = seeded(seed);
	const pick = (count: number) => Math.floor(random() * count);
	const grades = framework.ladders.flatMap((ladder) => ladder.grades.map(({ id }) => id));
	const gradeOf = (share: number) =>
		Math.min(grades.length - 1, Math.floor(1 + (share + share ** 8) * grades.length * 0.55));
	const capabilities = framework.capabilities;
	const levels = new Uint8Array(roleCount * capabilities.length);
	const kinds = new Uint8Array(roleCount * capabilities.length);
	const managesPeople = new Uint8Array(roleCount);
	const titles: string[] = [];
	const units: (readonly [number, number, number])[] = [];
	const gradeCodes = new Int32Array(roleCount);
	for (let role = 0; role < roleCount; role++) {
		const division = Math.floor(random() ** 1.5 * 105);
		units.push([division % 7, division % 21, division]);
		titles.push(
			`${ranks[pick(ranks.length)]}${fields[pick(fields.length)]} ${jobs[pick(jobs.length)]}`
		);
		const grade = gradeOf(random());
		gradeCodes[role] = grade;
		const manages = random() < grade / grades.length / 2;
		managesPeople[role] = Number(manages);
		const usual = 1 + (grade / grades.length) * (framework.levels.length - 1);
		capabilities.forEach(({ peopleManagement }, index) => {
			if (peopleManagement && !manages) return;
			const level = Math.round(usual + (random() + random() - 1) * 1.3);
			const cell = role * capabilities.length + index;
			levels[cell] = Math.max(1, Math.min(framework.levels.length, level));
			kinds[cell] = random() < 0.4 ? 1 : 2;
		});
	}
	const blank = textColumn(titles.map(() => null));
	return {
		roleCount,
		text: {
			role_id: textColumn(titles.map((_, role) => `R${String(role + 1).padStart(6, '0')}`)),
			title: textColumn(titles),
			cluster: textColumn(units.map(([cluster]) => `Cluster ${cluster + 1}`)),
			department: textColumn(units.map(([, department]) => `Department ${department + 1}`)),
			division: textColumn(units.map(([, , division]) => `Division ${division + 1}`)),
			location: blank,
			grade_text: textColumn(Array.from(gradeCodes, (code) => `Grade ${grades[code]}`)),
			grade_id: { codes: gradeCodes, values: grades },
			occupation_code: textColumn(titles.map(() => String(100_000 + pick(400) * 7))),
			position_code: textColumn(titles.map(() => String(1_000_000 + pick(800) * 11))),
			approved_text: blank,
			approved_on: blank,
			edition: blank,
			purpose: blank,
			job_family: blank,
			job_function: blank,
			source_file: textColumn(titles.map(() => 'synthetic.csv'))
		},
		attributes: {},
		managesPeople,
		headcount: new Float64Array(roleCount).fill(NaN),
		sourceLine: Uint32Array.from({ length: roleCount }, (_, role) => role + 2),
		levels,
		kinds
	};
}

function textColumn(values: readonly (string | null)[]): TextColumn {
	const distinct = [...new Set(values)].filter((value) => value !== null);
	const codeOf = new Map(distinct.map((value, code) => [value, code]));
	return {
		codes: Int32Array.from(values, (value) => (value === null ? -1 : (codeOf.get(value) ?? -1))),
		values: distinct
	};
}
