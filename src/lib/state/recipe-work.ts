import type { CorrectedFile } from '../ingest/corrected-file';
import type { Recipe } from '../ingest/recipe';
import type { SourceRow } from '../ingest/source-rows';
import type { RecipeAnswer, RecipeRequest } from './recipe-work-protocol';

/** A row as it stands in its file. */
export type WholeRow = SourceRow;

/** A row with what is corrected in it already. */
export function corrected(row: WholeRow, cells: Recipe['cells']): WholeRow {
	const own = cells.filter(({ file, line }) => file === row.file && line === row.line);
	const changed = row.headers.map((header, index) => {
		const said = row.cells[index] ?? '';
		return own.find(({ column, from }) => column === header && from === said)?.to ?? said;
	});
	return { ...row, cells: changed };
}

/** Asks a worker of its own. @throws what went wrong there */
function asked(request: RecipeRequest): Promise<RecipeAnswer> {
	const worker = new Worker(new URL('./recipe.worker.ts', import.meta.url), { type: 'module' });
	const answered = Promise.withResolvers<RecipeAnswer>();
	worker.onerror = (event) =>
		answered.reject(new Error(`The reader stopped (${event.message || 'out of memory'}).`));
	worker.onmessage = ({ data }: MessageEvent<RecipeAnswer>) => {
		if (data.kind === 'failed') answered.reject(new Error(data.message));
		else answered.resolve(data);
	};
	worker.postMessage(request);
	return answered.promise.finally(() => worker.terminate());
}

const otherAnswer = () => new Error('The reader gave another answer than was asked for.');

/** What rows say, as they stand in the files. @throws what the reader says */
export async function sourceRowsInWorker(
	files: readonly File[],
	recipe: Recipe,
	wanted: readonly { readonly file: string; readonly line: number }[]
): Promise<readonly SourceRow[]> {
	const answer = await asked({ kind: 'rows', files, recipe, wanted });
	if (answer.kind !== 'rows') throw otherAnswer();
	return answer.value;
}

/** The files with what the recipe mends, in the layout they came in. @throws what the reader says */
export async function correctedInWorker(
	files: readonly File[],
	recipe: Recipe
): Promise<readonly CorrectedFile[]> {
	const answer = await asked({ kind: 'corrected', files, recipe });
	if (answer.kind !== 'corrected') throw otherAnswer();
	return answer.value;
}
