import {
	CancellationError,
	type CancellationToken,
	type Disposable,
	type Event,
	EventEmitter,
	type ExtensionContext,
	env,
	type LogOutputChannel,
	l10n,
	Uri,
	window,
	workspace,
} from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { IssueState } from '../server/lsp/messages/issue-messages';
import type { CommandName, Commands, InitializationOptions, PageStatus } from '../server/lsp/messages/messages';
import { crashes } from './crashes';
import { answerHost, type DiskFor } from './host';
import { askIgnoring, withReason } from './ignoring';
import { withLinks } from './links';
import { rulePages } from './markdown-pages';
import { askTurning } from './marks/turning';
import type { Reports } from './report';
import { type OnceTold, tellOnce } from './settings-faults';
import { tellUnsavedTables } from './unsaved';

/** The language server as the rest of the client sees it. */
export interface Server {
	/** Starts it, once; later calls wait for the same start. */
	readonly start: () => Promise<void>;
	readonly restart: () => Promise<void>;
	readonly stop: () => Promise<void>;
	/** Runs one of the server's own commands; `undefined` where the server did not start. */
	readonly execute: <Name extends CommandName>(
		command: Name,
		...given: Commands[Name]['given']
	) => Promise<Commands[Name]['answer'] | undefined>;
	/** Whether a text reads as newspaper copy; false where the server did not start. */
	readonly readsAsCopy: (text: string) => Promise<boolean>;
	/** Asks one of the server's own requests; `undefined` where it did not start. */
	readonly ask: <R>(method: string, params: object) => Promise<R | undefined>;
	/** The same, for what takes long. */
	readonly askWithProgress: <R>(method: string, params: object, waiting: Waiting) => Promise<R | undefined>;
	readonly onStatus: Event<PageStatus>;
	/** The index of the issue is another. */
	readonly onIssue: Event<IssueState>;
}

/** How somebody waits for an answer. */
export interface Waiting {
	readonly token: CancellationToken;
	readonly told: (progress: { readonly percentage?: number; readonly message?: string }) => void;
}

/**
 * Makes the client for one kind of host; the options are the same in both. The library behind it is most of the extension,
 * and is only evaluated here, when the first page is open: the bundler keeps an `import()` lazy within one file.
 */
export type MakeClient = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;

/** What a server is started with. */
export interface ServerOptions {
	readonly makeClient: MakeClient;
	readonly diskFor: DiskFor | undefined;
	readonly log: LogOutputChannel;
	readonly showReport: Reports['show'];
}

/** The language server, not started yet. */
export function server(context: ExtensionContext, { makeClient, diskFor, log, showReport }: ServerOptions): Server {
	const status = new EventEmitter<PageStatus>();
	const issue = new EventEmitter<IssueState>();
	let client: BaseLanguageClient | undefined;
	let started: Promise<void> | undefined;
	let unsaved: Disposable | undefined;
	const once = tellOnce();
	context.subscriptions.push(status, issue, once);

	const start = (): Promise<void> => {
		started ??= launch();
		return started;
	};
	const launch = async (): Promise<void> => {
		try {
			const storage = await storageOf(context);
			client = await makeClient(clientOptions({ log, once, showReport, storage, extension: context.extensionUri }));
			client.onNotification('zhubi/status', (sent: PageStatus) => status.fire(sent));
			client.onNotification('zhubi/issueChanged', (sent: IssueState) => issue.fire(sent));
			answerHost(client, { extension: context.extensionUri, storage, diskFor });
			unsaved = tellUnsavedTables(client);
			await client.start();
		} catch (error) {
			log.error(error instanceof Error ? error : String(error));
			const show = l10n.t('Show Log');
			void window
				.showErrorMessage(l10n.t('The zhubi server did not start.'), show)
				.then((chosen) => chosen === show && log.show());
		}
	};
	const stop = async (): Promise<void> => {
		const starting = started;
		started = undefined;
		// A client that is still starting cannot be stopped yet.
		await starting;
		const last = client;
		client = undefined;
		unsaved?.dispose();
		await last?.dispose();
	};
	const restart = async (): Promise<void> => {
		await stop();
		await start();
	};
	// These are sent once, with the request `initialize`.
	context.subscriptions.push(
		workspace.onDidChangeConfiguration(
			(change) =>
				(change.affectsConfiguration('zhubi.language') || change.affectsConfiguration('zhubi.problems')) &&
				started &&
				restart(),
		),
	);
	return {
		start,
		stop,
		restart,
		async execute(command, ...given) {
			await start();
			return client?.sendRequest('workspace/executeCommand', { command, arguments: given });
		},
		async readsAsCopy(text) {
			await start();
			return (await client?.sendRequest<boolean>('zhubi/readsAsCopy', { text })) === true;
		},
		async ask(method, params) {
			await start();
			return client?.sendRequest(method, params);
		},
		async askWithProgress(method, params, { token, told }) {
			await start();
			const { WorkDoneProgress } = await import('vscode-languageclient');
			const workDoneToken = crypto.randomUUID();
			const listening = client?.onProgress(WorkDoneProgress.type, workDoneToken, (value) => told(value as object));
			try {
				return await client?.sendRequest(method, { ...params, workDoneToken }, token);
			} finally {
				listening?.dispose();
			}
		},
		onStatus: status.event,
		onIssue: issue.event,
	};
}

function clientOptions({
	log,
	once,
	showReport,
	storage,
	extension,
}: Pick<ServerOptions, 'log' | 'showReport'> & {
	readonly once: OnceTold;
	readonly storage: Uri | undefined;
	readonly extension: Uri;
}): LanguageClientOptions {
	return {
		documentSelector: [{ language: 'newscopy' }],
		outputChannel: log,
		initializationOptions: {
			host: true,
			locale: locale(),
			rulePages,
			assets: Uri.joinPath(extension, 'out', 'assets').toString(),
			wholeIssue: workspace.getConfiguration('zhubi').get<boolean>('problems.wholeIssue', false),
			...(storage ? { storage: storage.toString() } : {}),
		} satisfies InitializationOptions,
		errorHandler: crashes(),
		markdown: { isTrusted: false, supportHtml: false, supportThemeIcons: true },
		middleware: {
			async provideDiagnostics(document, previousResultId, token, next) {
				const report = await next(document, previousResultId, token);
				// When a tab was closed and opened again meanwhile, the library drops a late answer.
				// It asks again only if that answer was a cancellation.
				if (token.isCancellationRequested) throw new CancellationError();
				return report;
			},
			handleDiagnostics: once.show,
			provideHover: async (document, position, token, next) => withLinks(await next(document, position, token)),
			async executeCommand(command, parameters, next) {
				if (command === 'zhubi.turnIntoMark') {
					const turned = await askTurning(parameters as unknown as Commands['zhubi.turnIntoMark']['given']);
					return turned ? next('zhubi.markFinding', [...turned]) : null;
				}
				if (command === 'zhubi.ignore' || command === 'zhubi.dismiss') {
					const dismissal =
						command === 'zhubi.ignore'
							? await askIgnoring(parameters as unknown as Commands['zhubi.ignore']['given'])
							: parameters;
					const told = dismissal && (await withReason(dismissal));
					return told ? next('zhubi.dismiss', told) : null;
				}
				if (command !== 'zhubi.errorRate') return next(command, parameters);
				// Both the lens above an article and the command of the palette show the report that the server answers.
				const [uri] = parameters;
				const html: unknown = await next(command, [uri, { format: 'html' }]);
				const markdown = async () => (await next(command, [uri])) as string | null;
				if (typeof html === 'string') await showReport({ title: reportTitle(uri), html, markdown });
				return html;
			},
		},
		// What the user likes is said when the server starts, and again when it changes.
		synchronize: { configurationSection: 'zhubi' },
		diagnosticPullOptions: { onChange: true, onTabs: true },
	};
}

function reportTitle(uri: string): string {
	const { path } = Uri.parse(uri);
	return `${path.slice(path.lastIndexOf('/') + 1)} 疑似差错估算`;
}

/** The folder in which VS Code lets an extension keep what belongs to a workspace; made where it is not there. */
async function storageOf({ storageUri }: ExtensionContext): Promise<Uri | undefined> {
	if (!storageUri) return undefined;
	try {
		await workspace.fs.createDirectory(storageUri);
		return storageUri;
	} catch {
		// Then nothing is kept.
		return undefined;
	}
}

/** The language of findings and cards: as the user set it, else that of VS Code. */
function locale(): string {
	const chosen = workspace.getConfiguration('zhubi').get<string>('language', 'auto');
	return chosen === 'auto' ? env.language : chosen;
}
