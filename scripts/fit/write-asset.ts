import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type AssetHeader, assetBytes, type SectionOf, type SectionType } from '../../server/ground/assets/asset';
import { assetFile } from '../../server/ground/assets/store';

/** The folder of the repository that the assets lie in. */
export const assetFolder = 'assets';

/** Writes an asset into a folder (`assetFolder`), and answers the path of its file. */
export function writeAsset(
	folder: string,
	header: AssetHeader,
	contents: Readonly<Record<string, SectionOf<SectionType> | string>>,
): string {
	mkdirSync(folder, { recursive: true });
	const file = join(folder, assetFile(header.kind));
	writeFileSync(file, assetBytes(header, contents));
	return file;
}

/**
 * What a model was fitted on, for the header of its asset: each path that was given by its name, with how many bytes lie there and a
 * checksum of all of them. `rmrb.txt.gz 7340032 bytes sha256:0f3a…`
 */
export function sourcesOf(paths: readonly string[]): string[] {
	return paths.map((path) => {
		const sum = createHash('sha256');
		let bytes = 0;
		for (const file of filesOf(path)) {
			const content = readFileSync(file);
			bytes += content.length;
			sum.update(content);
		}
		return `${basename(path)} ${bytes} bytes sha256:${sum.digest('hex').slice(0, 16)}`;
	});
}

function filesOf(path: string): string[] {
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path, { recursive: true, encoding: 'utf8' })
		.map((name) => join(path, name))
		.filter((file) => statSync(file).isFile())
		.sort();
}
