/**
 * The policy of a built site as one header value: what the `<meta>` policies of its pages allow,
 * taken together, so that files without markup (workers, wasm) are under it as well. Pages differ
 * only in the hashes of their start script. Framing, which a meta element cannot forbid, is
 * forbidden. Throws where a page has no policy.
 */
export function contentSecurityPolicy(pages: readonly string[]): string {
	const merged = new Map<string, Set<string>>();
	for (const page of pages) {
		for (const directive of pagePolicy(page).split(';')) {
			const [name, ...sources] = directive.trim().split(/\s+/);
			if (!name) continue;
			const all = merged.get(name) ?? new Set<string>();
			for (const source of sources) all.add(source);
			merged.set(name, all);
		}
	}
	merged.set('frame-ancestors', new Set(["'none'"]));
	return [...merged].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
}

const metaPolicy = /<meta\s+http-equiv="content-security-policy"\s+content="([^"]+)"/i;

function pagePolicy(page: string): string {
	const policy = metaPolicy.exec(page)?.[1];
	if (policy === undefined) throw new Error('A page of the build has no content security policy.');
	return policy.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
