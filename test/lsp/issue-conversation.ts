import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ClientCapabilities, ProtocolConnection } from 'vscode-languageserver-protocol/node';
import type { IssueState } from '../../server/lsp/messages/issue-messages';
import { converse, open, pulling } from './conversation';

/** Two pages that continue each other. */
export const [one, two] = ['20260728A01.txt', '20260728A02.txt'];
export const texts = { [one]: readFileSync(`samples/${one}`, 'utf8'), [two]: readFileSync(`samples/${two}`, 'utf8') };

/** A folder of page files, and one to keep things in. */
export interface IssuePlace {
	readonly root: string;
	readonly folder: string;
	readonly storage: string;
	readonly uri: (name: string) => string;
}

export async function inIssue(
	files: Readonly<Record<string, string>>,
	use: (place: IssuePlace) => Promise<void>,
): Promise<void> {
	const [root, storage] = ['issue', 'kept'].map((name) => realpathSync(mkdtempSync(join(tmpdir(), `zhubi-${name}-`))));
	try {
		for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
		const folder = pathToFileURL(root).href;
		await use({ root, folder, storage, uri: (name) => `${folder}/${name}` });
	} finally {
		rmSync(root, { recursive: true });
		rmSync(storage, { recursive: true });
	}
}

interface IssueGreeting {
	readonly capabilities?: ClientCapabilities;
	readonly options?: object;
	readonly prepare?: (client: ProtocolConnection) => void;
	/** The talk begins then. */
	readonly until?: IssueState['phase'];
}

export interface IssueTalk {
	readonly client: ProtocolConnection;
	/** Resolves when the index is next at that phase. */
	readonly phase: (wanted: IssueState['phase']) => Promise<IssueState>;
	/** The same, at any change of the index. */
	readonly moved: () => Promise<IssueState>;
}

/** Opens the first page and waits until all are known. */
export function withIssue(
	place: IssuePlace,
	{ capabilities = pulling, options = {}, prepare, until = 'ready' }: IssueGreeting,
	talk: (talk: IssueTalk) => Promise<void>,
): Promise<void> {
	const waiting = new Set<{
		readonly fits: (state: IssueState) => boolean;
		readonly done: (state: IssueState) => void;
	}>();
	const next = (fits: (state: IssueState) => boolean) =>
		new Promise<IssueState>((done) => void waiting.add({ fits, done }));
	return converse(
		{
			folder: place.folder,
			capabilities,
			options: { status: true, storage: pathToFileURL(place.storage).href, ...options },
			prepare(client) {
				client.onNotification('zhubi/issueChanged', (state: IssueState) => {
					for (const one of waiting)
						if (one.fits(state)) {
							waiting.delete(one);
							one.done(state);
						}
				});
				prepare?.(client);
			},
		},
		async ({ client }) => {
			const ready = next(({ phase }) => phase === until);
			open(client, place.uri(one), texts[one]);
			await ready;
			await talk({
				client,
				phase: (wanted) => next(({ phase }) => phase === wanted),
				moved: () => next(() => true),
			});
		},
	);
}
