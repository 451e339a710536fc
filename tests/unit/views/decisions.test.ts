import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	decisionStates,
	indexDecisions,
	isSettled,
	standingOf,
	subjectOf,
	type Decision
} from '../../../src/lib/views/decision';
import { decisionFileText, readDecisionFile } from '../../../src/lib/views/decision-file';
import { decide, redo, startHistory, takeIn, undo } from '../../../src/lib/views/decision-history';
import { mergeDecisions } from '../../../src/lib/views/merge-decisions';

function decision(change: Partial<Decision> = {}): Decision {
	return {
		...{ key: 'level:R1:FINA:aaaa', state: 'waived', reason: 'Agreed', by: 'Ann' },
		...{ on: '2026-03-01', expires: null, facts: 'Finance: Adept.' },
		...change
	};
}

const indexOf = (...decisions: readonly Decision[]) =>
	indexDecisions(startHistory(decisions).decisions);

/** Few keys and words, so that decisions meet. */
const decisions = fc.uniqueArray(
	fc
		.record({
			key: fc.constantFrom('a:1', 'a:2', 'b:1', 'c:1'),
			state: fc.constantFrom(...decisionStates),
			reason: fc.constantFrom('', 'Agreed', 'Ünüsual, "quoted"\n'),
			by: fc.constantFrom('', 'Ann', 'Bo'),
			on: fc.constantFrom('2026-01-31', '2026-02-28'),
			expires: fc.constantFrom(null, '2026-02-28', '2027-01-01'),
			facts: fc.constantFrom('', 'Finance: Adept.')
		})
		.map((made): Decision => made),
	{ selector: ({ key }) => key, maxLength: 4 }
);

const meaningOf = ({ key, state, reason, expires }: Decision) =>
	JSON.stringify([key, state, reason, expires]);

describe('how a finding stands', () => {
	test('it is open until somebody decides about it', () => {
		expect(standingOf(indexOf(), 'level:R1:FINA:aaaa', '2026-03-02')).toEqual({ kind: 'open' });
	});

	test('a decision holds for the same facts, and reopens when the facts are others', () => {
		const index = indexOf(decision());
		expect(standingOf(index, 'level:R1:FINA:aaaa', '2026-03-02').kind).toBe('waived');
		expect(standingOf(index, 'level:R1:FINA:bbbb', '2026-03-02')).toEqual({
			kind: 'changed',
			decision: decision()
		});
		expect(standingOf(index, 'level:R2:FINA:aaaa', '2026-03-02')).toEqual({ kind: 'open' });
	});

	test('a waiver holds through its last day and is open again the day after', () => {
		const index = indexOf(decision({ expires: '2026-06-30' }));
		expect(standingOf(index, 'level:R1:FINA:aaaa', '2026-06-30').kind).toBe('waived');
		expect(standingOf(index, 'level:R1:FINA:aaaa', '2026-07-01').kind).toBe('expired');
	});

	test('of several earlier decisions about changed facts the latest is told', () => {
		const index = indexOf(
			decision({ key: 'level:R1:FINA:aaaa', on: '2026-05-01', reason: 'later' }),
			decision({ key: 'level:R1:FINA:cccc', on: '2026-04-01', reason: 'earlier' })
		);
		expect(standingOf(index, 'level:R1:FINA:bbbb', '2026-06-01')).toMatchObject({
			decision: { reason: 'later' }
		});
	});

	test('accepted and waived findings are settled, a note alone settles nothing', () => {
		const at = (state: Decision['state']) =>
			isSettled(standingOf(indexOf(decision({ state })), 'level:R1:FINA:aaaa', '2026-03-02'));
		expect([at('accepted'), at('waived'), at('noted')]).toEqual([true, true, false]);
	});

	test('the subject of a key is all but the fingerprint of its facts', () => {
		expect(subjectOf('rule:complete:R:1:FINA+TECH:0123456789abc')).toBe(
			'rule:complete:R:1:FINA+TECH'
		);
	});
});

describe('undo and redo', () => {
	test('every step can be taken back and done again', () => {
		fc.assert(
			fc.property(fc.array(decisions, { maxLength: 5 }), (steps) => {
				const reached = [startHistory([])];
				for (const step of steps) {
					const wanted = step.map((made) => ({ key: made.key, after: made }));
					const last = reached.at(-1) ?? startHistory([]);
					const next = decide(last, 'step', wanted);
					if (next !== last) reached.push(next);
				}
				let history = reached.at(-1) ?? startHistory([]);
				for (const before of reached.slice(0, -1).reverse()) {
					history = undo(history);
					expect(history.decisions).toEqual(before.decisions);
				}
				expect(undo(history)).toBe(history);
				for (const after of reached.slice(1)) {
					history = redo(history);
					expect(history.decisions).toEqual(after.decisions);
				}
				expect(redo(history)).toBe(history);
			})
		);
	});

	test('a decision made after an undo leaves nothing to do again', () => {
		const first = decide(startHistory([]), 'Waived', [{ key: 'a', after: decision({ key: 'a' }) }]);
		const other = decide(undo(first), 'Waived', [{ key: 'b', after: decision({ key: 'b' }) }]);
		expect(redo(other)).toBe(other);
		expect([...other.decisions.keys()]).toEqual(['b']);
	});

	test('deciding the same again is no step', () => {
		const first = decide(startHistory([]), 'Waived', [{ key: 'a', after: decision({ key: 'a' }) }]);
		expect(decide(first, 'Waived', [{ key: 'a', after: decision({ key: 'a' }) }])).toBe(first);
	});
});

describe('a decision file', () => {
	test('read back it is what was written', () => {
		fc.assert(
			fc.property(
				decisions.map((made) =>
					made.filter(({ on, expires }) => expires === null || expires >= on)
				),
				(made) => {
					const { decisions: read, faults } = readDecisionFile(decisionFileText(made));
					expect(faults).toEqual([]);
					expect(new Set(read)).toEqual(new Set(made));
				}
			)
		);
	});

	test('the order in which decisions were made does not change the file', () => {
		const [a, b] = [decision({ key: 'a:1' }), decision({ key: 'b:1' })];
		expect(decisionFileText([a, b])).toBe(decisionFileText([b, a]));
	});

	test('an entry that is no decision is left out and named, the others stay', () => {
		const good = decision();
		const bad: readonly [unknown, string][] = [
			[7, 'Entry 1 was left out: it is no decision.'],
			[{ ...good, key: '' }, 'Entry 2 was left out: it names no finding.'],
			[{ ...good, state: 'maybe' }, 'Entry 3 was left out: “maybe” is no decision that is known.'],
			[{ ...good, on: '2026-02-30' }, 'Entry 4 was left out: it has no date.'],
			[
				{ ...good, expires: 'soon' },
				'Entry 5 was left out: the day on which it expires is no date.'
			],
			[
				{ ...good, expires: '2026-02-28' },
				'Entry 6 was left out: it expires before it was decided.'
			]
		];
		const file = {
			format: 'capability-atlas decisions',
			version: 1,
			decisions: [...bad.map(([entry]) => entry), good]
		};
		expect(readDecisionFile(JSON.stringify(file))).toEqual({
			decisions: [good],
			faults: bad.map(([, fault]) => fault)
		});
	});

	test('two entries about one finding are told of', () => {
		const text = decisionFileText([decision({ reason: 'one' }), decision({ reason: 'two' })]);
		const { decisions: read, faults } = readDecisionFile(text);
		expect(read.map(({ reason }) => reason)).toEqual(['two']);
		expect(faults).toEqual(['Entry 2 replaces an earlier entry about the same finding.']);
	});

	test.each(['', '[]', '{"format":"other","decisions":[]}', 'role_id,title'])(
		'%j is refused as no decision file',
		(text) => {
			expect(() => readDecisionFile(text)).toThrow(/not a decision file/);
		}
	);

	test('a file of a later version is refused by its version', () => {
		const text = decisionFileText([]).replace('"version": 1', '"version": 2');
		expect(() => readDecisionFile(text)).toThrow(/version 2/);
	});
});

describe('two people’s decisions laid together', () => {
	test('who comes first does not matter, of two or of three', () => {
		fc.assert(
			fc.property(decisions, decisions, decisions, (one, two, three) => {
				const merged = mergeDecisions(one, two);
				expect(mergeDecisions(two, one)).toEqual(merged);
				expect(mergeDecisions([...one].reverse(), two)).toEqual(merged);
				expect(mergeDecisions(three, two, one)).toEqual(mergeDecisions(one, two, three));
			})
		);
	});

	test('laying the same on it again changes nothing', () => {
		fc.assert(
			fc.property(decisions, decisions, (one, two) => {
				const { decisions: alone, conflicts } = mergeDecisions(one, one);
				expect(new Set(alone)).toEqual(new Set(one));
				expect(conflicts).toEqual([]);
				const merged = mergeDecisions(one, two);
				const everything = [...merged.decisions, ...merged.conflicts.flatMap(({ sides }) => sides)];
				expect(mergeDecisions(everything, two)).toEqual(merged);
			})
		);
	});

	test('nothing is lost: every key is there once, with every meaning that either side gave it', () => {
		fc.assert(
			fc.property(decisions, decisions, (one, two) => {
				const { decisions: agreed, conflicts } = mergeDecisions(one, two);
				const keys = [...agreed, ...conflicts].map(({ key }) => key);
				expect(new Set(keys).size).toBe(keys.length);
				const meanings = [...agreed, ...conflicts.flatMap(({ sides }) => sides)].map(meaningOf);
				expect(new Set(meanings)).toEqual(new Set([...one, ...two].map(meaningOf)));
			})
		);
	});

	test('a different state or reason is a conflict that shows both sides', () => {
		const ann = decision({ by: 'Ann', on: '2026-03-01', reason: 'Agreed' });
		const bo = decision({ by: 'Bo', on: '2026-02-01', reason: 'Not agreed' });
		expect(mergeDecisions([ann], [bo])).toEqual({
			decisions: [],
			conflicts: [{ key: ann.key, sides: [bo, ann] }]
		});
	});

	test('the same decision made twice is one, the earlier', () => {
		const ann = decision({ by: 'Ann', on: '2026-03-01' });
		const bo = decision({ by: 'Bo', on: '2026-02-01' });
		expect(mergeDecisions([ann], [bo])).toEqual({ decisions: [bo], conflicts: [] });
	});
});

describe('decisions of another tab', () => {
	const never = () => false;
	const one = decision({ key: 'level:R1:FINA:aaaa' });
	const two = decision({ key: 'level:R2:FINA:bbbb', state: 'accepted' });

	test('stand, and what that tab took back is gone', () => {
		const history = startHistory([one]);
		expect([...takeIn(history, [two], never).decisions.values()]).toEqual([two]);
	});

	test('leave alone what is still to be kept here', () => {
		const history = decide(startHistory([]), 'Waived', [{ key: one.key, after: one }]);
		const taken = takeIn(history, [two], (key) => key === one.key);
		expect(new Set(taken.decisions.values())).toEqual(new Set([one, two]));
		expect(taken.done).toEqual(history.done);
	});

	test('cannot be undone here, while other steps can', () => {
		const first = decide(startHistory([]), 'Merged', [
			{ key: one.key, after: one },
			{ key: two.key, after: two }
		]);
		const theirs = decision({ key: one.key, reason: 'Asked again' });
		const taken = takeIn(first, [theirs, two], never);
		expect(undo(taken).decisions).toEqual(new Map([[one.key, theirs]]));
		expect(undo(undo(taken)).decisions.get(one.key)).toEqual(theirs);
	});

	test('that say what is known already change nothing', () => {
		fc.assert(
			fc.property(decisions, (kept) => {
				const history = startHistory(kept);
				expect(takeIn(history, [...history.decisions.values()], never)).toBe(history);
			})
		);
	});

	test('whatever was decided on either side, what is kept or still to be kept stands in the end', () => {
		fc.assert(
			fc.property(decisions, decisions, fc.func(fc.boolean()), (mine, kept, isOwn) => {
				const history = startHistory(mine);
				const theirs = startHistory(kept).decisions;
				const taken = takeIn(history, kept, isOwn).decisions;
				for (const key of new Set([...history.decisions.keys(), ...theirs.keys()]))
					expect(taken.get(key)).toEqual((isOwn(key) ? history.decisions : theirs).get(key));
			})
		);
	});
});
