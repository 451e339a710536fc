import { fold, words } from '../../framework/fold';
import { remember } from '../../framework/remember';

/**
 * What a cell of a tick table says: whether its level is the one, and of what kind. `one` is a tick
 * that says nothing of crosses; `other` is no mark that is known.
 */
export type Mark = 'blank' | 'tick' | 'one' | 'cross' | 'focus' | 'complementary' | 'other';

const longestMark = 40;
/** `ü` and `þ` are what a tick of the font Wingdings is as a letter. */
const ticks = new Set(['✓', '✔', '☑', '√', 'ü', 'þ', 'y', 'yes', 'true', 'tick', 'ticked']);
const dots = new Set(['●', '•', '*', '■', '⬤', '∙']);
/** Some mean yes by these, some no: see `untickedRow`. */
const crosses = new Set(['x', '×', 'xx', '☒', '✗', '✘']);
const blanks = new Set(['', '0', 'n', 'no', 'false', '☐', '□', '○', '-', '.']);

/** Reads one cell of a tick table. */
export const readMark: (cell: string) => Mark = remember((cell) => {
	if (cell.length > longestMark) return 'other';
	if (cell.trim() === '1') return 'one';
	const text = fold(cell.replace(/\uFE0F/g, ''));
	if (blanks.has(text)) return 'blank';
	if (ticks.has(text) || dots.has(text)) return 'tick';
	if (crosses.has(text)) return 'cross';
	const word = words(text);
	if (word === 'f' || word === 'focus') return 'focus';
	if (word === 'c' || word === 'complementary') return 'complementary';
	return 'other';
});
