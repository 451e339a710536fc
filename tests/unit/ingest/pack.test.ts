import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack, unpack } from '../../../src/lib/ingest/pack';

test('what is packed comes back as it was, typed arrays of any length among it', async () => {
	const value = fc.record({
		text: fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed()),
		bytes: fc.uint8Array(),
		codes: fc.int32Array(),
		lines: fc.uint32Array(),
		numbers: fc.float64Array(),
		nested: fc.array(fc.record({ codes: fc.int32Array(), values: fc.array(fc.string()) }))
	});
	await fc.assert(
		fc.asyncProperty(value, async (original) => {
			expect(await unpack(await pack(original))).toEqual(original);
		}),
		{ numRuns: 60 }
	);
});

test('an array that is a window on a larger buffer is packed alone', async () => {
	const window = new Int32Array(new ArrayBuffer(40), 8, 3);
	window.set([1, 2, 3]);
	expect(await unpack(await pack({ window }))).toEqual({ window: Int32Array.of(1, 2, 3) });
});

test('bytes of another kind are refused', async () => {
	const other = await new Response(
		new Blob(['something else entirely']).stream().pipeThrough(new CompressionStream('gzip'))
	).arrayBuffer();
	await expect(unpack(new Uint8Array(other))).rejects.toThrow('not a packed data set');
	await expect(unpack(new Uint8Array([1, 2, 3]))).rejects.toThrow();
});

test('a column that is called $array is a column', async () => {
	const attributes = { $array: { codes: Int32Array.of(0), values: ['x'] } };
	expect(await unpack(await pack({ attributes }))).toEqual({ attributes });
});
