// npm run assets: says of each asset what it is, what it was fitted on, with which seed, and what it reached.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build/install.mjs';

for (const name of readdirSync(join(root, 'assets')).filter((file) => file.endsWith('.bin'))) {
	const bytes = readFileSync(join(root, 'assets', name));
	// server/ground/assets/asset.ts says how an asset is laid out.
	const { kind, version, text, seed, figures } = JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(8)));
	console.log(`${kind}, version ${version}, ${bytes.length} bytes, seed ${seed}`);
	for (const line of text) console.log(`  fitted on  ${line}`);
	for (const [figure, value] of Object.entries(figures)) console.log(`  reached    ${figure}: ${value}`);
}
