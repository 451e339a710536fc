import type { JobFamily } from './job-families';
import type { Random } from './random';

/** Titles of staff and of managers at each grade; {s} is the subject, {w} what a worker is called. */
const staffTitles: Readonly<Record<string, readonly string[]>> = {
	GS: ['{s} Trainee'],
	'1/2': ['{s} Assistant', '{s} Assistant', 'Junior {w}'],
	'3/4': ['{s} Support Officer', 'Assistant {w}', '{w}'],
	'5/6': ['{w}', '{w}', '{s} Coordinator'],
	'7/8': ['Senior {w}', 'Senior {w}', '{s} Advisor'],
	'9/10': ['Principal {w}', '{s} Lead', 'Senior {w}'],
	'11/12': ['Principal {w}', '{s} Specialist']
};

const managerTitles: Readonly<Record<string, readonly string[]>> = {
	'5/6': ['{s} Team Leader', '{s} Supervisor'],
	'7/8': ['{s} Team Leader', 'Senior {s} Coordinator'],
	'9/10': ['Manager {s}', '{s} Manager'],
	'11/12': ['Senior Manager {s}', 'Manager {s}'],
	SEB1: ['Director {s}'],
	SEB2: ['Executive Director {s}'],
	SEB3: ['Deputy Secretary {s}']
};

/** The title as its author meant it: by grade, by whether the role manages people, by specialty. */
export function plainTitle(
	random: Random,
	options: {
		readonly gradeId: string;
		readonly manages: boolean;
		readonly specialty: JobFamily['specialties'][number];
	}
): string {
	const { gradeId, manages, specialty } = options;
	const titles = (manages ? managerTitles : staffTitles)[gradeId];
	if (!titles) throw new Error(`There is no title for grade ${gradeId}.`);
	const title = random.pick(titles).replace('{s}', specialty[0]).replace('{w}', specialty[1]);
	return title.replace('Advisory Advisor', 'Advisor').replace(/\b(\w+) \1\b/, '$1');
}

/** Ways in which people shorten a title, and how often. */
const shortForms: readonly (readonly [pattern: RegExp, short: string, probability: number])[] = [
	[/^Senior\b/, 'Snr', 0.06],
	[/\bManager\b/, 'Mgr', 0.06],
	[/\bCoordinator\b/, 'Co-ordinator', 0.12],
	[/\bCoordinator\b/, 'Coord', 0.05],
	[/\bAssistant\b/, 'Asst', 0.05],
	[/\bHuman Resources\b/, 'HR', 0.25],
	[/\bAdministration\b/, 'Admin', 0.1],
	[/\bLearning and Development\b/, 'L&D', 0.15],
	[/ and /, ' & ', 0.08]
];

const misspeltShare = 0.008;
const locatedShare = 0.03;

/** The title as it stands in the file: now and then shortened, misspelt, or with a place behind it. */
export function writtenTitle(random: Random, title: string, location: string): string {
	let written = title;
	for (const [pattern, short, probability] of shortForms) {
		if (pattern.test(written) && random.chance(probability))
			written = written.replace(pattern, short);
	}
	if (random.chance(misspeltShare)) written = misspelt(random, written);
	return location !== 'Various' && random.chance(locatedShare)
		? `${written} - ${location}`
		: written;
}

/** Exchanges two neighbouring letters inside the longest word. */
function misspelt(random: Random, title: string): string {
	const words = title.split(' ');
	const longest = words.reduce((best, word) => (word.length > best.length ? word : best), '');
	if (longest.length < 6) return title;
	const at = 2 + random.integer(longest.length - 4);
	const wrong =
		longest.slice(0, at) + longest.charAt(at + 1) + longest.charAt(at) + longest.slice(at + 2);
	return words.map((word) => (word === longest ? wrong : word)).join(' ');
}
