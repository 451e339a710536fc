import type { Decision } from '../views/decision';
import { standingSentence } from '../views/finding-words';

/** One side of a conflict in a sentence: `Waived by Ann on 1 March 2026: agreed.` */
export function sideWords({ state, reason, by, on, expires }: Decision): string {
	return standingSentence({
		...{ standing: state, reason, decidedBy: by, decidedOn: on, expiresOn: expires }
	});
}
