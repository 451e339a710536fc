import { capabilityReader } from '../framework/read-capability';
import type { Framework } from '../framework/framework';
import { levelWithKindReader } from './level-with-kind';

const atEnd =
	/(?:[\s:(_–-]+)(level required|required level|capability level|level|required|rating|proficiency)\)?\s*$/iu;
const levelShare = 0.8;

/** A header without the words at its end that say that levels stand below (`Finance - level required`). */
export function withoutLevelWord(header: string): string {
	return header.replace(atEnd, '');
}

/**
 * The places of columns whose headers end in such words though the cells below tell that they hold
 * something else: yes and no below `Technology required`, scores below `Finance rating`.
 */
export function levelless(
	headers: readonly string[],
	below: readonly (readonly string[])[],
	framework: Framework
): ReadonlySet<number> {
	const levelOf = levelWithKindReader(framework);
	const places = headers.flatMap((header, index) => {
		const [, words = ''] = atEnd.exec(header) ?? [];
		const whole = capabilityReader(framework)(header);
		if (words === '' || (whole.status === 'read' && whole.how !== 'fuzzy')) return [];
		const cells = below.map((row) => (row[index] ?? '').trim()).filter((cell) => cell !== '');
		const sound = cells.filter((cell) => levelOf(cell).level.status !== 'unreadable');
		const areScores = !/level/i.test(words) && !cells.some((cell) => /\p{L}/u.test(cell));
		const isOther = sound.length < cells.length * levelShare || areScores;
		return cells.length > 0 && isOther ? [index] : [];
	});
	return new Set(places);
}
