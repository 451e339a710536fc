import { afterEach, beforeEach, expect, vi } from 'vitest';

beforeEach(() => {
	vi.spyOn(console, 'warn');
	vi.spyOn(console, 'error');
});

afterEach(() => {
	for (const method of ['warn', 'error'] as const) {
		const spy = vi.mocked(console[method]);
		const calls = spy.mock.calls.map((call) => call.map(String).join(' '));
		spy.mockRestore();
		expect(calls, `unexpected console.${method}`).toEqual([]);
	}
});
