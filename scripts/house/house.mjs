// npm run house: draws the import graph by folders, docs/images/house.svg. test/house/borders.test.ts holds that it is the graph of today.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importBundled } from '../build/import-bundled.mjs';
import { root } from '../build/install.mjs';

const { importGraph, pictureOf } = await importBundled(
	"export { importGraph } from './imports'; export { pictureOf } from './picture';",
	join(root, 'scripts', 'house'),
);
const file = join(root, 'docs', 'images', 'house.svg');
writeFileSync(file, pictureOf(importGraph(root, ['server', 'client'])));
console.log(file);
