import {
	type CancellationToken,
	DocumentDiagnosticReportKind,
	type ResultProgressReporter,
	type WorkspaceDiagnosticParams,
	type WorkspaceDiagnosticReport,
	type WorkspaceDiagnosticReportPartialResult,
	type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { diagnostics } from '../../answers/findings/diagnostics';
import type { FiledPage } from '../../desk/issue-index/issue-index';
import { sumOf } from '../../desk/issue-index/kept-index';
import { canonicalUri } from '../../desk/issue-index/page-files';
import type { PageSummary } from '../../desk/issue-index/page-summary';
import { assetArrivals } from '../../ground/assets/store';
import { toDiagnostic } from '../protocol/protocol';
import type { Session } from '../session/session';
import { issuePage } from './issue-pages';

/** Milliseconds: a client asks again at once, so an answer that says nothing new waits for something to happen. */
const longestWait = 60_000;

/** The findings of all pages of the issues of which pages are open, for a client that shows them in one list. */
export function createIssueDiagnostics(session: Session) {
	const { issues } = session;
	/** A page that is read anew has a summary of its own. */
	const serials = new WeakMap<PageSummary, number>();
	const run = Date.now().toString(36);
	let serial = 0;
	const waiting = new Set<() => void>();
	const idOf = ({ uri, summary }: FiledPage): string => {
		const number = serials.get(summary) ?? ++serial;
		serials.set(summary, number);
		const issue = issues.contextIn(uri);
		const said = issue && JSON.stringify([issue.there, [...issue.style], [...issue.told]]);
		return `${run}-${number}-${assetArrivals()}-${said === undefined ? '' : sumOf(said)}`;
	};
	const wanted = (): FiledPage[] => {
		const open = session.documents.uris().flatMap((uri) => issues.filedOf(uri) ?? []);
		const isOpen = new Set(open.map(({ uri }) => uri));
		const names = new Set(open.map(({ issue }) => issue));
		return [...names].flatMap((name) => issues.index.pagesOf(name)).filter(({ uri }) => !isOpen.has(uri));
	};
	const report = async (page: FiledPage, resultId: string): Promise<WorkspaceDocumentDiagnosticReport> => {
		const uri = issues.addressOf(page.uri);
		const read = await issuePage(session, page);
		const items = read
			? diagnostics(read.page, { language: session.language() }).map((one) =>
					toDiagnostic(read.document, one, session.ruleLink),
				)
			: [];
		return { kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items };
	};
	return {
		/** The index is another: answers that waited are given. */
		moved() {
			for (const go of waiting) go();
			waiting.clear();
		},
		async pull(
			{ previousResultIds }: WorkspaceDiagnosticParams,
			token: CancellationToken,
			partial?: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult>,
		): Promise<WorkspaceDiagnosticReport> {
			const before = new Map(previousResultIds.map(({ uri, value }) => [canonicalUri(uri), { uri, value }]));
			const pages = wanted();
			const items: WorkspaceDocumentDiagnosticReport[] = [];
			const tell = (item: WorkspaceDocumentDiagnosticReport) =>
				partial ? partial.report({ items: [item] }) : void items.push(item);
			let isNew = false;
			for (const page of pages) {
				const id = idOf(page);
				if (before.get(page.uri)?.value !== id) {
					isNew = true;
					tell(await report(page, id));
				}
				before.delete(page.uri);
				await session.idling.rest();
				if (token.isCancellationRequested) return { items };
			}
			// What is not listed any more is taken back, unless it is open: then it is asked for by itself.
			for (const { uri } of before.values())
				if (!session.documents.get(uri)) {
					isNew = true;
					tell({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] });
				}
			if (!isNew) await nothingNew(waiting, token);
			return { items };
		},
	};
}

function nothingNew(waiting: Set<() => void>, token: CancellationToken): Promise<void> {
	return new Promise((resolve) => {
		const timer = setTimeout(done, longestWait);
		const listening = token.onCancellationRequested(done);
		function done(): void {
			clearTimeout(timer);
			listening.dispose();
			waiting.delete(done);
			resolve();
		}
		waiting.add(done);
	});
}
