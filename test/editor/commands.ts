/// <reference types="mocha" />
import { commands } from 'vscode';
import { holds } from './assert';
import { closeAll, findings, hoverAt, ruleOf, showPage, showUntitled, until } from './editor';

describe('commands', () => {
	afterEach(closeAll);

	it('set the issue date of an untitled page', async () => {
		const { document } = await showUntitled('镇上修路\n\n本报讯（记者 沈听澜）8月2日，青溪镇的村道开工修建，预计年底完工，受益群众有三千多人。\n');
		await hoverAt(document, '8月2日');
		await commands.executeCommand('zhubi.setIssueDate', document.uri.toString(), '2019-08-03');
		const card = await until('a card with the year', async () => {
			const text = await hoverAt(document, '8月2日');
			return text.includes('2019') ? text : undefined;
		});
		holds(card, '2019');
	});

	it('restart the server, and the findings come back', async () => {
		const { document } = await showPage();
		await commands.executeCommand('zhubi.restart');
		await until('findings after the restart', () => (findings(document).some((finding) => ruleOf(finding) === 'malformed-byline') ? true : undefined));
	});
});
