import { version } from '../../../package.json';
import type { PageSummary } from './page-summary';

/** What is kept of a page file from one start to the next. */
export interface KeptPage {
	readonly uri: string;
	/** Size in bytes and time of change (milliseconds since 1970) of the file, and the time of its notes, 0 for none. */
	readonly stamp: readonly [size: number, modified: number, notes: number];
	/** A number for the settings that the page was read by. */
	readonly settings: number;
	/** Null for a file that is no page: binary, or too large. */
	readonly summary: PageSummary | null;
}

/** The kind of file that it is; another version makes the index anew. */
const format = `zhubi issue index 1 ${version}`;

/** A file that says what it is, how long it is, and a number for all of it: half a file, or another's, is seen. */
export function keptText(pages: Iterable<KeptPage>): string {
	const lines: string[] = [];
	for (const page of pages) lines.push(JSON.stringify(page));
	const body = lines.join('\n');
	return `${JSON.stringify({ format, length: body.length, sum: sumOf(body) })}\n${body}`;
}

/** The pages of such a file; undefined where it is of another version, cut off or damaged. Rests now and then. */
export async function readKept(text: string, rest: () => Promise<void>): Promise<KeptPage[] | undefined> {
	const end = text.indexOf('\n');
	const body = text.slice(end + 1);
	try {
		const head: Record<'format' | 'length' | 'sum', unknown> = JSON.parse(text.slice(0, Math.max(0, end)));
		if (head.format !== format || head.length !== body.length || head.sum !== sumOf(body)) return undefined;
		const pages: KeptPage[] = [];
		for (let at = 0; at < body.length; ) {
			const next = body.indexOf('\n', at);
			const stop = next < 0 ? body.length : next;
			pages.push(JSON.parse(body.slice(at, stop)));
			at = stop + 1;
			if (pages.length % batch === 0) await rest();
		}
		return pages;
	} catch {
		return undefined;
	}
}

const batch = 100;

/** Two numbers of 32 bits over all units: enough against a torn file, and not meant against anybody who forges one. */
export function sumOf(text: string): string {
	let one = 0x811c9dc5;
	let other = 0x9e3779b9;
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		one = Math.imul(one ^ code, 0x01000193);
		other = Math.imul(other ^ code, 0x85ebca6b);
	}
	return `${(one >>> 0).toString(36)}${(other >>> 0).toString(36)}`;
}

/** Where the index of a folder is kept within a storage folder. */
export function keptUri(storage: string, root: string): string {
	return `${storage.replace(/\/$/, '')}/issue-index-${sumOf(root)}.jsonl`;
}
