import { expect, test } from 'vitest';
import { svgToPng } from '../../../src/lib/export/png';

const half = (width: number, height: number) =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
	`<rect width="${width}" height="${height}" fill="#ffffff"/>` +
	`<rect width="${width / 2}" height="${height}" fill="#103f6e"/></svg>`;

test('a figure becomes a picture of twice its size in its own colours', async () => {
	const blob = await svgToPng(half(40, 20));
	expect(blob.type).toBe('image/png');
	const picture = await createImageBitmap(blob);
	expect([picture.width, picture.height]).toEqual([80, 40]);
	const pen = new OffscreenCanvas(80, 40).getContext('2d');
	pen?.drawImage(picture, 0, 0);
	expect([...(pen?.getImageData(10, 20, 1, 1).data ?? [])]).toEqual([16, 63, 110, 255]);
	expect([...(pen?.getImageData(70, 20, 1, 1).data ?? [])]).toEqual([255, 255, 255, 255]);
});

test('a figure that no canvas would hold is drawn smaller', async () => {
	const picture = await createImageBitmap(await svgToPng(half(10, 20_000)));
	expect(picture.height).toBe(16_384);
});

test('what is no picture is an error that says what to do', async () => {
	await expect(svgToPng('<svg')).rejects.toThrow('Download it as SVG instead');
});
