// Learns which words public copy says again and again (rules/stock-phrases; server/judging/rules/words/lib/stock-phrase.ts).
//
//   npm run fit -- stock-phrases FOLDER… [--out FOLDER]
//
// Folders have texts (*.txt, a page each) and lines of JSON with a `text` (*.jsonl). Of each run of four Han characters it counts in how
// many texts it stands; those of many texts are kept, as bits of a table that is asked by a hash: numbers, and no words. A clause most of
// whose runs are there is a stock phrase.
import { importBundled } from '../../build/import-bundled.mjs';
import { root } from '../../build/install.mjs';
import { filesOf, textsOf } from './copy.mjs';

const { assetFolder, sourcesOf, writeAsset } = await importBundled(
	"export { assetFolder, sourcesOf, writeAsset } from './scripts/fit/write-asset';",
	root,
);

const run = 4;
/** A run that stands in as many texts is common property. */
const fewest = 5;
const bits = 1 << 17;

const values = { out: assetFolder };
const folders = [];
for (let i = 2; i < process.argv.length; i++) {
	if (process.argv[i] === '--out') values.out = process.argv[++i];
	else folders.push(process.argv[i]);
}
if (folders.length === 0) {
	console.error('npm run fit -- stock-phrases FOLDER… [--out FOLDER]');
	process.exit(2);
}

const counts = new Map();
for (const text of new Set(folders.flatMap(filesOf).flatMap(articlesOf))) {
	const own = new Set();
	for (const [han] of text.matchAll(/[\u4e00-\u9fff]{4,}/g))
		for (let at = 0; at + run <= han.length; at++) own.add(han.slice(at, at + run));
	for (const words of own) counts.set(words, (counts.get(words) ?? 0) + 1);
}
const table = new Uint8Array(bits / 8);
let kept = 0;
for (const [words, count] of counts) {
	if (count < fewest) continue;
	const bit = hashOf(words) & (bits - 1);
	table[bit >> 3] |= 1 << (bit & 7);
	kept++;
}
const header = {
	kind: 'rules/stock-phrases',
	version: 1,
	text: sourcesOf(folders),
	seed: 0,
	figures: { runs: kept, characters: run, texts: fewest },
};
console.log(writeAsset(values.out, header, { bits: table }));
console.log(`${kept} runs`);

function articlesOf(file) {
	return textsOf(file, (page) => page.split(/\n\n(?=[^\n]{4,40}\n)/));
}

/** As in server/ground/text/hash.ts. */
function hashOf(text) {
	let hash = 0x811c9dc5;
	for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
}
