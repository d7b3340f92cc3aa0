import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { defaults } from '../../../server/ground/model/settings';
import type { Span } from '../../../server/ground/model/span';
import { quotations } from '../../../server/ground/text/quotations';
import { entitiesOf } from '../../../server/reading/article/entities';
import { analyze } from '../../../server/reading/page/update';
import { markedPage } from '../people/marked-page';

/** The logical text of a section, and what of it is never judged: names, bylines, what is quoted. */
export interface Copy {
	/** Whose copy it is: what stands before the first hyphen or point in the name of the file or in the `id` of the line. */
	readonly source: string;
	readonly text: string;
	readonly closed: Uint8Array;
}

/**
 * The copy of some files and folders: texts (*.txt), marked pages (*.copy) and lines of JSON with a `text` (*.jsonl), none of them
 * twice.
 */
export function copyOf(paths: readonly string[]): Copy[] {
	const seen = new Set<string>();
	const found: Copy[] = [];
	for (const { source, text } of paths.flatMap(textsOf)) {
		if (seen.has(text)) continue;
		seen.add(text);
		for (const article of analyze({ text, settings: defaults }).articles) {
			const { logical } = article.draft;
			const { persons, bylines } = entitiesOf(article);
			const closed = new Uint8Array(logical.text.length);
			for (const { start, end } of [...[...persons, ...bylines].map(({ span }): Span => span), ...quotations(logical)])
				closed.fill(1, start, end);
			found.push({ source, text: logical.text, closed });
		}
	}
	return found;
}

interface Text {
	readonly source: string;
	readonly text: string;
}

function textsOf(path: string): Text[] {
	if (statSync(path).isDirectory())
		return readdirSync(path)
			.sort()
			.flatMap((name) => textsOf(join(path, name)));
	const name = path.replace(/^.*[/\\]/, '');
	// Other versions of a page have the same words.
	if (/\.v[23]\.txt$/.test(name) || !/\.(?:txt|copy|jsonl)$/.test(name)) return [];
	const text = readFileSync(path, 'utf8');
	if (name.endsWith('.txt')) return [{ source: sourceOf(name), text }];
	if (name.endsWith('.copy')) return [{ source: 'marked', text: markedPage(path, text).text }];
	return text
		.split('\n')
		.filter(Boolean)
		.map((line): { readonly id?: string; readonly text?: string } => JSON.parse(line))
		.filter((line): line is { id?: string; text: string } => typeof line.text === 'string')
		.map((line) => ({ source: sourceOf(line.id ?? name), text: line.text }));
}

function sourceOf(name: string): string {
	return name.replace(/[-.].*$/, '');
}
