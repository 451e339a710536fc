import type { IssueCause, IssueEffect } from '../ingest/issue';

/** How a kind of issue is called, and what a person can do about it, in a sentence. */
export interface IssueWords {
	readonly title: string;
	readonly advice: string;
}

const words: Readonly<Record<IssueCause, IssueWords>> = {
	unreadable_level: {
		title: 'Levels that could not be read',
		advice: 'Choose the level that each value stands for; until then it counts as unknown.'
	},
	unreadable_kind: {
		title: 'Focus or complementary, not readable',
		advice: 'Choose what each value stands for; until then it counts as not stated.'
	},
	unreadable_date: {
		title: 'Dates that could not be read',
		advice: 'Type the date, as in 2 May 2023; until then the role has none.'
	},
	unreadable_number: {
		title: 'Numbers that could not be read',
		advice: 'Type the number; until then none counts as stated.'
	},
	unreadable_yes_no: {
		title: 'Neither yes nor no',
		advice: 'Type yes or no; until then it counts as not stated.'
	},
	unknown_capability: {
		title: 'Capabilities that the framework does not have',
		advice: 'Choose the capability that is meant; until then these rows are set aside.'
	},
	unreadable_code: {
		title: 'Codes that a spreadsheet may have changed',
		advice: 'Check the code; type another where it is not the one that is meant.'
	},
	no_role: {
		title: 'Rows that name no role',
		advice: 'Leave totals and repeated headers aside, or type the title of the role in its row.'
	},
	no_level: {
		title: 'Rows without a level',
		advice: 'Type the level where there should be one, or accept that it is unknown.'
	},
	conflicting_role: {
		title: 'Rows that disagree about one role',
		advice: 'The earlier row was kept. Give this one a role_id of its own, or leave it aside.'
	},
	conflicting_level: {
		title: 'Rows that disagree about a level',
		advice: 'The earlier row was kept. Change one of the two, or leave this one aside.'
	},
	focus_without_level: {
		title: 'Focus capabilities without a level',
		advice: 'Type the level, or accept that it is unknown.'
	},
	duplicate_row: {
		title: 'Rows that say the same again',
		advice: 'They agree with an earlier row and were merged with it.'
	},
	ragged_row: {
		title: 'Rows that are longer or shorter than the header',
		advice: 'Check that the values stand under the right headers.'
	},
	malformed_quote: {
		title: 'Quotation marks that do not close',
		advice: 'Check the text of these rows.'
	},
	field_too_long: {
		title: 'Cells that are too long',
		advice: 'Perhaps a quotation mark is not closed; mend the file and import it again.'
	},
	fuzzy_match: {
		title: 'Read in spite of a slip',
		advice: 'Check that each was read as it is meant, or choose another reading.'
	},
	made_role_id: {
		title: 'Roles without an id',
		advice: 'An id was made for each from its title, grade and unit.'
	},
	grade_off_ladder: {
		title: 'Grades that are on no ladder',
		advice: 'Choose the grade that is meant, or keep the name as it is.'
	},
	reshaped: {
		title: 'Tables and columns that were put together',
		advice: 'Check some roles against the file; nothing was left out.'
	},
	unused_column: {
		title: 'Columns that were not read',
		advice: 'See what each column was taken for under Columns and values.'
	},
	unused_sheet: {
		title: 'Sheets that were not read',
		advice: 'A sheet without columns of roles is left out.'
	},
	unused_file: {
		title: 'Files that were not read',
		advice: 'Each was left out for the reason that stands beside it.'
	},
	excluded_row: {
		title: 'Rows that you left aside',
		advice: 'Each stands in the recipe; take it out there to read the row again.'
	},
	recipe_stale: {
		title: 'Corrections that no longer fit',
		advice: 'The file says something else there now; correct it again, or drop the correction.'
	},
	recipe_unused: {
		title: 'Parts of the recipe that were not used',
		advice: 'No table of the files has these columns; check that the right files were chosen.'
	},
	to_review: {
		title: 'Values of role descriptions to review',
		advice: 'Compare each with the words of its document, then confirm or change it.'
	}
};

const effects: Readonly<Record<IssueEffect, string>> = {
	row_set_aside: 'Row set aside',
	value_left_out: 'Value left out',
	assumed: 'Taken as read'
};

/** What a cause leaves out where it is no single value. */
const wholes: Readonly<Partial<Record<IssueCause, string>>> = {
	unused_file: 'File left out',
	unused_sheet: 'Sheet left out',
	unused_column: 'Column left out'
};

const isCause = (cause: string): cause is IssueCause => Object.hasOwn(words, cause);
const isEffect = (effect: string): effect is IssueEffect => Object.hasOwn(effects, effect);

/** A cause in words; one that is not known is its own name. */
export function issueWords(cause: string): IssueWords {
	return isCause(cause) ? words[cause] : { title: cause.replaceAll('_', ' '), advice: '' };
}

/** What became of the input, in two or three words: of a whole file or sheet, that it was left out. */
export function effectText({
	cause,
	effect
}: {
	readonly cause: string;
	readonly effect: string;
}): string {
	const whole = effect === 'value_left_out' && isCause(cause) ? wholes[cause] : undefined;
	if (whole !== undefined) return whole;
	return isEffect(effect) ? effects[effect] : effect;
}
