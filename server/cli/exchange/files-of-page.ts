import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { exportedFiles, isSheet } from '../../exchange/exported-files';
import type { ProofedPage } from '../../exchange/proof/proofed-page';
import { textSince } from '../../exchange/word/round-since';
import type { Message } from '../../ground/model/finding';
import { diskHost } from '../../host/disk-host';
import { plainJson } from '../streams';
import type { ExportCommand } from './export-options';

/** What is written of a page: to a file, or, where there is no folder for it, to standard output. */
export interface FileOfPage {
	readonly path: string | undefined;
	readonly content: string | Uint8Array;
}

/** The files that a page becomes. A page without the text of the round that is asked for becomes none. */
export async function filesOfPage(
	file: string,
	proofed: ProofedPage,
	{ format, output, since: n }: ExportCommand,
): Promise<readonly FileOfPage[] | { readonly reason: Message }> {
	if (isSheet(format)) return [];
	const since = n === undefined ? undefined : await sinceRound(file, proofed.marking, n);
	if (n !== undefined && !since) return { reason: noRound(n) };
	const files = await exportedFiles(proofed, { format, name: proofed.name, since });
	// A line for each, where they are read by programs.
	return output === undefined
		? files.map(({ content }) => ({ path: undefined, content: `${plainJson(JSON.parse(String(content)))}\n` }))
		: files.map(({ name, content }) => ({ path: join(output, name), content }));
}

function sinceRound(file: string, marking: ProofedPage['marking'], n: number) {
	const path = resolve(file);
	const { read } = diskHost(() => [pathToFileURL(dirname(path)).href]);
	return textSince({ marking, n, uri: pathToFileURL(path).href, read });
}

function noRound(n: number): Message {
	return { zh: `没有第 ${n} 校开始时的底稿`, en: `the text with which round ${n} began is not there` };
}
