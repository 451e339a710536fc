import type { Framework } from '../framework/framework';
import type {
	FindingBand,
	FindingStanding,
	FoundKind,
	Seriousness
} from '../queries/finding-filter';
import { bandWords, kindWords, standingSentence, standingWords } from './finding-words';
import { countOf, formatCount } from './format';
import { gradeName, gradesById } from './grade-order';

/** A row of the queue as the database answers it. */
export interface FindingRow {
	readonly finding_id: number;
	readonly finding_key: string;
	readonly kind: string;
	readonly seriousness: string;
	readonly band: string | null;
	readonly rule_id: string | null;
	readonly sentence: string;
	readonly suggestion: string | null;
	readonly unit_name: string | null;
	readonly role_id: string | null;
	readonly title: string | null;
	/** Of a pair. */
	readonly other_title: string | null;
	readonly roles: number;
	readonly grade_id: string | null;
	readonly family: string | null;
	readonly explains: number;
	/** Drifts of the same unit that are folded under it. */
	readonly likewise: number;
	/** How many levels more than others they ask, or less: the least and the most of them; null where there are none. */
	readonly least_difference: number | null;
	readonly most_difference: number | null;
	readonly standing: string;
	readonly reason: string | null;
	readonly decided_by: string | null;
	readonly decided_on: string | null;
	readonly expires_on: string | null;
}

/** One item of the queue, in words. */
export interface FindingItem {
	readonly id: number;
	readonly key: string;
	readonly sentence: string;
	/** Whose it is: `Data Support Officer · Clerk Grade 3/4 · Operations 10`. */
	readonly about: string;
	readonly kind: FoundKind;
	readonly kindName: string;
	/** Of a rule. */
	readonly ruleId: string | null;
	/** `Strong`, `Likely`, `Worth a look`; `Check` or `Note` where there is no chance to tell. */
	readonly bandName: string;
	readonly band: FindingBand | null;
	/** What opens beneath it: `9 more capabilities of Courts, 0.31 to 0.62 levels less; explains 12 levels …`; empty for nothing. */
	readonly explains: string;
	readonly standing: FindingStanding;
	/** `Waived`; empty while open. */
	readonly standingName: string;
	readonly standingText: string;
	readonly settled: boolean;
}

const seriousnessWords: Readonly<Record<Seriousness, string>> = {
	check: 'Check',
	look: 'Look',
	note: 'Note'
};

function known<Value extends string>(
	text: string | null,
	names: Readonly<Record<Value, string>>
): Value | null {
	const keys = Object.keys(names).filter((key): key is Value => key in names);
	return keys.find((key) => key === text) ?? null;
}

/** Puts a row of the queue into words. */
export function findingItem(framework: Framework, row: FindingRow): FindingItem {
	const kind = known(row.kind, kindWords) ?? 'level';
	const band = known(row.band, bandWords);
	const standing = known(row.standing, standingWords) ?? 'open';
	const seriousness = known(row.seriousness, seriousnessWords) ?? 'check';
	return {
		id: row.finding_id,
		key: row.finding_key,
		sentence: row.sentence,
		about: aboutOf(framework, row, kind),
		kind,
		kindName: kindWords[kind],
		ruleId: row.rule_id,
		bandName: band
			? bandWords[band]
			: seriousnessWords[kind === 'similar_roles' ? 'check' : seriousness],
		band,
		explains: foldedWords(row),
		standing,
		standingName: standing === 'open' ? '' : standingWords[standing],
		standingText: standingSentence({
			standing,
			reason: row.reason,
			decidedBy: row.decided_by,
			decidedOn: row.decided_on,
			expiresOn: row.expires_on
		}),
		settled: standing === 'accepted' || standing === 'waived'
	};
}

function foldedWords(row: FindingRow): string {
	const { explains, likewise, unit_name } = row;
	const more = likewise === 1 ? '1 more capability' : `${formatCount(likewise)} more capabilities`;
	const of = `${more} of ${unit_name ?? 'the division'}`;
	return [
		likewise > 0 ? [of, rangeOf(row)].filter(Boolean).join(', ') : '',
		explains > 0
			? `explains ${countOf(explains, explainedNoun(row))} that would else be listed`
			: ''
	]
		.filter(Boolean)
		.join('; ');
}

/** A straight line explains levels, and the rule that says the same. */
function explainedNoun({ kind }: FindingRow): string {
	return kind === 'straight_line' ? 'finding' : 'level';
}

/** `0.31 to 0.62 levels less`; where they go both ways `0.31 levels less to 0.40 more`. */
function rangeOf({ least_difference: least, most_difference: most }: FindingRow): string {
	if (least === null || most === null) return '';
	const size = (value: number): string => Math.abs(value).toFixed(2);
	if (least < 0 && most > 0) return `${size(least)} levels less to ${size(most)} more`;
	const [low, high] = least < 0 ? [size(most), size(least)] : [size(least), size(most)];
	return `${low === high ? low : `${low} to ${high}`} levels ${least < 0 ? 'less' : 'more'}`;
}

/** Of a role its title, grade and unit; of a group what it is and how many roles it has. */
function aboutOf(framework: Framework, row: FindingRow, kind: FoundKind): string {
	const grade = row.grade_id ? gradeName(gradesById(framework), row.grade_id) : '';
	if (kind === 'similar_roles')
		return [`${row.title ?? ''} and ${row.other_title ?? ''}`, grade].filter(Boolean).join(' · ');
	const parts =
		row.roles === 1
			? [row.title ?? '', grade, row.unit_name ?? '']
			: [row.unit_name ?? '', row.family ?? '', grade, countOf(row.roles, 'role')];
	return parts.filter((part) => part !== '').join(' · ');
}
