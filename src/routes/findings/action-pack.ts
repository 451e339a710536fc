import { packFileNames } from '$lib/export/action-pack';
import { zipFiles, type FileToZip } from '$lib/export/zip-files';
import { ActionPackSource, type PackOptions, type PackUnit } from '$lib/state/action-pack-source';
import type { Dataset } from '$lib/state/dataset.svelte';
import { prepareStrata } from '$lib/state/prepare-strata';
import { today } from '$lib/state/today';

interface PackJob {
	readonly units: readonly PackUnit[];
	readonly tree: PackOptions['tree'];
	/** Told the share of units whose workbooks are made, 0–1. */
	readonly onProgress: (share: number) => void;
	/** Whether the pack is still wanted. */
	readonly signal: AbortSignal;
}

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Lets the page draw and hear. */
function pause(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve));
}

/** The workbooks of units, made one after another so that the page stays responsive. @throws the signal's reason; where other data are opened meanwhile. */
async function workbooks(
	dataset: Dataset,
	{ units, tree, onProgress, signal }: PackJob
): Promise<readonly FileToZip[]> {
	const { version, loaded, framework } = dataset;
	// Whoever has not been to Compare yet has no sums by stratum to compare by.
	if (loaded) await dataset.store((database) => prepareStrata(database, loaded.roles, framework));
	const source = new ActionPackSource({
		ask: async (query, parameters) => (await dataset.ask(query, parameters)).rows,
		...{ framework, tree, today: today() },
		dataset: dataset.source?.title ?? ''
	});
	// Fetched when it is first needed: it is half of the page's code.
	const { workbookXlsx } = await import('$lib/export/xlsx');
	const names = packFileNames(units);
	const files: FileToZip[] = [];
	for (const [at, unit] of units.entries()) {
		signal.throwIfAborted();
		const sheets = await source.sheets(unit);
		if (dataset.version !== version) throw new Error('Other data were opened meanwhile.');
		await pause();
		files.push({ name: names[at] ?? '', bytes: workbookXlsx(sheets), compressed: true });
		onProgress((at + 1) / units.length);
		await pause();
	}
	signal.throwIfAborted();
	return files;
}

/** The workbook of the one unit of a job, or a zip archive of the workbooks of all. */
export async function packFile(
	dataset: Dataset,
	job: PackJob
): Promise<{ readonly name: string; readonly blob: Blob }> {
	const files = await workbooks(dataset, job);
	const [only, ...others] = files;
	if (only && others.length === 0)
		return { name: only.name, blob: new Blob([Uint8Array.from(only.bytes)], { type: workbook }) };
	return { name: 'action-pack.zip', blob: await zipFiles(files, pause) };
}
