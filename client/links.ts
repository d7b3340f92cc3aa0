import { commands, type Disposable, type Hover, MarkdownString, Range, Uri, window } from 'vscode';

/**
 * Makes the links of a card work everywhere. VS Code only follows links in Markdown to `file:` and the web;
 * a link to a place in a page that lies elsewhere (`untitled:`, a virtual folder) would be dropped, so it becomes a command that goes
 * there; the link to a rule's page opens the handbook there. These commands do nothing else, and are the only ones a card may call.
 */
export function withLinks(hover: Hover | null | undefined): Hover | null | undefined {
	for (const content of hover?.contents ?? []) {
		if (!(content instanceof MarkdownString)) continue;
		content.value = content.value.replace(
			placeLink,
			(_, ...[uri, line, character]: string[]) =>
				`](command:zhubi.reveal?${encodeURIComponent(JSON.stringify([uri, Number(line), Number(character)]))})`,
		);
		content.value = content.value.replace(
			ruleLink,
			(_, rule: string) => `](command:zhubi.handbook?${encodeURIComponent(JSON.stringify([rule]))})`,
		);
		content.isTrusted = { enabledCommands: ['zhubi.reveal', 'zhubi.handbook'] };
	}
	return hover;
}

/** `](<untitled:Untitled-1#L3,12>)`: the address, line and column counted from one. */
const placeLink = /\]\(<([a-z][\w+.-]*:[^<>#]*)#L(\d+),(\d+)>\)/g;

/** `](<zhubi-rule:/wrong-weekday.md>)` */
const ruleLink = /\]\(<zhubi-rule:\/([\w-]+)\.md>\)/g;

/** The command behind those links. */
export function registerReveal(): Disposable {
	return commands.registerCommand('zhubi.reveal', async (uri: string, line: number, character: number) => {
		const at = new Range(line - 1, character - 1, line - 1, character - 1);
		await window.showTextDocument(Uri.parse(uri, true), { selection: at });
	});
}
