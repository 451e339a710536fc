import { formatCount, formatPercent } from './format';
import type { MeasuredFindings } from './measured-findings';

/**
 * What looser matches are, and how much more often two different jobs are then listed by chance,
 * as the benchmark measured it on the smallest and the largest organisations. Source: METHOD.md
 * §3.6; the benchmark's output.
 */
export function looserWords({ own, given }: MeasuredFindings): string {
	const what =
		'Looser matches ask less of two roles: a title or a purpose that is partly alike, or the same four-digit occupation code.';
	const rates = [...own, ...given].flatMap(({ roles, values }) => {
		const usual = values['pairs of different jobs'];
		const looser = values['looser pairs of different jobs'];
		return typeof usual === 'number' && typeof looser === 'number'
			? [{ roles, usual, looser }]
			: [];
	});
	if (rates.length === 0) return what;
	const sizes = rates.map(({ roles }) => roles);
	const said = [...new Set([Math.min(...sizes), Math.max(...sizes)])].map((size) => {
		const own = rates.filter(({ roles }) => roles === size);
		const looser = rangeText(own.map((rate) => rate.looser));
		const usual = rangeText(own.map((rate) => rate.usual));
		return `${looser} of looser pairs against ${usual} of usual ones among ${formatCount(size)} made roles`;
	});
	return `${what} More of them are two different jobs, alike by chance: ${said.join('; ')}.`;
}

/** `5 % to 12 %`; one figure where both are the same. */
function rangeText(shares: readonly number[]): string {
	const [low, high] = [Math.min(...shares), Math.max(...shares)].map(formatPercent);
	return low === high ? (low ?? '') : `${low ?? ''} to ${high ?? ''}`;
}
