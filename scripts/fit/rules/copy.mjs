// The copy that a fit reads: texts (*.txt) and lines of JSON with a `text` (*.jsonl), at any depth below a folder.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The files of a folder, in the order of their names; a file is its own. */
export function filesOf(path) {
	if (!statSync(path).isDirectory()) return /\.(?:txt|jsonl)$/.test(path) && !/\.v[23]\.txt$/.test(path) ? [path] : [];
	return readdirSync(path)
		.sort()
		.flatMap((name) => filesOf(join(path, name)));
}

/** The texts of a file; `cut` parts a page into articles. */
export function textsOf(file, cut = (page) => [page]) {
	const text = readFileSync(file, 'utf8');
	if (!file.endsWith('.jsonl')) return cut(text);
	return text
		.split('\n')
		.filter(Boolean)
		.map((line) => JSON.parse(line).text ?? '');
}
