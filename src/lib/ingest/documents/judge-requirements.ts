import type { Framework } from '../../framework/framework';
import type { Extracted } from './extracted';
import { judgeKind, kindContext, type Kind } from './judge-kind';
import { judgeLevel, type LevelValue } from './judge-level';
import type { Witness } from './requirement-witnesses';

/** One capability of a role as the document states it. */
export interface ExtractedRequirement {
	readonly capabilityId: string;
	/** The name as written, which tells of the edition. */
	readonly written: string;
	readonly level: Extracted<LevelValue>;
	readonly kind: Extracted<Kind>;
}

/**
 * The capabilities that a document requires, in the framework's order, each once. None is added
 * that the document does not name in a part that lists capabilities.
 */
export function judgeRequirements(
	witnesses: readonly Witness[],
	framework: Framework
): readonly ExtractedRequirement[] {
	const context = kindContext(witnesses, framework);
	return framework.capabilities.flatMap(({ id }) => {
		const own = witnesses.filter(({ pair }) => pair.name.capabilityId === id);
		const [first] = own;
		if (!first) return [];
		return {
			capabilityId: id,
			written: first.pair.name.written,
			level: judgeLevel(own),
			kind: judgeKind(own, context)
		};
	});
}
