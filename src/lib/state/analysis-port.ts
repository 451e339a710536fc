import type { AnalysisAnswer, AnalysisRequest } from './analysis-protocol';

/** The far end of an analysis: a worker, or in tests something like one. */
export interface AnalysisPort {
	postMessage(request: AnalysisRequest): void;
	onmessage: ((event: { readonly data: AnalysisAnswer }) => void) | null;
	onerror: ((event: { readonly message: string }) => void) | null;
	terminate(): void;
}

/** A worker that analyses, and keeps the evidence until it is terminated. */
export function openAnalysisWorker(): AnalysisPort {
	const worker = new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module' });
	const port: AnalysisPort = {
		postMessage: (request) => worker.postMessage(request),
		onmessage: null,
		onerror: null,
		terminate: () => worker.terminate()
	};
	worker.onmessage = (event: MessageEvent<AnalysisAnswer>) => port.onmessage?.(event);
	worker.onerror = (event) => port.onerror?.(event);
	return port;
}
