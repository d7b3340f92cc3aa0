import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';

/** What was fitted (assets/) lies beside the programs: `out/assets`. */
export function copyAssets(out) {
	const folder = join(out, 'assets');
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	for (const name of readdirSync(join(root, 'assets')))
		if (name.endsWith('.bin')) copyFileSync(join(root, 'assets', name), join(folder, name));
}
