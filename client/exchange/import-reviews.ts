import { FileType, l10n, ProgressLocation, Uri, window, workspace } from 'vscode';
import { toBase64 } from '../../server/ground/text/base64';
import type { FoundPage, ReviewAnswer } from '../../server/lsp/messages/exchange-messages';
import { author } from '../marks/author';
import type { Server } from '../server';
import { chooseFolder } from './choose-folder';

/** What was read of a folder of reviewed files. */
interface Reviews {
	readonly files: number;
	/** `A01.docx: 接受 1`, of those that say something new. */
	readonly taken: readonly string[];
	readonly failed: readonly string[];
}

/**
 * Takes back all reviewed files of Word in a folder, onto the pages of a folder that have their names; with progress that can be cancelled.
 * Nothing in the pages is changed: what was accepted is noted, and offered where the page is open.
 */
export async function importReviews(
	server: Server,
	given: { readonly folder: unknown; readonly from: unknown },
): Promise<Reviews | undefined> {
	const folder = given.folder instanceof Uri ? given.folder : workspace.workspaceFolders?.[0]?.uri;
	if (!folder) {
		void window.showInformationMessage(l10n.t('Open a folder first.'));
		return undefined;
	}
	const from = given.from instanceof Uri ? given.from : await chooseFolder(folder, l10n.t('Read These Files'));
	const by = from && (await author());
	if (!from || by === undefined) return undefined;
	const taken: string[] = [];
	const failed: string[] = [];
	let count = 0;
	await window.withProgress(
		{ location: ProgressLocation.Notification, title: l10n.t('Taking over reviewed files'), cancellable: true },
		async (progress, token) => {
			const pages = (await server.ask<FoundPage[]>('zhubi/pagesIn', { uri: folder.toString() })) ?? [];
			const files = await wordFiles(from, '');
			for (const { uri, name } of files) {
				if (token.isCancellationRequested) break;
				progress.report({ increment: 100 / files.length, message: `${++count}/${files.length}` });
				const own = pages.filter((page) => page.name === name);
				if (own.length !== 1) {
					const why = own.length === 0 ? l10n.t('no page of that name') : l10n.t('more than one page of that name');
					failed.push(`${name}.docx: ${why}`);
					continue;
				}
				const answer = await server.ask<ReviewAnswer>('zhubi/importReview', {
					...{ uri: own[0].uri, name: uri.path.split('/').at(-1) ?? '', by },
					content: toBase64(await workspace.fs.readFile(uri)),
				});
				if (!answer) break;
				if (!answer.isTaken) failed.push(`${name}.docx: ${answer.said}`);
				else if (answer.kept !== null) taken.push(`${name}.docx: ${answer.said}`);
			}
		},
	);
	if (failed.length > 0) void window.showWarningMessage(failed.slice(0, 10).join('\n'));
	const show = l10n.t('Show');
	void window
		.showInformationMessage(
			l10n.t('{0} files read, {1} of them say something new.', count, taken.length),
			...(taken.length > 0 ? [show] : []),
		)
		.then(async (chosen) => {
			if (chosen === show)
				await window.showTextDocument(
					await workspace.openTextDocument({ language: 'plaintext', content: taken.join('\n') }),
				);
		});
	return { files: count, taken, failed };
}

/** The files of Word in a folder and in those below it, each with its path from there, without the ending. Links are not followed. */
async function wordFiles(folder: Uri, path: string): Promise<{ readonly uri: Uri; readonly name: string }[]> {
	const found: { readonly uri: Uri; readonly name: string }[] = [];
	for (const [name, type] of await workspace.fs.readDirectory(folder)) {
		const uri = Uri.joinPath(folder, name);
		if (type === FileType.Directory) found.push(...(await wordFiles(uri, `${path}${name}/`)));
		// Word keeps a file of this name beside one that is open.
		else if (type === FileType.File && /\.docx$/i.test(name) && !name.startsWith('~$'))
			found.push({ uri, name: path + name.slice(0, -'.docx'.length) });
	}
	return found.sort((one, other) => (one.name < other.name ? -1 : 1));
}
