/** Imports that the table does not allow and that are still to be mended, as the checker words them. To be emptied, never added to. */
export const knownDepartures: readonly string[] = [
	"src/lib/state/download-table.ts: '../export/csv' is not for state.",
	"src/lib/state/download-table.ts: '../export/download' is not for state.",
	"src/lib/state/download-table.ts: '../export/file-name' is not for state.",
	"src/lib/state/grades-page.svelte.ts: '../charts/grade-bars-layout' is not for state.",
	"src/routes/Completeness.svelte: 'd3' is not for routes.",
	"src/routes/EditionCountdown.svelte: 'd3' is not for routes.",
	"src/routes/FilterBar.svelte: '$lib/queries/filter' is not for routes.",
	"src/routes/data/FileReports.svelte: 'd3' is not for routes.",
	"src/routes/data/IssueTable.svelte: 'd3' is not for routes.",
	"src/routes/heatmap/CellPanel.svelte: 'd3' is not for routes."
];
