import { expect, test } from 'vitest';
import { nsw } from '../../../src/lib/framework/nsw';
import { emptyRecipe } from '../../../src/lib/ingest/recipe';
import { ImportTurns, type ImportTurn } from '../../../src/lib/state/import-turns';

const recipe = emptyRecipe(nsw);

/** Work that writes down how it goes, and ends quietly where it is cancelled. */
function told(log: string[], work: (turn: ImportTurn) => Promise<void>) {
	return async (turn: ImportTurn) => {
		try {
			await work(turn);
			log.push('done');
		} catch {
			log.push(turn.signal.aborted ? 'cancelled' : 'failed');
		}
	};
}

test('an import that asks lets whoever began it go on, and goes on itself once it is answered', async () => {
	const turns = new ImportTurns();
	const log: string[] = [];
	await turns.run(told(log, async (turn) => void log.push((await turn.pause()).kind)));
	expect(log).toEqual([]);
	expect(turns.open).toBe(true);
	await turns.reply({ kind: 'version' });
	expect(log).toEqual(['version', 'done']);
	expect(turns.open).toBe(false);
});

test('an import that waits can be cancelled', async () => {
	const turns = new ImportTurns();
	const log: string[] = [];
	await turns.run(told(log, async (turn) => void (await turn.pause())));
	await turns.quiet();
	expect(log).toEqual(['cancelled']);
});

test('a newer import cancels the one before and begins only when that has ended', async () => {
	const turns = new ImportTurns();
	const log: string[] = [];
	void turns.run(
		told(log, async (turn) => {
			await Promise.resolve();
			turn.signal.throwIfAborted();
		})
	);
	await Promise.resolve();
	await turns.run(told(log, () => Promise.resolve()));
	expect(log).toEqual(['cancelled', 'done']);
});

test('of several imports that are asked for at once only the last is carried out', async () => {
	const turns = new ImportTurns();
	const log: string[] = [];
	const named = (name: string) => told(log, () => Promise.resolve(void log.push(name)));
	const all = [turns.run(named('a')), turns.run(named('b')), turns.run(named('c'))];
	await Promise.all(all);
	expect(log).toEqual(['c', 'done']);
});

test('once an import has committed it cannot be cancelled, and the next waits for it', async () => {
	const turns = new ImportTurns();
	const log: string[] = [];
	const loading = Promise.withResolvers<null>();
	const committed = Promise.withResolvers<null>();
	void turns.run(
		told(log, async (turn) => {
			turn.commit();
			committed.resolve(null);
			await loading.promise;
		})
	);
	await committed.promise;
	turns.cancel();
	const next = turns.run(told(log, () => Promise.resolve(void log.push('next'))));
	expect(log).toEqual([]);
	loading.resolve(null);
	await next;
	expect(log).toEqual(['done', 'next', 'done']);
});

test('an answer that comes while the one before is carried out is held, and of several the latest counts', async () => {
	const turns = new ImportTurns();
	const heard: string[] = [];
	const busy = Promise.withResolvers<null>();
	await turns.run(async (turn) => {
		heard.push((await turn.pause()).kind);
		await busy.promise;
		heard.push((await turn.pause()).kind);
	});
	const first = turns.reply({ kind: 'try', recipe });
	const second = turns.reply({ kind: 'version' });
	const third = turns.reply({ kind: 'another' });
	busy.resolve(null);
	await Promise.all([first, second, third]);
	expect(heard).toEqual(['try', 'another']);
});

test('an answer that nobody waits for changes nothing', async () => {
	const turns = new ImportTurns();
	await turns.reply({ kind: 'version' });
	expect(turns.open).toBe(false);
});
