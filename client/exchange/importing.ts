import { commands, Disposable, l10n, Uri, window, workspace } from 'vscode';
import { toBase64 } from '../../server/ground/text/base64';
import type { CopyAnswer, ReviewAnswer } from '../../server/lsp/messages/exchange-messages';
import { author } from '../marks/author';
import { pageEditor } from '../marks/page-marks';
import type { Server } from '../server';
import { importReviews } from './import-reviews';

/** Takes back a reviewed file of Word, and makes copy of one. */
export function registerImports(server: Server): Disposable {
	return Disposable.from(
		commands.registerCommand('zhubi.importReview', (file?: unknown) => importReview(server, file)),
		commands.registerCommand('zhubi.importReviews', (folder?: unknown, from?: unknown) =>
			importReviews(server, { folder, from }),
		),
		commands.registerCommand('zhubi.importCopy', (file?: unknown) => importCopy(server, file)),
	);
}

async function importReview(server: Server, given: unknown): Promise<ReviewAnswer | undefined> {
	const document = pageEditor()?.document;
	if (!document) return undefined;
	const file = await chosenFile(given);
	const by = file && (await author());
	if (!file || by === undefined) return undefined;
	const uri = document.uri.toString();
	const asked = { uri, name: nameOf(file), content: toBase64(await workspace.fs.readFile(file)), by };
	const answer = await server.ask<ReviewAnswer>('zhubi/importReview', asked);
	if (!answer) return undefined;
	if (!answer.isTaken) {
		void window.showErrorMessage(answer.said);
		return answer;
	}
	if (answer.accepted.length === 0) {
		void window.showInformationMessage(`${nameOf(file)}: ${answer.said}`);
		return answer;
	}
	const change = l10n.t('Change the Page');
	// The answer does not wait for somebody to decide.
	void window.showInformationMessage(`${nameOf(file)}: ${answer.said}`, change).then(async (chosen) => {
		if (chosen !== change) return;
		const made = await server.ask<ReviewAnswer>('zhubi/importReview', {
			...asked,
			content: '',
			apply: answer.accepted,
		});
		if (made) void window.showInformationMessage(made.said);
	});
	return answer;
}

/** The copy goes where the caret of a page stands, in one undo, or into a new page. */
async function importCopy(server: Server, given: unknown): Promise<CopyAnswer | undefined> {
	const file = await chosenFile(given);
	if (!file) return undefined;
	const content = toBase64(await workspace.fs.readFile(file));
	const answer = await server.ask<CopyAnswer>('zhubi/importCopy', { name: nameOf(file), content });
	if (!answer) return undefined;
	const { text, said } = answer;
	if (text === null) {
		void window.showErrorMessage(said);
		return answer;
	}
	const editor = window.activeTextEditor;
	if (editor?.document.languageId === 'newscopy')
		await editor.edit((edit) => edit.replace(editor.selection, text), { undoStopBefore: true, undoStopAfter: true });
	else await window.showTextDocument(await workspace.openTextDocument({ language: 'newscopy', content: text }));
	if (said !== '') void window.showInformationMessage(l10n.t('{0}, cleaned: {1}', nameOf(file), said));
	return answer;
}

async function chosenFile(given: unknown): Promise<Uri | undefined> {
	if (given instanceof Uri) return given;
	const [file] = (await window.showOpenDialog({ filters: { Word: ['docx'] } })) ?? [];
	return file;
}

function nameOf(file: Uri): string {
	return file.path.split('/').at(-1) ?? '';
}
