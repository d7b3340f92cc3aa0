import { commands, Disposable, l10n, type QuickPickItem, Range, Selection, ThemeIcon, Uri, window } from 'vscode';
import type { ToldNote } from '../server/lsp/messages/messages';
import type { Server } from './server';

/** The commands of the palette that note something about the page in front. */
export function registerNoteCommands(server: Server): Disposable {
	const pin = async (border: 'begin' | 'above'): Promise<void> => {
		const editor = window.activeTextEditor;
		if (editor?.document.languageId === 'newscopy')
			await server.execute('zhubi.pin', editor.document.uri.toString(), { line: editor.selection.active.line, border });
	};
	return Disposable.from(
		commands.registerCommand('zhubi.beginHere', () => pin('begin')),
		commands.registerCommand('zhubi.belongAbove', () => pin('above')),
		commands.registerCommand('zhubi.notes', () => showNotes(server)),
	);
}

async function showNotes(server: Server): Promise<void> {
	const document = window.activeTextEditor?.document;
	if (document?.languageId !== 'newscopy') return;
	const uri = document.uri.toString();
	const pick = window.createQuickPick<QuickPickItem & { readonly note: ToldNote }>();
	const takeBack = { iconPath: new ThemeIcon('discard'), tooltip: l10n.t('Take back') };
	const list = async (): Promise<void> => {
		const notes = (await server.execute('zhubi.listNotes', uri)) ?? [];
		pick.items = notes.map((note) => ({
			note,
			label: labelOf(note),
			description: note.wording ?? note.text.replace(/\s+/g, ' '),
			detail: detailOf(note),
			buttons: [takeBack],
		}));
	};
	pick.title = l10n.t('Notes of the Page');
	pick.placeholder = l10n.t('Nothing is noted.');
	await list();
	if (pick.items.length > 0) pick.placeholder = l10n.t('Choose a note to go to its place.');
	pick.onDidTriggerItemButton(async ({ item }) => {
		await server.execute('zhubi.undismiss', uri, item.note.id);
		await list();
	});
	pick.onDidAccept(async () => {
		const range = pick.selectedItems[0]?.note.range;
		pick.hide();
		if (!range) return;
		const editor = await window.showTextDocument(Uri.parse(uri));
		editor.selection = new Selection(range.start.line, range.start.character, range.end.line, range.end.character);
		editor.revealRange(new Range(editor.selection.start, editor.selection.end));
	});
	pick.onDidHide(() => pick.dispose());
	pick.show();
}

function labelOf({ kind, rule, scope, border, orphaned }: ToldNote): string {
	if (kind === 'date') return `$(calendar) ${l10n.t('issue date of this page')}`;
	const icon = orphaned ? '$(warning)' : kind === 'pin' ? '$(pin)' : '$(eye-closed)';
	if (kind === 'pin')
		return `${icon} ${border === 'begin' ? l10n.t('An article begins here') : l10n.t('Belongs to the article above')}`;
	const reach = {
		here: l10n.t('ignored here'),
		file: l10n.t('wording ignored in this file'),
		desk: l10n.t('wording ignored on this desk'),
		rule: l10n.t('rule turned off'),
	};
	return `${icon} ${rule}: ${reach[scope ?? 'here']}`;
}

function detailOf({ orphaned, reason, time }: ToldNote): string {
	return [orphaned ? l10n.t('has lost its place') : '', reason ?? '', time.slice(0, 10)].filter(Boolean).join(' · ');
}
