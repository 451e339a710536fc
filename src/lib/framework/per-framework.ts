import type { Framework } from './framework';

/** Builds something from a framework once, and hands out the same thing for the same framework. */
export function perFramework<Built>(
	build: (framework: Framework) => Built
): (framework: Framework) => Built {
	const built = new WeakMap<Framework, { readonly value: Built }>();
	return (framework) => {
		const known = built.get(framework);
		if (known) return known.value;
		const value = build(framework);
		built.set(framework, { value });
		return value;
	};
}
