import { resolve } from '$app/paths';

/** A link to one of the product's pages. */
export interface PageLink {
	readonly href: string;
	readonly label: string;
	readonly current: boolean;
	/** Left out of the bar of narrow screens. */
	readonly wideOnly: boolean;
}

const home = resolve('/');
const data = resolve('/data');
const how = resolve('/how');
const ask = resolve('/console');

const pages = [
	{ path: home, label: 'Overview' },
	{ path: resolve('/heatmap'), label: 'Heatmap' },
	{ path: resolve('/grades'), label: 'Grades' },
	{ path: resolve('/compare'), label: 'Compare' },
	{ path: resolve('/trends'), label: 'Trends', wideOnly: true },
	{ path: resolve('/findings'), label: 'Findings' },
	{ path: data, label: 'Data' }
];

const quiet = [
	{ path: how, label: 'How this works' },
	{ path: ask, label: 'Console' }
];

/**
 * The links of the navigation, of its quiet foot, and those that stand at the end of a page for
 * narrow screens, whose bar has no room for them. `hrefOf` adds to a path what the address carries along.
 */
export function pageLinks(
	pathname: string,
	hrefOf: (path: string) => string
): Readonly<Record<'items' | 'quiet' | 'atEnd', readonly PageLink[]>> {
	const link = ({ path, label, wideOnly = false }: (typeof pages)[number]) => ({
		href: hrefOf(path),
		label,
		current: pathname === path || (path !== home && pathname.startsWith(`${path}/`)),
		wideOnly
	});
	const [items, foot] = [pages.map(link), quiet.map(link)];
	return { items, quiet: foot, atEnd: [...items.filter(({ wideOnly }) => wideOnly), ...foot] };
}

/** Whether a page shows something while no data are open. */
export function needsNoData(pathname: string): boolean {
	return pathname === data || pathname === how;
}

/** Whether the filter applies to a page. */
export function isFiltered(pathname: string, routeId: string | null): boolean {
	const unfiltered: readonly string[] = [home, data, resolve('/briefing'), how, ask];
	return (
		!unfiltered.includes(pathname) && !pathname.startsWith(`${data}/`) && routeId !== '/roles/[id]'
	);
}
