import { commands, Disposable, languages, Selection, type TextDocument, Uri, window, workspace } from 'vscode';

/** Opens the page with mistakes as an untitled document, so that trying things changes no file, and goes to its first fix. */
export function registerSample(extension: Uri): Disposable {
	let sample: TextDocument | undefined;
	const open = async (): Promise<TextDocument> => {
		if (!sample || sample.isClosed) {
			const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'samples', '20260730A03.txt'));
			sample = await workspace.openTextDocument({ language: 'newscopy', content: new TextDecoder().decode(bytes) });
		}
		return sample;
	};
	return Disposable.from(
		commands.registerCommand('zhubi.openSample', async () => void (await window.showTextDocument(await open()))),
		// Of the walkthrough: a menu of fixes needs an editor with the caret on a fault.
		commands.registerCommand('zhubi.showFix', async () => {
			const document = await open();
			const editor = await window.showTextDocument(document);
			const byline = await fault(document);
			if (!byline) return;
			editor.selection = new Selection(byline.range.start, byline.range.start);
			editor.revealRange(byline.range);
			await commands.executeCommand('editor.action.quickFix');
		}),
	);
}

/** The findings of a sample come within this many milliseconds after opening, unless there are none left. */
const patience = 10_000;

/** The first byline in the wrong form, once the page is judged. */
function fault(document: TextDocument) {
	const find = () =>
		languages
			.getDiagnostics(document.uri)
			.find(({ code }) => (typeof code === 'object' ? code.value : code) === 'malformed-byline');
	return new Promise<ReturnType<typeof find>>((resolve) => {
		const end = (found: ReturnType<typeof find>) => {
			clearTimeout(timer);
			listening.dispose();
			resolve(found);
		};
		const timer = setTimeout(() => end(undefined), patience);
		const listening = languages.onDidChangeDiagnostics(() => {
			const found = find();
			if (found) end(found);
		});
		const found = find();
		if (found) end(found);
	});
}
