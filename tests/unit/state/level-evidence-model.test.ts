import { expect, test } from 'vitest';
import type { UnitDifference } from '../../../src/lib/state/analysis-answers';
import { differenceSentence } from '../../../src/lib/state/level-evidence-model';

const unit: UnitDifference = {
	...{ unitName: 'Courts', difference: 0.3, low: 0.12, high: 0.48, matched: 12.4 },
	...{ enough: true, different: true, matchedOn: 'family and grade' }
};

test('a unit’s difference is said with its interval and how much could be matched', () => {
	expect(differenceSentence(unit, 'Finance')).toBe(
		'Courts as a whole asks about 0.3 of a level more in Finance than others do of like roles (95 % interval +0.12 to +0.48, 12 matched comparisons).'
	);
	expect(differenceSentence({ ...unit, enough: false }, 'Finance')).toBe(
		'Courts as a whole: not enough comparable roles elsewhere to say whether it asks for more or less.'
	);
});

test('one that is not said to differ though its interval leaves out zero says why', () => {
	const small = { ...unit, different: false, difference: 0.2 };
	expect(differenceSentence({ ...small, low: -0.04, high: 0.44 }, 'Finance')).toBe(
		'Courts as a whole does not differ clearly from others in Finance (+0.20 of a level; 95 % interval −0.04 to +0.44, 12 matched comparisons).'
	);
	expect(differenceSentence({ ...small, low: 0.06, high: 0.34 }, 'Finance')).toContain(
		'12 matched comparisons; it is not surely a tenth of a level, the least worth saying).'
	);
});
