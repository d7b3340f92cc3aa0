import {
	type CancellationToken,
	commands,
	Disposable,
	FileType,
	l10n,
	ProgressLocation,
	Uri,
	window,
	workspace,
} from 'vscode';
import { fromBase64 } from '../../server/ground/text/base64';
import type { ExportAnswer, ExportAsked, FoundPage, SentFile } from '../../server/lsp/messages/exchange-messages';
import type { ToldRound } from '../../server/lsp/messages/mark-messages';
import { pageEditor } from '../marks/page-marks';
import type { Server } from '../server';
import { chooseFolder } from './choose-folder';

type Format = ExportAsked['format'];

/** Exports of the page in front, and of all pages of a folder, with progress that can be cancelled. */
export function registerExports(server: Server): Disposable {
	return Disposable.from(
		commands.registerCommand('zhubi.exportPage', () => exportPage(server)),
		commands.registerCommand('zhubi.exportFolder', (what?: unknown) =>
			exportFolder(server, what instanceof Uri ? what : workspace.workspaceFolders?.[0]?.uri),
		),
	);
}

async function exportPage(server: Server): Promise<void> {
	const document = pageEditor()?.document;
	if (!document) return;
	const rounds = (await server.execute('zhubi.listRounds', document.uri.toString())) ?? [];
	const chosen = await chosenFormat(rounds.filter(({ opened }) => opened?.snapshot));
	if (!chosen) return;
	const name = (document.uri.path.split('/').at(-1) ?? '').replace(/\.[^.]+$/, '') || 'page';
	const pages = [{ uri: document.uri.toString(), name }];
	const answer = await server.ask<ExportAnswer>('zhubi/exportPages', { pages, ...chosen });
	if (!answer) return;
	if (answer.failed.length > 0) void window.showErrorMessage(answer.failed.map(({ said }) => said).join('\n'));
	const [first, ...more] = answer.files;
	if (!first) {
		if (answer.failed.length > 0) return;
		void window.showInformationMessage(l10n.t('There is no article to export on this page.'));
		return;
	}
	if (more.length > 0) {
		const folder = await chooseFolder(Uri.joinPath(document.uri, '..'), l10n.t('Export Here'));
		if (folder) await written(folder, answer.files, 'ask');
		return;
	}
	const file = await window.showSaveDialog({ defaultUri: Uri.joinPath(document.uri, '..', first.name) });
	if (!file) return;
	await workspace.fs.writeFile(file, fromBase64(first.content));
	tellWritten(1, file);
}

async function exportFolder(server: Server, folder: Uri | undefined): Promise<void> {
	if (!folder) {
		void window.showInformationMessage(l10n.t('Open a folder first.'));
		return;
	}
	const chosen = await chosenFormat();
	const target = chosen && (await chooseFolder(folder, l10n.t('Export Here')));
	if (!chosen || !target) return;
	const { format } = chosen;
	const failed: string[] = [];
	const count = await window.withProgress(
		{ location: ProgressLocation.Notification, title: l10n.t('Exporting'), cancellable: true },
		async (progress, token) => {
			const pages = (await server.ask<FoundPage[]>('zhubi/pagesIn', { uri: folder.toString() })) ?? [];
			let [begun, done] = [0, 0];
			const told = () => {
				const message = `${++begun}/${pages.length}`;
				progress.report({ increment: 100 / pages.length, message });
			};
			for (const group of isSheet(format) ? [pages] : groupsOf(pages)) {
				if (token.isCancellationRequested) break;
				const answer = await exported(server, { pages: group, format }, { token, told });
				if (!answer) break;
				failed.push(...answer.failed.map(({ uri, said }) => `${workspace.asRelativePath(Uri.parse(uri))}: ${said}`));
				done += await written(target, answer.files, 'ask');
			}
			return done;
		},
	);
	if (failed.length > 0) void window.showWarningMessage(failed.slice(0, 10).join('\n'));
	tellWritten(count, target);
}

/** A sheet is one file of all pages; other files are written some pages at a time, so that an issue is never held in memory. */
function groupsOf(pages: readonly FoundPage[]): (readonly FoundPage[])[] {
	const size = 8;
	return Array.from({ length: Math.ceil(pages.length / size) }, (_, i) => pages.slice(i * size, (i + 1) * size));
}

/** Each page that is begun is told. */
function exported(
	server: Server,
	asked: ExportAsked,
	{ token, told }: { readonly token: CancellationToken; readonly told: () => void },
): Promise<ExportAnswer | undefined> {
	return server.askWithProgress<ExportAnswer>('zhubi/exportPages', asked, {
		token,
		told: ({ message }) => message !== undefined && told(),
	});
}

/** How many were written. What is there already is only replaced when the user says so: a reviewer may have written into it. */
async function written(folder: Uri, files: readonly SentFile[], existing: 'ask' | 'replace'): Promise<number> {
	let count = 0;
	let how = existing;
	for (const { name, content } of files) {
		const file = Uri.joinPath(folder, ...name.split('/'));
		if (how === 'ask' && (await isThere(file))) {
			const replace = l10n.t('Replace');
			const chosen = await window.showWarningMessage(
				l10n.t('{0} is there already. A reviewer may have written into it.', workspace.asRelativePath(file)),
				{ modal: true },
				replace,
			);
			if (chosen !== replace) continue;
			how = 'replace';
		}
		await workspace.fs.writeFile(file, fromBase64(content));
		count++;
	}
	return count;
}

async function isThere(file: Uri): Promise<boolean> {
	try {
		return (await workspace.fs.stat(file)).type !== FileType.Unknown;
	} catch {
		return false;
	}
}

function tellWritten(count: number, where: Uri): void {
	void window.showInformationMessage(l10n.t('{0} files written: {1}', count, workspace.asRelativePath(where)));
}

function isSheet(format: Format): boolean {
	return /^(?:proof|review)/.test(format);
}

/** How to export; with the rounds of a page, Word comes with what changed since each of them, too. */
async function chosenFormat(
	rounds: readonly ToldRound[] = [],
): Promise<Pick<ExportAsked, 'format' | 'since'> | undefined> {
	interface Item {
		readonly label: string;
		readonly description: string;
		readonly format: Format;
		readonly since?: number;
	}
	const items: Item[] = [
		{ label: 'Word', description: l10n.t('with comments and tracked changes'), format: 'docx' },
		...rounds.map(
			({ n, name }): Item => ({
				...{ label: 'Word', format: 'docx', since: n },
				description: l10n.t('and what changed since {0} began', name),
			}),
		),
		{ label: l10n.t('Proof sheet'), description: 'HTML', format: 'proof' },
		{ label: l10n.t('Proof sheet'), description: 'CSV', format: 'proof-csv' },
		{ label: l10n.t('Review report'), description: 'HTML', format: 'review' },
		{ label: l10n.t('Review report'), description: 'CSV', format: 'review-csv' },
		{ label: 'ninjs 3.1', description: l10n.t('a file for each article'), format: 'ninjs' },
		{ label: 'JSON-LD', description: l10n.t('a file for each article'), format: 'json-ld' },
		{ label: 'NITF 3.6', description: l10n.t('a file for each article'), format: 'nitf' },
	];
	const chosen = await window.showQuickPick(items, { title: l10n.t('Export') });
	return chosen && { format: chosen.format, ...(chosen.since === undefined ? {} : { since: chosen.since }) };
}
