import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import UndoRedoHarness from './UndoRedoHarness.svelte';

function shown() {
	const heard = { onundo: vi.fn(), onredo: vi.fn() };
	void render(UndoRedoHarness, heard);
	return heard;
}

test('Ctrl+Z takes a step back and Ctrl+Shift+Z takes it again', async () => {
	const { onundo, onredo } = shown();
	await userEvent.keyboard('{Control>}z{/Control}');
	expect(onundo).toHaveBeenCalledOnce();
	await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
	expect(onredo).toHaveBeenCalledOnce();
});

test('in a field Ctrl+Z is the undo of the field', async () => {
	const { onundo } = shown();
	await userEvent.click(page.getByRole('textbox', { name: 'Note' }));
	await userEvent.keyboard('{Control>}z{/Control}');
	expect(onundo).not.toHaveBeenCalled();
});

test('a button says what it would do, and one with nothing to do does nothing', async () => {
	const { onundo, onredo } = shown();
	const undo = page.getByRole('button', { name: 'Undo' });
	await expect.element(undo).toHaveAttribute('title', 'Read “adde” as Adept');
	await userEvent.click(undo);
	expect(onundo).toHaveBeenCalledOnce();
	const redo = page.getByRole('button', { name: 'Redo' });
	await expect.element(redo).toHaveAttribute('aria-disabled', 'true');
	redo.element().dispatchEvent(new MouseEvent('click', { bubbles: true }));
	expect(onredo).not.toHaveBeenCalled();
});
