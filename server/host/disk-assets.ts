import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadAsset } from '../ground/assets/shelf';

/** Reads assets from the folder that lies beside that of the running bundle (`out/assets`, scripts/build/assets.mjs). */
export function diskAssets(folder = join(__dirname, '..', 'assets')): ReadAsset {
	return (file) => {
		try {
			return readFileSync(join(folder, file));
		} catch {
			return undefined;
		}
	};
}
