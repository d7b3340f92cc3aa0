import {
	type CancellationToken,
	type Connection,
	DiagnosticSeverity,
	type InitializeParams,
	LSPErrorCodes,
	MessageType,
	ResponseError,
	ShowMessageNotification,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Language, languageOf, say } from '../../answers/reports/language';
import { createShelf, type Shelf } from '../../desk/marks/shelf';
import { createNotebook, type Notebook } from '../../desk/notes/notebook';
import type { NotesProblem } from '../../desk/notes/notes-file';
import { fileNameOf } from '../../desk/page-files/page-names';
import { type Configuration, createConfiguration, type SettingsInForce } from '../../desk/settings/configuration';

import type { Message } from '../../ground/model/finding';
import type { Host } from '../../host/host';
import { createTyping, type Typing } from '../answering/typing';
import { createGathering } from '../issue/gather';
import { createIdling, type Idling } from '../issue/idling';
import { createIssues, type Issues } from '../issue/issues';
import type { InitializationOptions } from '../messages/messages';
import type { EditTarget } from '../protocol/protocol';
import { type Assets, createAssets, type OwnAssets } from './assets';
import { clientHost } from './client-host';
import { createDocuments, type Documents, type OpenPage } from './documents';
import { createPreferences, type Preferences } from './preferences';
import { createSettingsFaults } from './settings-faults';

/** Makes the host of a client that offers none of its own, confined to the folders of the workspace. */
export type MakeHost = (folders: () => readonly string[]) => Host;

/** What the server gets from where it runs: Node or a worker. */
export interface Surroundings {
	readonly makeHost: MakeHost;
	/** How this program reads its assets, where it lies on a disk. Else the client is asked (`assets.ts`). */
	readonly assets: OwnAssets | undefined;
	/** URI of the handbook that ships with the server, each rule's chapter at `#NAME`; where no client could open it there is none. */
	readonly handbook: string | undefined;
	/** True for the parameters of a request that an edit has overtaken (inbox.ts). */
	readonly isSuperseded: (params: unknown) => boolean;
}

/** All that the server knows of its one client. */
export interface Session {
	readonly connection: Connection;
	readonly documents: Documents;
	readonly typing: Typing;
	readonly configuration: Configuration;
	readonly notebook: Notebook;
	/** The editors' own marks. */
	readonly shelf: Shelf;
	/** The pages of the workspace by issue. */
	readonly issues: Issues;
	readonly idling: Idling;
	readonly host: () => Host;
	/** URIs of the folders of the workspace. */
	readonly folders: () => readonly string[];
	readonly log: (message: string) => void;
	readonly client: () => InitializeParams['capabilities'];
	readonly options: () => InitializationOptions;
	readonly preferences: Preferences;
	readonly language: () => Language;
	readonly assets: Assets;
	/** True for a client that puts questions to its user. */
	readonly asks: () => boolean;
	/** What the client can do with edits of a document. */
	readonly editTarget: (document: TextDocument) => EditTarget;
	/** The address of a rule's page: where the client has them, or else in the handbook that lies beside the server. */
	readonly ruleLink: (rule: string) => string | undefined;
	readonly greet: (params: InitializeParams) => void;
	/** The files that settings come from may have changed. */
	readonly resettle: () => void;
	readonly changeFolders: (added: readonly string[], removed: readonly string[]) => void;
	/** An open document, understood, with the settings it was understood by; undefined where it is not open (any more). */
	readonly pageAt: (uri: string, token?: CancellationToken) => Promise<(OpenPage & SettingsInForce) | undefined>;
}

export function createSession(
	connection: Connection,
	{ makeHost, assets: own, handbook }: Pick<Surroundings, 'makeHost' | 'assets' | 'handbook'>,
): Session {
	let client: InitializeParams['capabilities'] = {};
	let options: InitializationOptions = {};
	let language: Language = 'en';
	let folders: readonly string[] = [];
	let host = makeHost(() => (options.storage === undefined ? folders : [...folders, options.storage]));
	const log = (message: string) => connection.console.error(message);
	const assets = createAssets({ own, host: () => host, folder: () => options.assets, log });
	const tellUser = (message: Message) =>
		void connection.sendNotification(ShowMessageNotification.type, {
			type: MessageType.Info,
			message: say(message, language),
		});
	const notebook = createNotebook({
		host: () => host,
		text: (uri) => documents.get(uri)?.getText(),
		stamp: noteStamp,
		report(uri, problems) {
			for (const { line, message } of problems) log(`${uri}:${line + 1}: ${message.en}`);
			void connection.sendDiagnostics({
				uri,
				diagnostics: problems.map((problem) => problemDiagnostic(problem, language)),
			});
		},
		tellMemory(uri) {
			const name = fileNameOf(uri) ?? uri;
			tellUser({
				zh: `“${name}”的批注没有地方可写，只在这次打开期间有效。`,
				en: `The notes on “${name}” cannot be written anywhere: they hold as long as it stays open.`,
			});
		},
	});
	const shelf = createShelf({
		events: notebook.events,
		text: (uri) => documents.get(uri)?.getText(),
		stamp: noteStamp,
	});
	const typing = createTyping();
	const preferences = createPreferences();
	const documents: Documents = createDocuments(log, (uri, texts, change) => {
		notebook.edited(uri, texts, change);
		shelf.edited(uri, texts, change);
		typing.edited(uri, texts, change);
	});
	const faults = createSettingsFaults(connection, () => language);
	const configuration = createConfiguration({
		outside: () => ({ host, folders }),
		report: (found, from) => void faults.tell(found, from).catch((error) => log(`zhubi.json: ${String(error)}`)),
		tellUnwritten: () =>
			tellUser({
				zh: '没有写进 zhubi.json：稿件不在打开的文件夹里，或者 zhubi.json 只读、归别人所有、有硬链接、有写错的地方、不是 UTF-8 编码。刚才的设置只在这个文件打开期间有效。',
				en: 'Not written to zhubi.json: the page lies in no open folder, or zhubi.json is read-only, owned by another or hard-linked, has a fault, or is not in UTF-8. What you set holds as long as this file stays open.',
			}),
	});
	const resettle = () => {
		configuration.forget();
		// Faults that are shown may be mended while no page is open. Then nobody would ask for them again.
		for (const file of faults.shown()) configuration.look(file).catch((error) => log(`${file}: ${String(error)}`));
	};
	const idling = createIdling();
	const roots = () => folders;
	const rest = async () => {
		await assets.ready();
		await idling.rest();
		await assets.complete();
	};
	const issues = createIssues({
		connection,
		host: () => host,
		gathering: createGathering({ host: () => host, storage: () => options.storage, roots, rest, log }),
		looking: () => ({ roots: folders, globs: preferences.pages() }),
		pageAt: (uri) => pageAt(uri),
		language: () => language,
		log,
	});
	const pageAt: Session['pageAt'] = async (uri, token) => {
		const asked = documents.get(uri);
		if (!asked) return undefined;
		const [found] = await Promise.all([configuration.of(uri), notebook.load(uri), assets.ready()]);
		// While the settings were read, the request may have been cancelled, or the document closed or changed: take the page as it is now.
		if (token?.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
		// If it was closed and opened again, its notes are not read yet.
		if (documents.get(uri) !== asked) return pageAt(uri, token);
		const open = documents.page(uri, found.settings, { ...notebook.remarks(uri), issue: issues.contextOf(uri) });
		return open && { ...open, ...found };
	};
	return {
		connection,
		documents,
		typing,
		configuration,
		notebook,
		shelf,
		issues,
		idling,
		host: () => host,
		folders: () => folders,
		log,
		client: () => client,
		options: () => options,
		preferences,
		language: () => language,
		assets,
		asks: () => options.host === true || client.window?.showMessage !== undefined,
		editTarget(document) {
			const { documentChanges, changeAnnotationSupport } = client.workspace?.workspaceEdit ?? {};
			return { document, versioned: documentChanges === true, annotated: changeAnnotationSupport !== undefined };
		},
		ruleLink(rule) {
			const { rulePages } = options;
			if (rulePages !== undefined) return `${rulePages.replace(/\/$/, '')}/${rule}.md`;
			return handbook === undefined ? undefined : `${handbook}#${rule}`;
		},
		greet(params) {
			client = params.capabilities;
			options = params.initializationOptions ?? {};
			preferences.take(options);
			language = languageOf(options.locale ?? params.locale);
			folders = params.workspaceFolders?.map((folder) => folder.uri) ?? (params.rootUri ? [params.rootUri] : []);
			if (options.host) host = clientHost(connection);
		},
		changeFolders(added, removed) {
			folders = [...folders.filter((folder) => !removed.includes(folder)), ...added];
			resettle();
			// A file that lay outside of the folders may be readable now.
			notebook.forget();
		},
		resettle,
		pageAt,
	};
}

/** The id and time of a new note. The clock and random numbers are used only here. */
export function noteStamp(): { readonly id: string; readonly time: string } {
	const bytes = crypto.getRandomValues(new Uint8Array(9));
	return {
		id: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
			.replaceAll('+', '-')
			.replaceAll('/', '_'),
		time: new Date().toISOString(),
	};
}

function problemDiagnostic({ line, span, message }: NotesProblem, language: Language) {
	return {
		range: { start: { line, character: 0 }, end: { line, character: span.end - span.start } },
		severity: DiagnosticSeverity.Warning,
		source: 'zhubi',
		message: say(message, language),
	};
}
