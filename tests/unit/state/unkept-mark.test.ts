import { describe, expect, test } from 'vitest';
import { UnkeptMark } from '../../../src/lib/state/unkept-mark';

/** The storage of one tab, which outlives its pages. */
function tab() {
	const kept = new Map<string, string>();
	const storage = {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => void kept.set(key, value),
		removeItem: (key: string) => void kept.delete(key)
	};
	return { kept, page: () => new UnkeptMark(() => storage) };
}

describe('what a tab had not kept', () => {
	test('is said once by the page after it', () => {
		const { page } = tab();
		page().begin('roles.csv', 5);
		const next = page();
		expect(next.take()).toEqual({ name: 'roles.csv', at: 5 });
		expect(next.take()).toBeNull();
	});

	test('is nothing once it is kept', () => {
		const { page } = tab();
		const end = page().begin('roles.csv');
		end();
		expect(page().take()).toBeNull();
	});

	test('stays what came later, when what came before ends', () => {
		const { page } = tab();
		const mark = page();
		const end = mark.begin('first.csv', 1);
		mark.begin('second.csv', 2);
		end();
		expect(page().take()).toEqual({ name: 'second.csv', at: 2 });
	});

	test('is nothing where storage is refused or holds something else', () => {
		const refused = new UnkeptMark(() => {
			throw new DOMException('Storage is turned off.', 'SecurityError');
		});
		expect(() => refused.begin('roles.csv')()).not.toThrow();
		expect(refused.take()).toBeNull();
		const { kept, page } = tab();
		for (const text of ['', '{', '7', 'null', '{"name":3,"at":1}', '{"name":"a"}']) {
			kept.set('capability-atlas-unkept', text);
			expect(page().take()).toBeNull();
		}
	});
});
