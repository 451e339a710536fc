import { words } from '../framework/fold';
import type { Framework } from '../framework/framework';
import { perFramework } from '../framework/per-framework';
import { canonicalColumns, type CanonicalColumn } from './canonical-columns';

/** A header's meaning: a canonical column with the place of its alias (0 is the name itself), or a capability. */
export type HeaderMeaning =
	{ readonly column: CanonicalColumn; readonly rank: number } | { readonly capabilityId: string };

/** A header with letter case, punctuation, underscores, slashes and spacing made alike. */
export function headerKey(header: string): string {
	return words(header)
		.replace(/[/\\?*#+&]+/g, ' ')
		.replace(/ +/g, ' ')
		.trim();
}

/** Every canonical name and alias, by header key. */
export const columnByKey: ReadonlyMap<string, { column: CanonicalColumn; rank: number }> = new Map(
	canonicalNames().flatMap((column) =>
		[headerKey(column), ...canonicalColumns[column]].map(
			(key, rank) => [key, { column, rank }] as const
		)
	)
);

function canonicalNames(): readonly CanonicalColumn[] {
	return Object.keys(canonicalColumns).filter((name): name is CanonicalColumn =>
		Object.hasOwn(canonicalColumns, name)
	);
}

/** Every header that is known without guessing, by header key: what a header row is recognised by. */
export const knownHeaders: (framework: Framework) => ReadonlyMap<string, HeaderMeaning> =
	perFramework((framework) => {
		const known = new Map<string, HeaderMeaning>();
		for (const { id, name, shortName, aliases } of framework.capabilities) {
			const former = framework.editions.flatMap((edition) => edition.renames[id] ?? []);
			for (const text of [name, shortName, id, ...aliases, ...former]) {
				known.set(headerKey(text), { capabilityId: id });
			}
		}
		for (const [key, meaning] of columnByKey) known.set(key, meaning);
		return known;
	});
