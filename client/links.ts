import { commands, type Disposable, type Hover, MarkdownString, Range, Uri, window } from 'vscode';

/**
 * Makes the links of a card work everywhere. VS Code only follows links in Markdown to `file:` and the web;
 * a link to a place in a page that lies elsewhere (`untitled:`, a virtual folder) would be dropped, so it becomes a command that goes
 * there. The command does nothing else, and is the only one a card may call.
 */
export function withLinks(hover: Hover | null | undefined): Hover | null | undefined {
	for (const content of hover?.contents ?? []) {
		if (!(content instanceof MarkdownString)) continue;
		content.value = content.value.replace(
			placeLink,
			(_, ...[uri, line, character]: string[]) =>
				`](command:zhubi.reveal?${encodeURIComponent(JSON.stringify([uri, Number(line), Number(character)]))})`,
		);
		content.isTrusted = { enabledCommands: ['zhubi.reveal'] };
	}
	return hover;
}

/** `](<untitled:Untitled-1#L3,12>)`: the address, line and column counted from one. */
const placeLink = /\]\(<([a-z][\w+.-]*:[^<>#]*)#L(\d+),(\d+)>\)/g;

/** The command behind those links. */
export function registerReveal(): Disposable {
	return commands.registerCommand('zhubi.reveal', async (uri: string, line: number, character: number) => {
		const at = new Range(line - 1, character - 1, line - 1, character - 1);
		await window.showTextDocument(Uri.parse(uri, true), { selection: at });
	});
}
