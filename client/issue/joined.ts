import {
	commands,
	Disposable,
	EventEmitter,
	l10n,
	type Position,
	type TextDocumentContentProvider,
	Uri,
	window,
	workspace,
} from 'vscode';
import type { JoinedAnswer, JoinedAsked } from '../../server/lsp/messages/issue-messages';
import type { Server } from '../server';
import type { IssueNode } from './tree';

const scheme = 'zhubi-joined';

/** Shows a story that stands on several pages as one, read-only; it follows what changes on the pages. */
export function joinedStories(server: Server): Disposable {
	const changed = new EventEmitter<Uri>();
	const ask = (asked: JoinedAsked) => server.ask<JoinedAnswer | null>('zhubi/joined', asked);
	const provider: TextDocumentContentProvider = {
		onDidChange: changed.event,
		provideTextDocumentContent: async (uri) => (await ask(askedBy(uri)))?.text ?? '',
	};
	const show = async (asked: JoinedAsked): Promise<void> => {
		const story = await ask(asked);
		if (!story) {
			void window.showInformationMessage(
				l10n.t('This story does not go on at another page, or its other half was not found.'),
			);
			return;
		}
		const name = (story.headline || l10n.t('Joined story')).replace(/[\\/:*?"<>|\s]+/g, ' ').slice(0, 40);
		// Its dates are judged against the day of its pages, which is read off the name of a folder, as of any page.
		const folder = story.day === null ? '' : `/${story.day}`;
		const uri = Uri.from({ scheme, path: `${folder}/${name}.newscopy`, query: JSON.stringify(asked) });
		await window.showTextDocument(await workspace.openTextDocument(uri), { preview: true });
	};
	return Disposable.from(
		changed,
		workspace.registerTextDocumentContentProvider(scheme, provider),
		server.onIssue(({ phase }) => {
			if (phase === 'gathering') return;
			for (const { uri } of workspace.textDocuments) if (uri.scheme === scheme) changed.fire(uri);
		}),
		commands.registerCommand('zhubi.joined', async (node?: IssueNode) => {
			const asked = node?.kind === 'article' ? ofArticle(node) : inFront();
			if (asked) await show(asked);
			else void window.showInformationMessage(l10n.t('Open a page of news copy first.'));
		}),
	);
}

function ofArticle({ page, article }: Extract<IssueNode, { readonly kind: 'article' }>): JoinedAsked {
	return { uri: page.uri, position: article.jumps[0]?.place ?? article.place };
}

function inFront(): JoinedAsked | undefined {
	const editor = window.activeTextEditor;
	if (editor?.document.languageId !== 'newscopy') return undefined;
	return { uri: editor.document.uri.toString(), position: plain(editor.selection.active) };
}

function plain({ line, character }: Position): JoinedAsked['position'] {
	return { line, character };
}

function askedBy({ query }: Uri): JoinedAsked {
	return JSON.parse(query);
}
