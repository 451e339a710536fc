import type { CheckReport } from './check-report';

/**
 * The report as JSON, each finding on a line of its own, in pieces: that of a large organisation
 * may be longer than a text can be.
 */
export function* checkJson({ findings, ...head }: CheckReport): Generator<string> {
	yield `${JSON.stringify(head, null, 2).replace(/\n\}$/, '')},\n  "findings": [`;
	for (const [place, finding] of findings.entries()) {
		yield `${place === 0 ? '' : ','}\n    ${JSON.stringify(finding)}`;
	}
	yield findings.length === 0 ? ']\n}\n' : '\n  ]\n}\n';
}
