import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadAsset } from '../ground/assets/store';

/** The folder that lies beside that of the running bundle (`out/assets`, scripts/build/assets.mjs). */
const shipped = () => join(__dirname, '..', 'assets');

/** Reads assets from a folder. */
export function diskAssets(folder = shipped()): ReadAsset {
	return (file) => {
		try {
			return readFileSync(join(folder, file));
		} catch {
			return undefined;
		}
	};
}

/** The same without holding up the thread. Fails where the asset is not there. */
export function loadDiskAsset(file: string, folder = shipped()): Promise<Uint8Array> {
	return readFile(join(folder, file));
}
