// Draws images/icon.png (256 × 256) from images/icon.svg, and the small pictures of the walkthrough from those of the README.
// node scripts/build/icon.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { findChromium, launch } from '../test/chromium.mjs';

const browser = await launch(findChromium());
try {
	const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
	await page.setContent(`<style>*{margin:0}svg{display:block}</style>${readFileSync('images/icon.svg', 'utf8')}`);
	writeFileSync('images/icon.png', await page.screenshot({ omitBackground: true }));
	for (const name of ['outline', 'hover']) {
		const small = await page.evaluate(shrink, {
			source: `data:image/png;base64,${readFileSync(`docs/images/${name}.zh.png`, 'base64')}`,
			width: 800,
		});
		writeFileSync(`docs/walkthrough/${name}.webp`, Buffer.from(small.split(',')[1], 'base64'));
	}
} finally {
	await browser.close();
}

/** Runs in the page: the picture at another width, as a data URI. */
async function shrink({ source, width }) {
	const image = new Image();
	image.src = source;
	await image.decode();
	const canvas = document.createElement('canvas');
	canvas.width = width;
	canvas.height = Math.round((image.height * width) / image.width);
	const context = canvas.getContext('2d');
	context.imageSmoothingQuality = 'high';
	context.drawImage(image, 0, 0, canvas.width, canvas.height);
	return canvas.toDataURL('image/webp', 0.7);
}
