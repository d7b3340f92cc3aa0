/// <reference types="mocha" />
import {
	type CompletionList,
	commands,
	type DocumentLink,
	type InlayHint,
	type Location,
	languages,
	Range,
	type SelectionRange,
	type SemanticTokens,
	type SemanticTokensLegend,
	type SymbolInformation,
	type TextDocument,
	type TextEdit,
	type WorkspaceEdit,
	workspace,
} from 'vscode';
import { deepEqual, equal, holds, ok } from './assert';
import { closeAll, rangeOf, showPage, showUntitled, until } from './editor';

describe('the language service', () => {
	let document: TextDocument;
	before(async () => {
		({ document } = await showPage());
	});
	after(closeAll);

	/** Asks with the place of some words until there is an answer. */
	const ask = <T>(command: string, words: string, ...more: readonly unknown[]): Promise<T> =>
		until(command, async () => {
			const answer = await commands.executeCommand<T>(command, document.uri, rangeOf(document, words).start, ...more);
			return Array.isArray(answer) && answer.length === 0 ? undefined : (answer ?? undefined);
		});
	const texts = (list: readonly { readonly range: Range }[]) => list.map(({ range }) => document.getText(range));

	it('colors headlines, people and dates by what they are', async () => {
		const legend = await until('a legend', async () =>
			commands.executeCommand<SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend', document.uri),
		);
		const { data } = await until('tokens', async () =>
			commands.executeCommand<SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri),
		);
		const seen = new Map<string, string[]>();
		let [line, character] = [0, 0];
		for (let i = 0; i < data.length; i += 5) {
			character = data[i] === 0 ? character + data[i + 1] : data[i + 1];
			line += data[i];
			const type = legend.tokenTypes[data[i + 3]];
			const text = document.lineAt(line).text.slice(character, character + data[i + 2]);
			seen.set(type, [...(seen.get(type) ?? []), text]);
		}
		deepEqual(seen.get('headline'), ['全市秋粮收购工作会议召开', '青溪镇开展河道清淤']);
		ok(seen.get('person')?.includes('林知远'), 'no person');
		ok(
			seen.get('date')?.some((text) => text.startsWith('8月2日')),
			'no date',
		);
		equal(
			workspace.getConfiguration('editor', document).get('semanticHighlighting.enabled'),
			true,
			'semantic colors are not forced on',
		);
	});

	it('finds all mentions of a person, and the first', async () => {
		const all = await ask<Location[]>('vscode.executeReferenceProvider', '顾长河指出');
		ok(all.length >= 2, `${all.length} references`);
		ok(
			texts(all).every((text) => text === '顾长河'),
			texts(all).join(),
		);
		const highlights = await ask<{ range: Range }[]>('vscode.executeDocumentHighlights', '顾长河指出');
		deepEqual(texts(highlights), texts(all));
		const [first] = await ask<Location[]>('vscode.executeDefinitionProvider', '顾长河指出');
		ok(first.range.isEqual(rangeOf(document, '顾长河')), 'the first mention is another');
	});

	it('renames a person, and says no where there is none', async () => {
		const edit = await ask<WorkspaceEdit>('vscode.executeDocumentRenameProvider', '顾长河指出', '顾长川');
		const edits = edit.get(document.uri);
		ok(edits.length >= 2, `${edits.length} edits`);
		ok(
			edits.every(({ newText }) => newText === '顾长川'),
			'another name',
		);
	});

	it('selects entity, clause, sentence, paragraph and article', async () => {
		const { start } = rangeOf(document, '顾长河指出');
		const [range] = await until('ranges', async () =>
			commands.executeCommand<SelectionRange[]>('vscode.executeSelectionRangeProvider', document.uri, [start]),
		);
		const steps: string[] = [];
		for (let one: SelectionRange | undefined = range; one; one = one.parent) steps.push(document.getText(one.range));
		ok(steps.includes('顾长河') && steps.some((step) => step.startsWith('顾长河指出')), steps.join(' | '));
	});

	it('shows the day of a relative date, as the settings like it', async () => {
		const { document: untitled } = await showUntitled(
			'2026年8月3日\n\n县里开会\n\n本报讯（记者 乔南）昨日，全县防汛工作会议召开，部署下一阶段的工作。\n',
		);
		const whole = untitled.validateRange(new Range(0, 0, 99, 0));
		const labels = await until('hints', async () => {
			const hints = await commands.executeCommand<InlayHint[]>('vscode.executeInlayHintProvider', untitled.uri, whole);
			return hints.length > 0 ? hints.map(({ label }) => String(label)) : undefined;
		});
		holds(labels.join(), '2026-08-02');
		const settings = workspace.getConfiguration('zhubi.hints');
		await settings.update('relativeDates', false, true);
		try {
			await until('no hints', async () => {
				const hints = await commands.executeCommand<InlayHint[]>(
					'vscode.executeInlayHintProvider',
					untitled.uri,
					whole,
				);
				return hints.length === 0 ? true : undefined;
			});
		} finally {
			await settings.update('relativeDates', undefined, true);
			await showPage();
		}
	});

	it('formats without changing a word', async () => {
		const edits = await until('edits', async () =>
			commands.executeCommand<TextEdit[]>('vscode.executeFormatDocumentProvider', document.uri, {
				tabSize: 4,
				insertSpaces: false,
			}),
		);
		ok(edits.length > 0, 'nothing to format');
		const han = (text: string) => text.replace(/[^\p{Script=Han}]/gu, '');
		for (const { range, newText } of edits) equal(han(newText), han(document.getText(range)));
	});

	it('links a jump to its page', async () => {
		const links = await until('links', async () => {
			const found = await commands.executeCommand<DocumentLink[]>('vscode.executeLinkProvider', document.uri);
			return found.length > 0 ? found : undefined;
		});
		ok(texts(links).includes('（下转2版）'), texts(links).join());
	});

	it('finds articles and people by pinyin', async () => {
		const names = await until('symbols', async () => {
			const found = await commands.executeCommand<SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'gch');
			return found.length > 0 ? found.map(({ name }) => name) : undefined;
		});
		ok(names.includes('顾长河 gch'), names.join());
	});

	it('completes a name for who asks', async () => {
		const editor = await showUntitled(`${document.getText()}\n顾`);
		const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
		const labels = await until('completions', async () => {
			const { items } = await commands.executeCommand<CompletionList>(
				'vscode.executeCompletionItemProvider',
				editor.document.uri,
				end,
			);
			const names = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
			return names.includes('顾长河') ? names : undefined;
		});
		ok(labels.length > 0, 'nothing to complete');
	});

	it('brings up no completions while somebody simply writes', async () => {
		const copy = document.getText().replaceAll('\r', '').slice(0, 300);
		let asked = 0;
		const spy = languages.registerCompletionItemProvider('newscopy', {
			provideCompletionItems() {
				asked++;
				return [];
			},
		});
		try {
			const { document: page } = await showUntitled('');
			for (const sign of copy) await commands.executeCommand('type', { text: sign });
			// What is typed reaches an extension a little later.
			await until('the last word', () => (page.getText().length >= copy.length ? true : undefined));
			equal(asked, 0, 'completions were asked for');
			await commands.executeCommand('editor.action.triggerSuggest');
			await until('completions by hand', () => (asked > 0 ? true : undefined));
			await commands.executeCommand('hideSuggestWidget');
		} finally {
			spy.dispose();
		}
	});
});
