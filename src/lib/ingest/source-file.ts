/** A file to read, wherever it lies. `chunks` can be walked more than once, from the start each time. */
export interface SourceFile {
	readonly name: string;
	/** In bytes. */
	readonly size: number;
	chunks(): AsyncIterable<Uint8Array>;
}

/** A file that is in memory already: for tests, samples and the command line. */
export function bytesAsSource(
	name: string,
	bytes: Uint8Array,
	chunkBytes: number = 2 ** 18
): SourceFile {
	return {
		name,
		size: bytes.length,
		async *chunks() {
			for (let start = 0; start < bytes.length; start += chunkBytes) {
				yield bytes.subarray(start, start + chunkBytes);
			}
		}
	};
}

/** A file that a person chose or dropped, read as a stream. */
export function blobAsSource(file: Blob & { readonly name: string }): SourceFile {
	return {
		name: file.name,
		size: file.size,
		async *chunks() {
			const reader = file.stream().getReader();
			try {
				for (;;) {
					const { done, value } = await reader.read();
					if (done) return;
					yield value;
				}
			} finally {
				await reader.cancel();
			}
		}
	};
}
