import * as vscode from 'vscode';
import {
	type CancellationToken,
	type DataTransfer,
	Disposable,
	l10n,
	languages,
	type Range,
	type TextDocument,
	window,
} from 'vscode';
import type { CopyAnswer } from '../../server/lsp/messages/exchange-messages';
import type { Server } from '../server';

/** The paste API of VS Code 1.97, which older ones do not have or keep to themselves: then plain text is pasted. */
interface PasteApi {
	readonly DocumentPasteEdit?: new (text: string, title: string, kind: unknown) => object;
	readonly DocumentDropOrPasteEditKind?: { readonly Empty: { readonly append: (...parts: string[]) => unknown } };
}

type Pasting = [
	document: TextDocument,
	ranges: readonly Range[],
	data: DataTransfer,
	context: unknown,
	token: CancellationToken,
];

type Register = (
	selector: { readonly language: string },
	provider: {
		readonly provideDocumentPasteEdits: (...given: Pasting) => Promise<object[] | undefined>;
	},
	metadata: { readonly providedPasteEditKinds: readonly unknown[]; readonly pasteMimeTypes: readonly string[] },
) => Disposable;

/** More is not cleaned, and pasted as it is; UTF-16 units. */
const mostPasted = 4_000_000;

/** Pastes what Word and WPS put on the clipboard as news copy, and says what was changed. It is one edit, and one undo. */
export function pasteWord(server: Server): Disposable {
	const { DocumentPasteEdit, DocumentDropOrPasteEditKind } = vscode as unknown as PasteApi;
	const register = (languages as unknown as { readonly registerDocumentPasteEditProvider?: Register })
		.registerDocumentPasteEditProvider;
	if (!register || !DocumentPasteEdit || !DocumentDropOrPasteEditKind) return Disposable.from();
	const kind = DocumentDropOrPasteEditKind.Empty.append('text', 'zhubi', 'copy');
	const provider = {
		async provideDocumentPasteEdits(...[, , data, , token]: Pasting) {
			const html = await data.get('text/html')?.asString();
			if (html === undefined || html.length > mostPasted || !isOfWord(html) || token.isCancellationRequested)
				return undefined;
			const answer = await server.ask<CopyAnswer>('zhubi/importCopy', { html });
			if (!answer?.text) return undefined;
			// Where one paragraph is pasted into another, no line is opened.
			const text = answer.text.replace(/\n$/, '');
			const title = answer.said === '' ? l10n.t('Paste as News Copy') : l10n.t('Paste as News Copy ({0})', answer.said);
			if (answer.said !== '') window.setStatusBarMessage(title, 8_000);
			return [new DocumentPasteEdit(text, title, kind)];
		},
	};
	try {
		return register({ language: 'newscopy' }, provider, {
			providedPasteEditKinds: [kind],
			pasteMimeTypes: ['text/html'],
		});
	} catch {
		// Where the API is still a proposal it is there, and refuses extensions.
		return Disposable.from();
	}
}

/** Word and WPS say who they are; what comes from elsewhere is pasted as it is. */
function isOfWord(html: string): boolean {
	return /urn:schemas-microsoft-com:office|class="?Mso|content="?(?:Microsoft Word|WPS)/i.test(html.slice(0, 20_000));
}
