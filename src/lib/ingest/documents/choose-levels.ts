import type { LevelToken } from './token';

/** A level that fills its paragraph outweighs one among words; numbers, initials and placeholders count beside a name alone. */
export function chooseLevels(
	levels: readonly LevelToken[],
	row: boolean,
	besideName: boolean
): readonly LevelToken[] {
	const plausible = levels.filter(
		({ level, sure, line, cell }) =>
			besideName || (level !== 'unknown' && (sure || wordy(line.cells[cell]?.text ?? '')))
	);
	if (!row) return plausible;
	const whole = plausible.filter((level) => level.whole);
	const stated = whole.filter(({ level }) => level !== 'unknown');
	if (stated.length > 0) return stated;
	const inline = plausible.filter((level) => !level.whole);
	return inline.length > 0 ? inline : whole.slice(-1);
}

function wordy(text: string): boolean {
	return /\p{L}{5}/u.test(text);
}
