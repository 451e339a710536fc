import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Decisions } from '../../../src/lib/state/decisions.svelte';

const finding = { key: 'level:R1:FINA:aaaa', sentence: 'Finance: Adept.' };
const other = { key: 'level:R2:FINA:bbbb', sentence: 'Finance: Foundational.' };

beforeEach(async () => {
	await new Decisions().erase();
});

/** What another visit to the page finds on the device. */
async function visitAgain(decisions: Decisions): Promise<Decisions> {
	await decisions.settled;
	const next = new Decisions();
	await next.open();
	return next;
}

test('decisions and the name are there on the next visit, what was undone is not', async () => {
	const decisions = new Decisions();
	decisions.setBy('Ann');
	decisions.waive(finding, 'Agreed with the team', '2999-12-31');
	decisions.accept(other);
	expect(decisions.undo()).toEqual({ label: 'Accepted', keys: [other.key] });
	const next = await visitAgain(decisions);
	expect(next.by).toBe('Ann');
	expect(next.standing(finding.key)).toMatchObject({
		kind: 'waived',
		decision: { reason: 'Agreed with the team', by: 'Ann', facts: 'Finance: Adept.' }
	});
	expect(next.standing(other.key)).toEqual({ kind: 'open' });
	expect(next.keeping).toEqual({ kind: 'kept' });
});

test('what was decided before the kept decisions were read stays', async () => {
	const first = new Decisions();
	first.waive(finding, 'Kept', null);
	await first.settled;
	const next = new Decisions();
	next.accept(other);
	await next.open();
	expect(next.standing(finding.key).kind).toBe('waived');
	expect(next.standing(other.key).kind).toBe('accepted');
});

test('a note keeps a decision as it is, and accepting keeps the note', () => {
	const decisions = new Decisions();
	decisions.note(finding, 'Ask Kim');
	expect(decisions.standing(finding.key).kind).toBe('noted');
	decisions.accept(finding);
	expect(decisions.standing(finding.key)).toMatchObject({
		kind: 'accepted',
		decision: { reason: 'Ask Kim' }
	});
	decisions.note(finding, 'Kim agrees');
	expect(decisions.standing(finding.key)).toMatchObject({
		kind: 'accepted',
		decision: { reason: 'Kim agrees' }
	});
});

test('two people’s files merge, and only what they see differently is asked about', async () => {
	const ann = new Decisions();
	ann.setBy('Ann');
	ann.waive(finding, 'Right as it is', null);
	const bo = new Decisions();
	bo.setBy('Bo');
	bo.accept(finding);
	bo.accept(other);
	expect(ann.importFile(bo.fileText())).toEqual({ added: 1, conflicts: 1, faults: [] });
	expect(ann.standing(other.key).kind).toBe('accepted');
	expect(ann.standing(finding.key).kind).toBe('waived');
	const [conflict] = ann.conflicts;
	const theirs = conflict?.sides.find(({ by }) => by === 'Bo');
	expect(conflict?.sides.map(({ by }) => by).sort()).toEqual(['Ann', 'Bo']);
	if (theirs) ann.resolve([theirs]);
	expect(ann.standing(finding.key)).toMatchObject({ kind: 'accepted', decision: { by: 'Bo' } });
	expect(ann.conflicts).toEqual([]);
	await Promise.all([ann.settled, bo.settled]);
});

test('what waits to be chosen between still waits after another file, with all sides', async () => {
	const here = new Decisions();
	here.waive(finding, 'By us', null);
	const someone = (by: string, reason: string) => {
		const them = new Decisions();
		them.setBy(by);
		them.waive(finding, reason, null);
		return them;
	};
	const bo = someone('Bo', 'By them');
	const cy = someone('Cy', 'By others');
	const dee = new Decisions();
	dee.accept(other);
	expect(here.importFile(bo.fileText()).conflicts).toBe(1);
	expect(here.importFile(dee.fileText())).toEqual({ added: 1, conflicts: 1, faults: [] });
	here.importFile(cy.fileText());
	expect(here.conflicts.map(({ sides }) => sides.map(({ reason }) => reason).sort())).toEqual([
		['By others', 'By them', 'By us']
	]);
	await Promise.all([here, bo, cy, dee].map(({ settled }) => settled));
});

test('an erased device holds no decisions', async () => {
	const decisions = new Decisions();
	decisions.accept(finding);
	await decisions.erase();
	const next = await visitAgain(decisions);
	expect(next.all.size).toBe(0);
});

describe('two tabs', () => {
	test('see each other’s decisions, notes and what is taken back', async () => {
		const one = new Decisions();
		const two = new Decisions();
		one.setBy('Ann');
		one.waive(finding, 'Agreed', null);
		two.accept(other);
		await vi.waitFor(() => {
			expect(two.standing(finding.key)).toMatchObject({ kind: 'waived' });
			expect(two.by).toBe('Ann');
			expect(one.standing(other.key).kind).toBe('accepted');
		});
		two.reopen(finding);
		await vi.waitFor(() => expect(one.standing(finding.key)).toEqual({ kind: 'open' }));
		expect(one.standing(other.key).kind).toBe('accepted');
	});

	test('that decide the same finding at once lose nothing: the first stands, the other waits to be chosen', async () => {
		const one = new Decisions();
		const two = new Decisions();
		one.waive(finding, 'Right as it is', null);
		two.accept(finding);
		await vi.waitFor(() => expect(two.conflicts).toHaveLength(1));
		await vi.waitFor(() => expect(two.standing(finding.key).kind).toBe('waived'));
		expect(one.standing(finding.key).kind).toBe('waived');
		const mine = two.conflicts[0]?.sides.find(({ state }) => state === 'accepted');
		if (mine) two.resolve([mine]);
		await vi.waitFor(() => expect(one.standing(finding.key).kind).toBe('accepted'));
		expect((await visitAgain(two)).standing(finding.key).kind).toBe('accepted');
	});

	test('never undo what the other has decided since', async () => {
		const one = new Decisions();
		const two = new Decisions();
		one.waive(finding, 'Agreed', null);
		await vi.waitFor(() => expect(two.standing(finding.key).kind).toBe('waived'));
		two.accept(finding);
		await vi.waitFor(() => expect(one.standing(finding.key).kind).toBe('accepted'));
		expect(one.undoLabel).toBeNull();
		expect(one.undo()).toBeNull();
		expect(two.undoLabel).toBe('Accepted');
	});

	test('forget together what is erased', async () => {
		const one = new Decisions();
		const two = new Decisions();
		one.accept(finding);
		await vi.waitFor(() => expect(two.all.size).toBe(1));
		await two.erase();
		await vi.waitFor(() => expect(one.all.size).toBe(0));
	});

	test('tell of many decisions without answering each other for ever', async () => {
		const one = new Decisions();
		const two = new Decisions();
		const posted = vi.spyOn(BroadcastChannel.prototype, 'postMessage');
		const findings = Array.from({ length: 20 }, (_, index) => ({
			key: `level:R${index}:TECH:cccc`,
			sentence: 'Technology: Adept.'
		}));
		for (const [index, each] of findings.entries()) (index % 2 === 0 ? one : two).accept(each);
		await vi.waitFor(() => {
			expect(one.all.size).toBe(20);
			expect(two.all.size).toBe(20);
		});
		await Promise.all([one.settled, two.settled]);
		expect(posted).toHaveBeenCalledTimes(20);
		posted.mockRestore();
	});
});
