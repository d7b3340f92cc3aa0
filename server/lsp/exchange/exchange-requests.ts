import { type CancellationToken, WorkDoneProgress } from 'vscode-languageserver';
import { say } from '../../answers/reports/language';
import { canonicalUri, pageFolders } from '../../desk/issue-index/page-files';
import { foldMarks } from '../../desk/marks/fold';
import { notesUri } from '../../desk/notes/notes-file';
import { readSidecar } from '../../desk/notes/sidecar';
import { fileNameOf } from '../../desk/page-files/page-names';
import { largestPage, pageOfFile } from '../../desk/page-files/page-of-file';
import { saidOf } from '../../exchange/exchange-error';
import { fileFormats } from '../../exchange/export-formats';
import { exportedFiles, isSheet, proofSheet } from '../../exchange/exported-files';
import { placedMarks } from '../../exchange/placed-marks';
import { htmlCopy } from '../../exchange/plain/html-copy';
import { debrisSentence, type PlainCopy } from '../../exchange/plain/plain-copy';
import { wordCopy } from '../../exchange/plain/word-copy';
import type { ProofedPage } from '../../exchange/proof/proofed-page';
import { textSince } from '../../exchange/word/round-since';
import type { Message } from '../../ground/model/finding';
import { fromBase64, toBase64 } from '../../ground/text/base64';
import { isKeyOf } from '../../ground/text/present';
import type { Fence } from '../answering/answer-rows';
import type {
	CopyAnswer,
	CopyAsked,
	ExportAnswer,
	ExportAsked,
	FoundPage,
	PagesAsked,
	ReviewAsked,
} from '../messages/exchange-messages';
import type { Session } from '../session/session';
import { importReview } from './import-review';

/**
 * What a client may ask about the formats of others (docs/EXCHANGE.md). The server writes nothing but notes: files go to the client.
 * After a review was taken over, `noted` is called.
 *
 * | request | parameters | answer |
 * | --- | --- | --- |
 * | `zhubi/exportPages` | `{ pages: { uri, name }[], format, since?, workDoneToken? }` | `{ files: { name, content }[], failed }` |
 * | `zhubi/pagesIn` | `{ uri }` of a folder | `{ uri, name }[]` |
 * | `zhubi/importReview` | `{ uri, name, content, by?, apply? }`, `uri` of a page | `{ said, isTaken, accepted, kept }` |
 * | `zhubi/importCopy` | `{ name, content }`, or `{ html }` of a clipboard | `{ text, said }` |
 */
export function answerExchangeRequests(session: Session, fenced: Fence, noted: () => void): void {
	const on = <P, R>(name: string, nothing: R, answer: (params: P, token: CancellationToken) => Promise<R>) =>
		session.connection.onRequest<unknown, void>(`zhubi/${name}`, fenced(name, nothing, answer));
	on('exportPages', { files: [], failed: [] }, (asked: ExportAsked, token) => exportPages(session, asked, token));
	on('pagesIn', [], (asked: PagesAsked, token) => pagesIn(session, asked, token));
	on('importReview', null, async (asked: ReviewAsked) => {
		const answer = await importReview(session, asked);
		noted();
		return answer;
	});
	on('importCopy', { text: null, said: '' }, async (asked: CopyAsked) => importCopy(session, asked));
}

/** Cancelled, it answers the files that were done until then; a sheet of which pages are missing is none. */
async function exportPages(
	session: Session,
	{ pages, format, since: n, workDoneToken }: ExportAsked,
	token: CancellationToken,
): Promise<ExportAnswer> {
	const files: { readonly name: string; readonly content: string }[] = [];
	const failed: { readonly uri: string; readonly said: string }[] = [];
	const language = session.language();
	const sheet = isSheet(format) ? proofSheet(format, language) : undefined;
	const parts = [sheet?.begin() ?? ''];
	const tell = (value: object) =>
		workDoneToken === undefined
			? undefined
			: void session.connection.sendProgress(WorkDoneProgress.type, workDoneToken, value as never).catch(() => {});
	tell({ kind: 'begin', title: say(words.exporting, language), cancellable: true, percentage: 0 });
	for (const [i, { uri, name }] of pages.entries()) {
		if (token.isCancellationRequested) break;
		tell({ kind: 'report', percentage: Math.floor((100 * i) / pages.length), message: `${i + 1}/${pages.length}` });
		const proofed = await proofedPage(session, uri, name);
		if (!proofed) failed.push({ uri, said: say(words.unread, language) });
		else if (sheet) parts.push(sheet.page(proofed));
		else {
			const known = fileFormats.find((one) => one === format) ?? 'docx';
			const { read } = session.host();
			const since = n === undefined ? undefined : await textSince({ marking: proofed.marking, n, uri, read });
			if (n !== undefined && !since) failed.push({ uri, said: say(words.noRound, language) });
			else
				for (const one of await exportedFiles(proofed, { format: known, name, since }))
					files.push({ name: one.name, content: base64(one.content) });
		}
	}
	tell({ kind: 'end' });
	if (sheet && !token.isCancellationRequested)
		files.push({
			name: `${say(isKeyOf(words, format) ? words[format] : words.exporting, language)}.${format.endsWith('-csv') ? 'csv' : 'html'}`,
			content: base64(parts.join('') + sheet.end()),
		});
	return { files, failed };
}

function base64(content: string | Uint8Array): string {
	return toBase64(typeof content === 'string' ? new TextEncoder().encode(content) : content);
}

const words = {
	exporting: { zh: '朱笔：正在导出', en: 'zhubi: exporting' },
	noRound: { zh: '没有这一校开始时的底稿', en: 'the text with which that round began is not there' },
	unread: { zh: '不是文本，或者太大，没有读', en: 'no text, or too large: not read' },
	proof: { zh: '勘误表', en: 'proof-sheet' },
	'proof-csv': { zh: '勘误表', en: 'proof-sheet' },
	review: { zh: '审读报告', en: 'review-report' },
	'review-csv': { zh: '审读报告', en: 'review-report' },
} as const satisfies Record<string, Message>;

/** A page as it is in the editor, or as its file is. */
async function proofedPage(session: Session, uri: string, name: string): Promise<ProofedPage | undefined> {
	const open = await session.pageAt(uri);
	if (open) {
		const { shelf } = session;
		return { name, page: open.page, marks: shelf.marks(uri), marking: shelf.marking(uri) };
	}
	const host = session.host();
	const bytes = await host.read(uri, largestPage);
	const notes = notesUri(uri);
	const events = notes === undefined ? [] : ((await readSidecar(host, notes))?.events ?? []);
	const { settings } = await session.configuration.of(uri);
	const file = { uri, name: fileNameOf(uri) ?? '', hasNotes: events.length > 0 };
	const page = bytes && (await pageOfFile(host, file, { settings, bytes }));
	return page && { name, page, marks: placedMarks(page.text, events), marking: foldMarks(events) };
}

async function pagesIn(session: Session, { uri }: PagesAsked, token: CancellationToken): Promise<FoundPage[]> {
	const root = canonicalUri(uri.endsWith('/') ? uri : `${uri}/`);
	const found: FoundPage[] = [];
	for await (const folder of pageFolders(session.host(), { ...session.issues.looking(), start: root })) {
		if (token.isCancellationRequested) break;
		for (const file of folder.files)
			found.push({ uri: session.issues.addressOf(file.uri), name: nameFrom(root, file.uri) });
	}
	return found;
}

function nameFrom(root: string, uri: string): string {
	const path = uri.startsWith(root) ? uri.slice(root.length) : (uri.split('/').at(-1) ?? uri);
	return path
		.split('/')
		.map((step) => {
			try {
				return decodeURIComponent(step).replaceAll('/', '_');
			} catch {
				return step;
			}
		})
		.join('/')
		.replace(/\.[^./]+$/, '');
}

function importCopy(session: Session, asked: CopyAsked): CopyAnswer {
	const language = session.language();
	const told = ({ text, debris }: PlainCopy): CopyAnswer => ({ text, said: debrisSentence(debris, language) });
	try {
		return told('html' in asked ? htmlCopy(asked.html) : wordCopy(fromBase64(asked.content)));
	} catch (error) {
		const said = saidOf(error);
		if (!said) throw error;
		return { text: null, said: say(said, language) };
	}
}
