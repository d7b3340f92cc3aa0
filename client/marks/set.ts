import {
	type CodeAction,
	CodeActionKind,
	type Command,
	commands,
	Disposable,
	l10n,
	type Position,
	Range,
	Selection,
	type TextEditor,
	window,
	workspace,
} from 'vscode';
import type { ToldMark } from '../../server/lsp/messages/mark-messages';
import type { Server } from '../server';
import { askAuthor, author } from './author';
import { messagePosition, messageRange, type PageMarks, pageEditor, rangeOf } from './page-marks';
import { isSuggestion, kindName, markLine, shortened } from './words';

/** The commands that set a mark on what is selected, and those that settle the one at the caret. */
export function registerMarkCommands(server: Server, marks: PageMarks): Disposable {
	/** What is to be moved, until its new place is shown. */
	let moving:
		| { readonly uri: string; readonly version: number; readonly range: Range; readonly told: Disposable }
		| undefined;
	const set = async (
		what: ToldMark['what'],
		more: { text?: string; body?: string; about?: string } = {},
	): Promise<void> => {
		const editor = pageEditor();
		if (!editor) return;
		const range = what === 'insert' ? new Range(editor.selection.active, editor.selection.active) : selected(editor);
		if (!range) return;
		const by = await author();
		if (by === undefined) return;
		await server.execute('zhubi.mark', editor.document.uri.toString(), {
			what,
			range: messageRange(range),
			by,
			...more,
		});
		await marks.refresh(editor.document);
	};
	/** The same with words that are asked for; none where that is cancelled. */
	const ask = async (what: ToldMark['what'], field: 'text' | 'body', prompt: string): Promise<void> => {
		const editor = pageEditor();
		if (!editor || (what !== 'insert' && !selected(editor))) return;
		const value = what === 'replace' ? editor.document.getText(editor.selection) : '';
		const typed = await window.showInputBox({ title: kindName(what), prompt, value });
		if (typed !== undefined && (field === 'body' || typed !== '')) await set(what, { [field]: typed });
	};
	const relocate = async (): Promise<void> => {
		const editor = pageEditor();
		if (!editor) return;
		const uri = editor.document.uri.toString();
		const { version } = editor.document;
		// What was edited in between may have moved the words.
		if (!editor.selection.isEmpty || moving?.uri !== uri || moving.version !== version) {
			const range = selected(editor);
			if (!range) return;
			moving?.told.dispose();
			const next = l10n.t('Put the caret where the words are to go, and run the command again.');
			moving = { uri, version, range, told: window.setStatusBarMessage(next, 10_000) };
			return;
		}
		const { range, told } = moving;
		told.dispose();
		const to = editor.selection.active;
		moving = undefined;
		const by = await author();
		if (by === undefined) return;
		await server.execute('zhubi.mark', uri, {
			what: 'relocate',
			range: messageRange(range),
			to: messagePosition(to),
			by,
		});
		await marks.refresh(editor.document);
	};
	const label = async (): Promise<void> => {
		const editor = pageEditor();
		if (!editor || !selected(editor)) return;
		const labels = workspace.getConfiguration('zhubi.marks', editor.document).get<readonly string[]>('labels', []);
		const about = await window.showQuickPick([...labels], {
			title: kindName('label'),
			placeHolder: l10n.t('Which label?'),
		});
		if (about !== undefined) await set('label', { about });
	};
	const settle = async (wanted: 'accepted' | 'rejected' | 'resolved'): Promise<void> => {
		const editor = pageEditor();
		if (!editor) return;
		await marks.settle(editor.document);
		const mark = atCaret(editor, marks.of(editor.document), wanted);
		if (!mark) {
			window.setStatusBarMessage(l10n.t('There is no open mark at the caret.'), 5_000);
			return;
		}
		const by = await author();
		if (by === undefined) return;
		await server.execute('zhubi.setMarkState', editor.document.uri.toString(), { of: mark.id, state: wanted, by });
		await marks.refresh(editor.document);
	};
	/** Makes a mark of what is found at the caret. */
	const turn = async (): Promise<void> => {
		const editor = pageEditor();
		if (!editor) return;
		const { document, selection } = editor;
		const actions = await commands.executeCommand<readonly (CodeAction | Command)[]>(
			'vscode.executeCodeActionProvider',
			document.uri,
			selection,
			CodeActionKind.QuickFix.value,
		);
		const offered = actions
			.map(({ command }) => (typeof command === 'object' ? command : undefined))
			.find((command) => command?.command === 'zhubi.turnIntoMark');
		if (!offered) {
			window.setStatusBarMessage(l10n.t('Nothing is found at the caret.'), 5_000);
			return;
		}
		await commands.executeCommand(offered.command, ...(offered.arguments ?? []));
		await marks.refresh(document);
	};
	/** Answers in the thread of the mark at the caret. */
	const answer = async (): Promise<void> => {
		const editor = pageEditor();
		if (!editor) return;
		await marks.settle(editor.document);
		const mark = atCaret(editor, marks.of(editor.document), 'answered');
		if (!mark) {
			window.setStatusBarMessage(l10n.t('There is no mark at the caret.'), 5_000);
			return;
		}
		const said = mark.thread.at(-1)?.body;
		const body = await window.showInputBox({
			title: l10n.t('Reply'),
			prompt: `${markLine(mark)}${said === undefined ? '' : ` — ${shortened(said, 60)}`}`,
		});
		if (body === undefined || body.trim() === '') return;
		const by = await author();
		if (by === undefined) return;
		await server.execute('zhubi.reply', editor.document.uri.toString(), { of: mark.id, body, by });
		await marks.refresh(editor.document);
	};
	const step = (forward: 'next' | 'previous') => (): void => {
		const editor = pageEditor();
		const mark = editor && neighbor(editor, marks.of(editor.document), forward);
		if (mark) show(editor, mark);
	};
	return Disposable.from(
		commands.registerCommand('zhubi.mark.comment', () => ask('comment', 'body', l10n.t('What do you say of this?'))),
		commands.registerCommand('zhubi.mark.query', () => ask('query', 'body', l10n.t('What do you ask the reporter?'))),
		commands.registerCommand('zhubi.mark.finding', turn),
		commands.registerCommand('zhubi.mark.verify', () => set('verify')),
		commands.registerCommand('zhubi.mark.delete', () => set('delete')),
		commands.registerCommand('zhubi.mark.insert', () => ask('insert', 'text', l10n.t('What is to stand here?'))),
		commands.registerCommand('zhubi.mark.replace', () =>
			ask('replace', 'text', l10n.t('What is to stand here instead?')),
		),
		commands.registerCommand('zhubi.mark.move', relocate),
		commands.registerCommand('zhubi.mark.stet', () => set('stet')),
		commands.registerCommand('zhubi.mark.praise', () => set('praise')),
		commands.registerCommand('zhubi.mark.label', label),
		commands.registerCommand('zhubi.mark.accept', () => settle('accepted')),
		commands.registerCommand('zhubi.mark.reject', () => settle('rejected')),
		commands.registerCommand('zhubi.mark.resolve', () => settle('resolved')),
		commands.registerCommand('zhubi.mark.answer', answer),
		commands.registerCommand('zhubi.mark.author', askAuthor),
		commands.registerCommand('zhubi.mark.next', step('next')),
		commands.registerCommand('zhubi.mark.previous', step('previous')),
	);
}

/** What is selected; where nothing is, says so. */
function selected(editor: TextEditor): Range | undefined {
	if (!editor.selection.isEmpty) return editor.selection;
	window.setStatusBarMessage(l10n.t('Select the words that are to be marked first.'), 5_000);
	return undefined;
}

/** Goes to a mark, and selects what it was set on. */
export function show(editor: TextEditor, { range }: Pick<ToldMark, 'range'>): void {
	if (!range) return;
	const place = rangeOf(range);
	editor.selection = new Selection(place.start, place.end);
	editor.revealRange(place);
}

/** The mark at the caret that can be answered, or the open one that can be settled so: the shortest of several. */
function atCaret(
	editor: TextEditor,
	marks: readonly ToldMark[],
	wanted: 'accepted' | 'rejected' | 'resolved' | 'answered',
): ToldMark | undefined {
	const { document, selection } = editor;
	const length = ({ range }: ToldMark) => (range ? document.getText(rangeOf(range)).length : 0);
	return marks
		.filter(
			(mark) =>
				mark.range &&
				(wanted === 'answered' || (mark.state === 'open' && (wanted === 'resolved') !== isSuggestion(mark))) &&
				rangeOf(mark.range).intersection(selection) !== undefined,
		)
		.sort((one, other) => length(one) - length(other))[0];
}

/** The open mark behind or before the caret, round the end of the page. */
function neighbor(editor: TextEditor, marks: readonly ToldMark[], way: 'next' | 'previous'): ToldMark | undefined {
	const open = marks.filter(({ range, state }) => range && state === 'open');
	const from: Position = editor.selection.start;
	const startOf = ({ range }: ToldMark) => rangeOf(range as NonNullable<ToldMark['range']>).start;
	if (way === 'next') return open.find((mark) => startOf(mark).isAfter(from)) ?? open[0];
	return open.findLast((mark) => startOf(mark).isBefore(from)) ?? open.at(-1);
}
