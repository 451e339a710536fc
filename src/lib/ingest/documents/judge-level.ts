import { sourceOf, type Candidate, type Extracted } from './extracted';
import type { Pair } from './pairing';
import type { Witness } from './requirement-witnesses';

/** The order of a level, or the official value that the capability is not essential. */
export type LevelValue = number | 'not_essential';

type Statement = Candidate<LevelValue> & { readonly doubt: string; readonly part: string };

const confidences = { row: 0.95, order: 0.9, agreed: 0.99, doubtful: 0.5 } as const;

/**
 * The level that the witnesses of one capability agree on. One that nothing puts in doubt is
 * enough; two that disagree leave no value, and any disagreement or doubt is marked for review with
 * all that was said.
 */
export function judgeLevel(witnesses: readonly Witness[]): Extracted<LevelValue> {
	const statements = witnesses.flatMap(({ pair, part }) => statementOf(pair, part));
	const candidates = candidatesOf(witnesses, statements);
	const firm = statements.filter(({ doubt }) => doubt === '');
	const weighed = firm.length > 0 ? firm : statements;
	const values = new Set(weighed.map(({ value }) => value));
	const [only = null] = values;
	const value = values.size === 1 ? only : null;
	const sources = (value === null ? statements : weighed).map(({ source }) => source);
	const noted = witnesses.find(({ pair }) => pair.doubt !== '')?.pair.doubt;
	const reason = reasonOf();
	const parts = new Set(firm.map(({ part }) => part));
	const method = witnesses.some(({ pair }) => pair.method === 'row') ? 'row' : 'order';
	const confidence = value === null ? 0 : confidences[parts.size > 1 ? 'agreed' : method];
	return {
		value,
		confidence: reason === '' ? confidence : Math.min(confidence, confidences.doubtful),
		review: reason !== '',
		reason,
		sources: sources.length > 0 ? sources : witnesses.map(({ pair }) => sourceOf(pair.name.line)),
		candidates
	};

	function reasonOf(): string {
		if (values.size > 1) return 'The document states more than one level';
		if (value === null) return noted ?? 'No level stands beside the name';
		if (firm.length === 0) return noted ?? 'The level is not certain';
		const disputed = statements.some((statement) => statement.value !== value);
		return disputed ? 'Another place in the document may state another level' : '';
	}
}

function statementOf(pair: Pair, part: string): readonly Statement[] {
	const { level, name, doubt } = pair;
	if (!level || level.level === 'unknown') return [];
	const unsure = !name.sure
		? 'The capability’s name is misspelt'
		: !level.sure
			? 'The level is not written as the framework writes it'
			: '';
	return [{ value: level.level, source: sourceOf(level.line), doubt: doubt || unsure, part }];
}

function candidatesOf(
	witnesses: readonly Witness[],
	statements: readonly Statement[]
): readonly Candidate<LevelValue>[] {
	const others = witnesses.flatMap(({ pair }) =>
		pair.others.flatMap(({ level, line }) =>
			level === 'unknown' ? [] : [{ value: level, source: sourceOf(line) }]
		)
	);
	const candidates: Candidate<LevelValue>[] = [];
	for (const { value, source } of [...statements, ...others]) {
		if (!candidates.some((known) => known.value === value)) candidates.push({ value, source });
	}
	return candidates;
}
