import type { JobFamily } from './job-families';
import type { Random } from './random';

const gradeTexts: Readonly<Record<string, readonly string[]>> = {
	GS: ['Clerk General Scale', 'General Scale'],
	SEB1: ['PSSE Band 1', 'Senior Executive Band 1', 'SEB1', 'SE Band 1'],
	SEB2: ['PSSE Band 2', 'Senior Executive Band 2'],
	SEB3: ['PSSE Band 3', 'Senior Executive Band 3']
};

/** Spellings of a clerk grade, `a/b`, met in real files, with how common each is. */
const clerkTexts: readonly (readonly [write: (a: string, b: string) => string, weight: number])[] =
	[
		[(a, b) => `Clerk Grade ${a}/${b}`, 78],
		[(a, b) => `Clerk ${a}/${b}`, 8],
		[(a, b) => `Clerk Grade ${a}-${b}`, 4],
		[(a, b) => `CL${a}/${b}`, 3],
		[(a, b) => `SNSW Grade ${a}/${b}`, 3],
		[(a, b) => `${a} / ${b}`, 2],
		[(a, b) => (a === '1' ? 'Grade ½' : `Clerk ${a}-${b}`), 2]
	];
const clerkWeights = clerkTexts.map(([, weight]) => weight);

/** The class of a family's own ladder that is worth a clerk grade; the ladder has no other classes. */
const ownClasses: Readonly<Record<string, readonly [number: number, roman: string]>> = {
	'7/8': [7, 'III'],
	'9/10': [9, 'IV']
};

const ownLadderShare = 0.3;

/** The grade as it stands in the file, and whether that is on the framework's ladders. */
export function writtenGrade(
	random: Random,
	gradeId: string,
	family: JobFamily
): { readonly text: string; readonly onLadder: boolean } {
	const own = ownClasses[gradeId];
	if (family.ownLadder !== undefined && own && random.chance(ownLadderShare)) {
		const roman = family.ownLadder.endsWith('Grade');
		return { text: `${family.ownLadder} ${String(own[roman ? 1 : 0])}`, onLadder: false };
	}
	const named = gradeTexts[gradeId];
	if (named) return { text: random.pick(named), onLadder: true };
	const [a = '', b = ''] = gradeId.split('/');
	const write = clerkTexts[random.weighted(clerkWeights)]?.[0];
	return { text: write ? write(a, b) : gradeId, onLadder: true };
}

const months =
	'January February March April May June July August September October November December'.split(
		' '
	);
const firstYear = 2015;
/** More descriptions are young than old; the last year, 2026, is only half over. */
const yearWeights = [2, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 5];
const undatedShare = 0.03;

/** A date of approval from 2015 to June 2026 in one of the spellings met in real files; '' where none is stated. */
export function writtenDate(random: Random): string {
	if (random.chance(undatedShare)) return '';
	const year = firstYear + random.weighted(yearWeights);
	const month = random.integer(year === firstYear + yearWeights.length - 1 ? 6 : 12);
	const day = 1 + random.integer(28);
	const name = months[month] ?? '';
	const two = (value: number): string => String(value).padStart(2, '0');
	const spellings = [
		`${name} ${String(year)}`,
		`${two(day)} ${name.slice(0, 3)} ${String(year)}`,
		`${String(day)} ${name} ${String(year)}`,
		`${two(day)}/${two(month + 1)}/${String(year)}`,
		`${String(year)}-${two(month + 1)}-${two(day)}`,
		`${name} ${String(year - 1)} (updated ${name} ${String(year)})`
	];
	return spellings[random.weighted([40, 15, 15, 14, 13, year > firstYear ? 3 : 0])] ?? '';
}

/** What a role at each grade does with its work. */
const openings: Readonly<Record<string, readonly string[]>> = {
	GS: ['Learn about'],
	'1/2': ['Help with', 'Do routine tasks for'],
	'3/4': ['Assist with', 'Work on'],
	'5/6': ['Work on', 'Be responsible for'],
	'7/8': ['Be responsible for', 'Improve'],
	'9/10': ['Plan and oversee', 'Guide the work on'],
	'11/12': ['Set direction for', 'Oversee']
};

/** One sentence on what the role is for, in this project's own words. */
export function purposeSentence(
	random: Random,
	role: { readonly family: JobFamily; readonly gradeId: string; readonly division: string }
): string {
	const opening = random.pick(openings[role.gradeId] ?? ['Lead']);
	const place = random.chance(0.4) ? ` in ${role.division}` : '';
	return `${opening} ${random.pick(role.family.work)}${place}, ${role.family.outcome}.`;
}

/** Seven digits: duties, team, position, the family's service function, specialty. Now and then a digit is lost, as spreadsheets do. */
export function positionCode(
	random: Random,
	role: { readonly family: JobFamily; readonly manages: boolean; readonly specialty: number }
): string {
	const duties = role.manages ? '2' : '1';
	const code = `${duties}1${String(1 + random.integer(2))}${role.family.serviceFunction}${String(10 + role.specialty)}`;
	return random.chance(0.01) ? code.slice(0, -1) : code;
}
