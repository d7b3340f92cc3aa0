import {
	type Connection,
	DidChangeWatchedFilesNotification,
	type ExecuteCommandParams,
	LSPErrorCodes,
	ResponseError,
} from 'vscode-languageserver';
import { readsAsCopy } from '../../answers/navigation/reads-as-copy';
import { notesSuffix } from '../../desk/notes/notes-file';
import { rosterName } from '../../desk/settings/desk-roster';
import { fieldsIn } from '../../ground/model/fields';
import { once } from '../../ground/text/once';
import type { Fence } from '../answering/answer-rows';
import { createDiagnosing } from '../answering/diagnostics';
import { createOutlineRegistration } from '../answering/outline-registration';
import { pageAnswers } from '../answering/page-answers';
import { createRefreshing } from '../answering/refreshing';
import { alongWith } from '../answering/renames';
import { soughtPlaces } from '../answering/sought-places';
import { rosterCommand } from '../commands/command-names';
import { runCommand } from '../commands/commands';
import { createIgnoredRules } from '../commands/ignored-rules';
import { movesBorders } from '../commands/note-commands';
import { updateRoster } from '../commands/roster-command';
import { answerExchangeRequests } from '../exchange/exchange-requests';
import { createIssueDiagnostics } from '../issue/issue-diagnostics';
import { answerIssueRequests } from '../issue/issue-requests';
import type { CommandName, TextAsked } from '../messages/messages';
import { greetingTo } from '../protocol/greeting';
import { createSession, type Surroundings } from './session';

/**
 * How many messages are handled at a time. A message counts until its answer is sent. So a client that does not read its answers gets no
 * more of them, and they do not fill the memory. It is more than one, because to answer some messages the server asks the client.
 */
export const mostAtOnce = 8;

/** Serves one client. How messages travel is the business of `connection`. */
export function serve(connection: Connection, surroundings: Surroundings): void {
	const session = createSession(connection, surroundings);
	const { documents, configuration, notebook, shelf, issues } = session;
	const ignoredRules = createIgnoredRules(session);
	const completing = once(() => complete().catch((error) => session.log(`assets: ${String(error)}`)));
	const diagnosing = createDiagnosing(session, (uri, page) => {
		ignoredRules.judged(uri, page);
		completing();
	});
	const refreshing = createRefreshing(session);
	const outlineRegistration = createOutlineRegistration(session);
	const issueDiagnostics = createIssueDiagnostics(session);
	const answers = pageAnswers(session);
	/** What a page is read by may be new: its settings, the issue date. */
	const refreshAll = () => {
		diagnosing.refresh();
		refreshing(['lenses', 'tokens', 'hints']);
	};
	/** When the first page has been judged, gets the large assets, and has it judged again with them. */
	const complete = async () => {
		await session.idling.rest();
		await session.assets.complete();
		refreshAll();
		issueDiagnostics.moved();
	};
	/** What editors say of a page may be new: a dismissal changes the findings, a pin the articles. */
	const refreshJudged = () => {
		diagnosing.refresh();
		refreshing(['lenses', 'tokens']);
	};
	/** Guards a request: an error costs its own answer and is logged. A request about a text that has changed since is not answered. */
	const fenced: Fence = (name, nothing, answer) => async (params, token) => {
		if (surroundings.isSuperseded(params)) throw superseded(name);
		const answered = working.has(name) ? undefined : session.idling.busy();
		try {
			const fetching = session.assets.ready();
			if (fetching) await fetching;
			const given = await answer(params, token);
			// While it waited for files, the text may have moved on: its places are not those of the question.
			if (surroundings.isSuperseded(params)) throw superseded(name);
			return given;
		} catch (error) {
			if (error instanceof ResponseError) throw error;
			session.log(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
			return nothing;
		} finally {
			answered?.();
		}
	};
	/** Settings or folders are others; before the first page is open there is nothing to look at again. */
	const gatherAgain = () => {
		if (issues.state().phase !== 'idle') void issues.gather();
	};
	issues.listen({
		concerned(uris) {
			diagnosing.refresh(uris);
			refreshing(['lenses']);
		},
		moved() {
			issueDiagnostics.moved();
			const { status, host } = session.options();
			if (status ?? host) void connection.sendNotification('zhubi/issueChanged', issues.state());
		},
	});

	connection.onInitialize((params) => {
		session.greet(params);
		return greetingTo(params);
	});
	connection.onInitialized(() => {
		void outlineRegistration.renew();
		const { workspace } = session.client();
		if (workspace?.workspaceFolders) {
			connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
				session.changeFolders(
					added.map((folder) => folder.uri),
					removed.map((folder) => folder.uri),
				);
				refreshAll();
				gatherAgain();
			});
		}
		if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
			connection.client
				.register(DidChangeWatchedFilesNotification.type, {
					watchers: [
						{ globPattern: '**/*.{json,jsonc,csv}' },
						{ globPattern: `**/*${notesSuffix}` },
						{ globPattern: '**/*.{txt,newscopy,xwg}' },
					],
				})
				.catch((error) => session.log(`watch: ${String(error)}`));
		}
	});
	connection.onDidChangeConfiguration(({ settings }) => {
		const pages = session.preferences.pages().join('\n');
		if (session.preferences.take(settings?.zhubi)) refreshing(['hints']);
		if (session.preferences.pages().join('\n') !== pages) gatherAgain();
	});
	connection.onDidChangeWatchedFiles(({ changes }) => {
		const notes = changes.some(({ uri }) => uri.endsWith(notesSuffix));
		// Packs, rosters that are named, and what a zhubi.json extends, may have any name.
		const settings = changes.some(
			({ uri }) => uri.endsWith('/zhubi.json') || uri.endsWith(`/${rosterName}`) || configuration.uses(uri),
		);
		if (settings) session.resettle();
		if (notes) notebook.forget();
		if (settings) refreshAll();
		else if (notes) refreshJudged();
		if (notes) void outlineRegistration.renew();
		if (settings) gatherAgain();
		// A page whose notes are others is judged otherwise.
		issues.changed(
			changes.flatMap(({ uri }) => {
				if (uri.endsWith(notesSuffix)) return [uri.slice(0, -notesSuffix.length)];
				return /\.(?:jsonc?|csv)$/.test(uri) ? [] : [uri];
			}),
		);
	});

	connection.onDidOpenTextDocument(({ textDocument }) => {
		documents.open(textDocument);
		diagnosing.opened(textDocument.uri);
		issues.touched(textDocument.uri);
	});
	connection.onDidChangeTextDocument((params) => {
		documents.change(params);
		diagnosing.touched(params.textDocument.uri);
		issues.touched(params.textDocument.uri);
	});
	connection.onDidCloseTextDocument(async ({ textDocument }) => {
		documents.close(textDocument.uri);
		configuration.close(textDocument.uri);
		notebook.close(textDocument.uri);
		shelf.close(textDocument.uri);
		session.typing.settle(textDocument.uri);
		issues.closed(textDocument.uri);
		await diagnosing.closed(textDocument.uri);
	});

	connection.onDidSaveTextDocument(({ textDocument: { uri } }) => {
		// What was held back is told now. The page is the same, so no client would ask again by itself.
		if (session.typing.settle(uri)) diagnosing.refresh();
		saved(uri).catch((error) => session.log(`saved ${uri}: ${String(error)}`));
	});

	const saved = async (uri: string): Promise<void> => {
		await notebook.saved(uri);
		await soughtPlaces(session, uri);
		const requoted = shelf.requoted(uri);
		if (requoted.length > 0) await notebook.add(uri, requoted);
	};
	connection.languages.diagnostics.on(fenced('diagnostics', { kind: 'full', items: [] }, diagnosing.pull));
	connection.languages.diagnostics.onWorkspace((...[params, token, , partial]) =>
		fenced('workspace/diagnostic', { items: [] }, () => issueDiagnostics.pull(params, token, partial))(params, token),
	);
	connection.onRequest(
		'zhubi/status',
		fenced('status', null, ({ uri }: { uri: string }) => diagnosing.status(uri)),
	);
	connection.onRequest<unknown, void>(
		'zhubi/readsAsCopy',
		fenced<TextAsked, boolean>(
			'readsAsCopy',
			false,
			async ({ text }: TextAsked) => typeof text === 'string' && readsAsCopy(text),
		),
	);
	for (const { listen } of answers) listen(fenced);
	answerIssueRequests(session, fenced);
	answerExchangeRequests(session, fenced, refreshJudged);
	connection.workspace.onWillRenameFiles(fenced('rename', null, ({ files }) => alongWith(session.host(), files)));
	connection.onExecuteCommand(
		fenced('command', null, async (params) => {
			const answer =
				params.command === rosterCommand
					? await updateRoster(session, params.arguments ?? [], refreshAll)
					: await runCommand(session, params);
			if (params.command === 'zhubi.setIssueDate' || params.command === rosterCommand) refreshAll();
			else if (!looksOnly.has(params.command)) refreshJudged();
			const ignored = ignoredBy(params, answer);
			// The answer does not wait for somebody to decide.
			if (ignored)
				ignoredRules
					.ignored(ignored.uri, ignored.rule)
					.then((off) => off && refreshAll())
					.catch((error) => session.log(`ignoredRules: ${String(error)}`));
			if (movesBorders(params.command)) void outlineRegistration.renew();
			return answer;
		}),
	);
	connection.onShutdown(() => issues.stop());
	connection.listen();
}

/** Requests that are work in the background themselves, and must not wait for themselves. */
const working: ReadonlySet<string> = new Set(['checkFolder', 'workspace/diagnostic']);

/** Commands that change nothing. After the others the client asks again for what is judged, all tokens of the page among it. */
const looksOnly: ReadonlySet<string> = new Set<CommandName>([
	'zhubi.compareRounds',
	'zhubi.errorRate',
	'zhubi.exportMarks',
	'zhubi.listMarks',
	'zhubi.listNotes',
	'zhubi.listRounds',
	'zhubi.readIssueDate',
	'zhubi.readingPass',
	'zhubi.statistics',
]);

/** The finding that a command ignored in its page, if it did. */
function ignoredBy(
	{ command, arguments: given = [] }: ExecuteCommandParams,
	answer: unknown,
): { readonly uri: string; readonly rule: string } | undefined {
	const [uri, request]: readonly unknown[] = given;
	const { rule } = fieldsIn(command === 'zhubi.ignore' ? answer : request);
	if (command !== 'zhubi.dismiss' && command !== 'zhubi.ignore') return undefined;
	return typeof uri === 'string' && typeof rule === 'string' ? { uri, rule } : undefined;
}

/** Diagnostics have to be asked for again. A client that wants any other answer asks about the new text by itself. */
function superseded(name: string): ResponseError<unknown> {
	return name === 'diagnostics'
		? new ResponseError(LSPErrorCodes.ServerCancelled, 'the text has changed', { retriggerRequest: true })
		: new ResponseError(LSPErrorCodes.ContentModified, 'the text has changed');
}
