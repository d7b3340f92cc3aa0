/// <reference types="mocha" />
import { commands, type DocumentSymbol, Range, type TextDocument, window } from 'vscode';
import { deepEqual, equal, holds, ok } from './assert';
import { closeAll, findings, hoverAt, rangeOf, ruleOf, showPage, until } from './editor';

describe('reading a page', () => {
	let document: TextDocument;
	before(async () => {
		({ document } = await showPage());
	});
	after(closeAll);

	it('outlines its articles by their headlines', async () => {
		const symbols = await until('an outline', async () => {
			const answer = await commands.executeCommand<DocumentSymbol[]>(
				'vscode.executeDocumentSymbolProvider',
				document.uri,
			);
			return answer.length > 0 ? answer : undefined;
		});
		deepEqual(
			symbols.map((symbol) => symbol.name),
			['全市秋粮收购工作会议召开', '青溪镇开展河道清淤'],
		);
		const [first] = symbols;
		holds(first.detail, '沈听澜');
		ok(
			first.children.some((child) => document.getText(child.range).startsWith('本报讯(记者')),
			'the byline is not under its article',
		);
		ok(
			first.children.some((child) => document.getText(child.range).includes('下转2版')),
			'the jump line is not under its article',
		);
	});

	it('shows a card on a byline', async () => {
		holds(await hoverAt(document, '本报讯(记者'), '沈听澜', '葛以宁', '记者');
	});

	it('shows a card on a date, with the year of the file name', async () => {
		holds(await hoverAt(document, '8月2日'), '2026');
	});

	it('shows a card on an official', async () => {
		holds(await hoverAt(document, '林知远'), '县长', '林知远');
	});

	it('leads from a card to another mention, in a file of any kind', async () => {
		const card = await hoverAt(document, '顾长河指出');
		const link = /\]\(command:zhubi\.reveal\?([^)]*)\)/.exec(card);
		ok(link, `no link in:\n${card}`);
		await commands.executeCommand('zhubi.reveal', ...JSON.parse(decodeURIComponent(link[1])));
		const selected = window.activeTextEditor?.selection.active;
		ok(
			selected && document.getText(new Range(selected, selected.translate(0, 3))) === '顾长河',
			'the link does not lead to the name',
		);
	});

	it('marks what is wrong, each with the page of its rule', () => {
		const found = findings(document);
		const rules = found.map((finding) => `${ruleOf(finding)} ${document.getText(finding.range)}`);
		ok(
			rules.some((rule) => rule.startsWith('malformed-byline')),
			`no malformed-byline among ${rules.join(', ')}`,
		);
		const comma = rangeOf(document, '情况,').end.translate(0, -1);
		const halfwidth = found.find(
			(finding) => ruleOf(finding) === 'halfwidth-punctuation' && finding.range.start.isEqual(comma),
		);
		ok(halfwidth, `no halfwidth-punctuation on 情况, among ${rules.join(' | ')}`);
		ok(typeof halfwidth.code === 'object', 'the code has no link');
		equal(halfwidth.code.target.path.endsWith('/halfwidth-punctuation.md'), true, halfwidth.code.target.toString());
	});
});
