import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	beginHistory,
	presentOf,
	redone,
	undone,
	withStep,
	type History
} from '../../../src/lib/state/history';

type Move = { readonly kind: 'step'; readonly to: number } | { readonly kind: 'undo' | 'redo' };

const arbitraryMoves = fc.array(
	fc.oneof(
		fc.record({ kind: fc.constant('step' as const), to: fc.integer() }),
		fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) })
	)
);

const step = (history: History<number>, to: number) =>
	withStep(history, { state: to, label: `To ${String(to)}` });

function after(moves: readonly Move[]): History<number> {
	return moves.reduce<History<number>>((history, move) => {
		if (move.kind === 'step') return step(history, move.to);
		return move.kind === 'undo' ? undone(history) : redone(history);
	}, beginHistory(0));
}

test('a step and its undo lead back to the same state, whatever was done before', () => {
	fc.assert(
		fc.property(arbitraryMoves, fc.integer(), (moves, to) => {
			const history = after(moves);
			const back = undone(step(history, to));
			expect(presentOf(back)).toBe(presentOf(history));
			expect(back.done).toEqual(history.done);
		})
	);
});

test('redo takes again what undo took back, and the reverse', () => {
	fc.assert(
		fc.property(arbitraryMoves, (moves) => {
			const history = after(moves);
			if (history.done.length > 0) expect(redone(undone(history))).toEqual(history);
			if (history.undone.length > 0) expect(undone(redone(history))).toEqual(history);
			expect(presentOf(step(history, 7))).toBe(7);
		})
	);
});

test('with nothing to take back or again the history stays as it is', () => {
	const history = beginHistory('as it came');
	expect(undone(history)).toBe(history);
	expect(redone(history)).toBe(history);
});

test('a new step forgets what had been taken back', () => {
	const history = step(undone(step(step(beginHistory(0), 1), 2)), 3);
	expect(history.undone).toEqual([]);
	expect(presentOf(undone(history))).toBe(1);
});
