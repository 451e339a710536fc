import type { Framework } from '../framework/framework';
import type { Finding, FoundThing } from './finding';
import { findingKey } from './finding-key';
import { keyedFinding } from './keyed-finding';
import type { CodedColumn, Organisation } from './organisation';

/** Makes findings of what was found: each with its key, under nothing yet. */
export class FindingWriter {
	constructor(
		private readonly organisation: Organisation,
		private readonly family: CodedColumn,
		private readonly framework: Framework
	) {}

	write(
		thing: FoundThing,
		roles: readonly number[],
		capabilities: readonly number[],
		sentence: string
	): Finding {
		const { organisation, family, framework } = this;
		const keyed = keyedFinding(organisation, family, thing, roles, capabilities);
		const key = findingKey(organisation, framework, keyed);
		return { ...thing, key, roles, capabilities, sentence, foldedUnder: null };
	}
}
