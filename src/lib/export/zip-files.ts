import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** A file to go into an archive. */
export interface FileToZip {
	readonly name: string;
	readonly bytes: Uint8Array;
	/** Whether it is compressed in itself. */
	readonly compressed: boolean;
}

const sliceBytes = 2 ** 18;

/** Files as one zip archive, made in slices of a few milliseconds; `pause` is awaited between them. */
export async function zipFiles(
	files: readonly FileToZip[],
	pause: () => Promise<void>
): Promise<Blob> {
	const parts: Uint8Array<ArrayBuffer>[] = [];
	let failure: Error | null = null;
	const zip = new Zip((error, part) => {
		if (error) failure = error;
		else parts.push(Uint8Array.from(part));
	});
	for (const { name, bytes, compressed } of files) {
		const entry = compressed ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
		zip.add(entry);
		for (let at = 0; at === 0 || at < bytes.length; at += sliceBytes) {
			entry.push(bytes.subarray(at, at + sliceBytes), at + sliceBytes >= bytes.length);
			await pause();
		}
	}
	zip.end();
	if (failure) throw failure;
	return new Blob(parts, { type: 'application/zip' });
}
