/** PDF.js's worker, which runs in the same thread once it is loaded. It ships without types. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
	export const WorkerMessageHandler: object;
}
