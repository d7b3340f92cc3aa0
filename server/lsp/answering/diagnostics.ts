import {
	type CancellationToken,
	type Diagnostic,
	type DocumentDiagnosticParams,
	type DocumentDiagnosticReport,
	DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import { diagnostics } from '../../answers/findings/diagnostics';
import { judgedFindings } from '../../answers/findings/placed-findings';
import { failureReport } from '../../answers/findings/rule-failures';
import { status } from '../../answers/navigation/status';
import type { IgnoredRules } from '../commands/ignored-rules';
import type { PageStatus } from '../messages/messages';
import { toDiagnostic } from '../protocol/protocol';
import type { Session } from '../session/session';
import { coalesce } from '../transport/coalesce';

/** Diagnostics by pull, or by push where the client cannot pull; either way the status goes with them. */
export interface Diagnosing {
	readonly pull: (params: DocumentDiagnosticParams, token: CancellationToken) => Promise<DocumentDiagnosticReport>;
	readonly status: (uri: string) => Promise<PageStatus | null>;
	/** A document is open. */
	readonly opened: (uri: string) => void;
	/** The text of a document is new. */
	readonly touched: (uri: string) => void;
	readonly closed: (uri: string) => Promise<void>;
	/** What documents are judged by may be new: those named, or all. */
	readonly refresh: (uris?: readonly string[]) => void;
}

/**
 * A client that pulls asks at once for a page that it opened. VS Code's library now and then forgets one that was closed and opened again
 * with another language: after so many milliseconds it is told to ask.
 */
const askDelay = 500;

/** A client that cannot pull is told this many milliseconds after the last key: long enough not to compute within a word. */
const pushDelay = 200;

export function createDiagnosing(session: Session, judged: IgnoredRules['judged']): Diagnosing {
	const { connection, documents, log } = session;
	// Result ids outlive the server in some clients: those of another run must not look like ours.
	const run = Date.now().toString(36);
	const timers = new Map<string, ReturnType<typeof setTimeout>>();
	const pushes = new Map<string, () => Promise<void>>();
	const tellFailures = failureReport(log);
	const pulls = () => session.client().textDocument?.diagnostic !== undefined;

	const look = async (
		uri: string,
		token?: CancellationToken,
	): Promise<{ readonly id: string; readonly items: () => Diagnostic[]; readonly status: PageStatus } | undefined> => {
		const open = await session.pageAt(uri, token);
		if (!open) return undefined;
		const { document, page } = open;
		const { dismissed, failures } = judgedFindings(page);
		judged(uri, page);
		tellFailures(failures);
		const orphaned = session.notebook.list(uri).filter((one) => one.orphaned).length;
		return {
			id: `${run}-${open.serial}-${session.typing.turn()}`,
			items: () =>
				session.typing
					.told(uri, page.text, diagnostics(page, { language: session.language() }))
					.map((one) => toDiagnostic(document, one, session.ruleLink)),
			status: {
				uri,
				version: document.version,
				configuration: open.uri ?? null,
				profileSource: open.profileUri ?? null,
				wordLevelSource: open.wordLevelUri ?? null,
				...status(page),
				dropped: open.dropped.flatMap(({ entries }) => entries),
				notes: { dismissed: dismissed.length, orphaned },
				marks: { count: session.shelf.marking(uri).marks.length, serial: session.shelf.serial(uri) },
			},
		};
	};
	const tell = (params: PageStatus) => {
		const { status: wanted, host } = session.options();
		if (wanted ?? host) void connection.sendNotification('zhubi/status', params);
	};
	const push = async (uri: string) => {
		const found = await look(uri);
		if (!found) return;
		await connection.sendDiagnostics({ uri, version: found.status.version, diagnostics: found.items() });
		tell(found.status);
	};
	const touched = (uri: string) => {
		if (pulls()) return;
		clearTimeout(timers.get(uri));
		timers.set(
			uri,
			setTimeout(() => {
				timers.delete(uri);
				if (!pushes.has(uri))
					pushes.set(
						uri,
						coalesce(() => push(uri)),
					);
				pushes
					.get(uri)?.()
					.catch((error) => log(`diagnostics ${uri}: ${String(error?.stack ?? error)}`));
			}, pushDelay),
		);
	};
	const refreshDiagnostics = coalesce(() => connection.languages.diagnostics.refresh());
	const refresh = (uris: readonly string[]) => {
		if (!pulls()) for (const uri of uris) touched(uri);
		else if (session.client().workspace?.diagnostics?.refreshSupport)
			refreshDiagnostics().catch((error) => log(`refresh: ${String(error)}`));
	};
	const settled = (uri: string) => {
		clearTimeout(timers.get(uri));
		timers.delete(uri);
	};
	return {
		async pull({ textDocument, previousResultId }, token) {
			settled(textDocument.uri);
			const found = await look(textDocument.uri, token);
			if (!found) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
			// The status can change while the findings stay: a note has lost its place.
			tell(found.status);
			if (found.id === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: found.id };
			return { kind: DocumentDiagnosticReportKind.Full, resultId: found.id, items: found.items() };
		},
		status: async (uri) => (await look(uri))?.status ?? null,
		opened(uri) {
			if (!pulls()) return touched(uri);
			settled(uri);
			timers.set(
				uri,
				setTimeout(() => {
					timers.delete(uri);
					refresh([uri]);
				}, askDelay),
			);
		},
		touched,
		async closed(uri) {
			settled(uri);
			pushes.delete(uri);
			if (!pulls()) await connection.sendDiagnostics({ uri, diagnostics: [] });
		},
		refresh: (uris = documents.uris()) => refresh(uris),
	};
}
