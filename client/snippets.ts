import {
	type CompletionItem,
	CompletionItemKind,
	commands,
	Disposable,
	l10n,
	languages,
	MarkdownString,
	Range,
	SnippetString,
	type TextDocument,
	Uri,
	window,
	workspace,
} from 'vscode';
import type { Server } from './server';

/** As in `snippets/newscopy.json`, by name. */
type Snippets = Readonly<
	Record<
		string,
		{ readonly prefix: readonly string[]; readonly body: string | readonly string[]; readonly description: string }
	>
>;

/**
 * The snippets of news copy (`snippets/newscopy.json`). Those that an extension only declares know today's date; a report is dated by the
 * issue that it is printed in, so they are offered here, with the issue date of the page.
 */
export function offerSnippets(extension: Uri, server: Server): Disposable {
	const days = new Map<string, string | null>();
	let loading: Promise<Snippets> | undefined;
	const load = (): Promise<Snippets> => {
		loading ??= readSnippets(extension);
		return loading;
	};
	const textOf = (document: TextDocument, body: string | readonly string[]): SnippetString =>
		new SnippetString(dated(typeof body === 'string' ? body : body.join('\n'), days.get(document.uri.toString())));
	return Disposable.from(
		server.onStatus(({ uri, issueDate }) => days.set(Uri.parse(uri).toString(), issueDate)),
		workspace.onDidCloseTextDocument(({ uri }) => days.delete(uri.toString())),
		languages.registerCompletionItemProvider('newscopy', {
			async provideCompletionItems(document, position): Promise<CompletionItem[]> {
				const before = document.lineAt(position.line).text.slice(0, position.character);
				return Object.values(await load()).flatMap(({ prefix, body, description }) =>
					prefix.flatMap((label) => {
						const typed = overlap(before, label);
						if (typed === 0 && before.trim() !== '') return [];
						return {
							label,
							kind: CompletionItemKind.Snippet,
							detail: description,
							documentation: new MarkdownString().appendCodeblock(textOf(document, body).value, 'newscopy'),
							insertText: textOf(document, body),
							range: new Range(position.translate(0, -typed), position),
							sortText: typed === label.length ? '0' : '1',
						};
					}),
				);
			},
		}),
		commands.registerCommand('zhubi.insertSnippet', async (name?: unknown) => {
			const editor = window.activeTextEditor;
			if (editor?.document.languageId !== 'newscopy') return;
			const snippets = await load();
			const items = Object.entries(snippets).map(([label, { description }]) => ({ label, description }));
			const chosen =
				typeof name === 'string'
					? name
					: (await window.showQuickPick(items, { title: l10n.t('Insert a Snippet') }))?.label;
			const snippet = chosen === undefined ? undefined : snippets[chosen];
			if (snippet) await editor.insertSnippet(textOf(editor.document, snippet.body));
		}),
	);
}

async function readSnippets(extension: Uri): Promise<Snippets> {
	const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'snippets', 'newscopy.json'));
	return JSON.parse(new TextDecoder().decode(bytes));
}

/** A snippet with the day of the issue in the place of today's; without one it stays today. */
function dated(body: string, issueDate: string | null | undefined): string {
	if (!issueDate) return body;
	const [year, month, day] = issueDate.split('-').map(Number);
	const parts: Readonly<Record<string, number>> = { YEAR: year, MONTH: month, DATE: day };
	return body.replace(/\$\{CURRENT_(YEAR|MONTH|DATE)(?:\/\^0\/\/)?\}/g, (_, part: string) => String(parts[part]));
}

/** How many of the last characters before the caret are the first ones of a prefix. */
function overlap(before: string, prefix: string): number {
	for (let length = Math.min(before.length, prefix.length); length > 0; length--)
		if (before.endsWith(prefix.slice(0, length))) return length;
	return 0;
}
