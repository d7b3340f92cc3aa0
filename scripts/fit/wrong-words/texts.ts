import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A document of a text: its paragraphs, and which part of the whole it belongs to. */
export interface Document {
	/** The file that it stands in, without its endings: `laws`. */
	readonly source: string;
	readonly name: string;
	readonly paragraphs: readonly string[];
	readonly part: Part;
	/** Which twentieth of the whole it belongs to, from 0 to 19. */
	readonly twentieth: number;
}

/** Counts are taken of `fit`, weights of `tune`; figures are those of `test`, which nothing was fitted on. */
export type Part = 'fit' | 'tune' | 'test';

/**
 * The documents of a folder of texts (*.txt.gz or *.txt): a paragraph a line; a line `# NAME` begins a document, whose name is its day or
 * its title. Whole days and titles fall to one part, by their names: one in twenty is for the figures, two for the weights.
 */
export function* documentsIn(folder: string): Generator<Document> {
	for (const file of readdirSync(folder).sort()) {
		if (!/\.txt(?:\.gz)?$/.test(file)) continue;
		const bytes = readFileSync(join(folder, file));
		const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
		const source = basename(file).replace(/\.txt(?:\.gz)?$/, '');
		let name = '';
		let paragraphs: string[] = [];
		for (const line of text.split('\n')) {
			if (!line.startsWith('# ')) {
				if (line !== '') paragraphs.push(line);
				continue;
			}
			if (paragraphs.length > 0) yield documentOf(source, name, paragraphs);
			name = line.slice(2).trim();
			paragraphs = [];
		}
		if (paragraphs.length > 0) yield documentOf(source, name, paragraphs);
	}
}

function documentOf(source: string, name: string, paragraphs: readonly string[]): Document {
	const twentieth = twentiethOf(name);
	return { source, name, paragraphs, twentieth, part: twentieth < 1 ? 'test' : twentieth < 3 ? 'tune' : 'fit' };
}

function twentiethOf(name: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
	return Math.floor(((Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0) / 2 ** 32) * 20);
}
