import type { AnalysisClient } from './analysis-client';
import type { StoreBatch } from './analysis-protocol';

/** All rows that an analysis stores, asked of it while those before are stored; `tell` hears the share done. */
export async function* analysisRows(
	client: AnalysisClient,
	tell: (share: number) => void
): AsyncGenerator<StoreBatch> {
	let batch = await client.ask('rows', { from: 'begin' });
	while (batch) {
		tell(batch.share);
		const next = client.ask('rows', { from: 'next' });
		next.catch(() => undefined);
		yield batch;
		batch = await next;
	}
}
