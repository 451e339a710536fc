/** Browsers draw no canvas longer than this on a side, nor one of more pixels than this. */
const longestPx = 16_384;
const mostPixels = 120_000_000;

async function pictureOf(svg: string): Promise<HTMLImageElement> {
	const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
	try {
		const picture = new Image();
		picture.src = address;
		await picture.decode();
		return picture;
	} catch (cause) {
		throw new Error('The figure could not be drawn as a picture. Download it as SVG instead.', {
			cause
		});
	} finally {
		URL.revokeObjectURL(address);
	}
}

/**
 * An SVG document as a PNG, `scale` pixels to each of its own, fewer where a canvas would not hold
 * them. In the browser only. The page's security policy must admit blob: as a source of pictures.
 * Throws where the picture cannot be drawn.
 */
export async function svgToPng(svg: string, scale = 2): Promise<Blob> {
	const picture = await pictureOf(svg);
	const { naturalWidth: width, naturalHeight: height } = picture;
	const fitting = Math.min(
		scale,
		longestPx / Math.max(width, height),
		Math.sqrt(mostPixels / (width * height))
	);
	const canvas = document.createElement('canvas');
	canvas.width = Math.floor(width * fitting);
	canvas.height = Math.floor(height * fitting);
	canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
	const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
	if (!blob) throw new Error('The figure is too large for a picture. Download it as SVG instead.');
	return blob;
}
