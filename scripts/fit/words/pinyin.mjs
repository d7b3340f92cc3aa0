// npm run fit -- pinyin: the initials of the characters (words/initials), from the readings of pinyin-pro.
import { pinyin } from 'pinyin-pro';
import { importBundled } from '../../build/import-bundled.mjs';
import { root } from '../../build/install.mjs';

const { assetFolder, writeAsset } = await importBundled(
	"export { assetFolder, writeAsset } from './scripts/fit/write-asset';",
	root,
);

const first = 0x4e00;
const last = 0x9fa5;
let initials = '';
const others = [];
for (let code = first; code <= last; code++) {
	const sign = String.fromCharCode(code);
	const surname = pinyin(sign, { mode: 'surname', toneType: 'none', type: 'array', surname: 'all' });
	const readings = pinyin(sign, { multiple: true, toneType: 'none', type: 'array' });
	const letters = [
		...new Set([...surname, ...readings].map((reading) => reading[0]).filter((letter) => /[a-z]/.test(letter ?? ''))),
	];
	initials += letters[0] ?? '-';
	if (letters.length > 1) others.push(sign + letters.slice(1).join(''));
}
const header = { kind: 'words/initials', version: 1, text: ['readings of pinyin-pro (MIT)'], seed: 0, figures: {} };
console.log(writeAsset(assetFolder, header, { initials, others: others.join(' ') }));
console.log(`${initials.length} characters, ${others.length} of them with several initials`);
