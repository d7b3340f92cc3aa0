// What only the window shows, checked in the browser after the suite. The page that most tests read is open in front.

/** Each look: what is to be seen, and how it is found; one that is not found in time is a failure. */
export const looks = [
	[
		'the status bar says the issue date, where it comes from, and how many findings there are',
		(page) => statusItem(page, /2026-08-03（(?:file or folder name|文件名或文件夹名)）\s+\d+$/),
	],
	[
		'the status bar says the suspected errors',
		(page) => statusItem(page, /(?:suspected errors|疑似差错) [\d.]+\/(?:10,000|万)/),
	],
	['the date of one page is set by a click, in words without a year', setDate],
	['the menu of the page has what is done most', contextMenu],
	['a double click selects a word and not the sentence', doubleClick],
	['a mark set by keys on what is selected stands in the list of the activity bar', listOfMarks],
	['the issue of the page stands in the activity bar, with its pages', issueTree],
	['the people of the page stand below it, with their mentions', peopleTree],
];

/** What is pasted from Word becomes copy, where the editor lets extensions paste. */
export const pasting = {
	copy: [
		'what Word puts on the clipboard is pasted as news copy, in one undo, and what was changed is told',
		pasteCopy,
	],
	text: ['an editor whose paste API is not open pastes the plain text of Word', pasteText],
};

async function statusItem(page, words, timeout = 10_000) {
	await page.locator('.statusbar-item', { hasText: words }).first().waitFor({ timeout });
}

async function setDate(page) {
	const item = (words) => page.locator('.statusbar-item', { hasText: words }).first();
	const ask = async (typed) => {
		await item(/2026-08-0\d/).click();
		await page
			.locator('.quick-input-widget .monaco-list-row', { hasText: /This page|本版/ })
			.first()
			.click();
		const input = page.locator('.quick-input-widget .quick-input-box input.input');
		await page.locator('.quick-input-message', { hasText: '20260801' }).waitFor({ timeout: 10_000 });
		await input.fill(typed);
		await input.press('Enter');
	};
	await ask('8月1日');
	await item(/2026-08-01（(?:this page|本版批注)）/).waitFor({ timeout: 10_000 });
	await ask('');
	await item(/2026-08-03（/).waitFor({ timeout: 10_000 });
}

async function contextMenu(page) {
	await page
		.locator('.monaco-editor .view-line', { hasText: '活动中' })
		.first()
		.click({ button: 'right', position: { x: 40, y: 8 } });
	for (const words of [
		/Fix…|改正…/,
		/Fix All Safe Problems|全部改正/,
		/Rejoin All Broken|接回本版断段/,
		/A New Article Begins|此行另起一篇/,
		/Notes of the Page|本版批注/,
		/Handbook|手册/,
	])
		await page
			.locator('.monaco-menu .action-label, .context-view .action-label')
			.filter({ hasText: words })
			.first()
			.waitFor({ timeout: 10_000 });
	await page.keyboard.press('Escape');
}

async function doubleClick(page) {
	const line = page.locator('.monaco-editor .view-line', { hasText: '活动中' }).first();
	// A line of the view is wider than its text, so the mouse goes to the second character.
	await line.dblclick({ position: { x: 18, y: 8 } });
	const place = page.locator('.statusbar-item', { hasText: /\((?:(\d+) selected|已选择(\d+))\)/ }).first();
	await place.waitFor({ timeout: 10_000 });
	const count = Number(/\((?:(\d+) selected|已选择(\d+))\)/.exec(await place.innerText())?.[1]);
	if (!(count >= 1 && count <= 3)) throw new Error(`${count} characters are selected`);
}

/** What the look before selected is marked, under the name that the suite has set. */
async function listOfMarks(page) {
	await page.keyboard.press('ControlOrMeta+Alt+m');
	await page.keyboard.press('d');
	const icon = page
		.locator('.activitybar .action-item', { hasText: '1' })
		.filter({ has: page.locator('[aria-label*="朱笔"]') });
	await icon.first().waitFor({ timeout: 10_000 });
	// A click on what is open would close it.
	if (!(await icon.first().evaluate((item) => item.classList.contains('checked'))))
		await icon.first().click({ force: true });
	await page
		.locator('.sidebar .monaco-list-row', { hasText: /Delete|删/ })
		.first()
		.waitFor({ timeout: 10_000 });
}

/** The container is open since the look before. */
async function issueTree(page) {
	await page
		.locator('.sidebar .monaco-list-row', { hasText: /(?:Page A1|A1版)/ })
		.first()
		.waitFor({ timeout: 10_000 });
}

async function peopleTree(page) {
	await page
		.locator('.sidebar .monaco-list-row', { hasText: /\d+ ?(?:mentions?|处)/ })
		.first()
		.waitFor({ timeout: 10_000 });
}

/** What is looked at last, where files are on a disk: what was marked is there in a new window on the same folder. */
export const lastLooks = [['a mark on what was selected is there after the window was opened anew', reopened]];

async function reopened(page) {
	// Without the suite, which the new window would run again.
	const address = new URL(page.url());
	address.searchParams.delete('payload');
	await page.goto(address.href);
	await page.locator('.explorer-folders-view .monaco-list-row', { hasText: '20260803A01.txt' }).first().waitFor();
	await page.locator('.explorer-folders-view .monaco-list-row', { hasText: '20260803A01.txt' }).first().dblclick();
	await statusItem(page, /2026-08-03/, 60_000);
	await page
		.locator('.activitybar .action-item')
		.filter({ has: page.locator('[aria-label*="朱笔"]') })
		.first()
		.click({ force: true });
	await page
		.locator('.sidebar .monaco-list-row', { hasText: /Delete|删/ })
		.first()
		.waitFor({ timeout: 30_000 });
}

const clipboard = {
	'text/html':
		'<html xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"></head><body>' +
		'<p class=MsoNormal>活动后，沿岸居民<span lang=EN-US>&shy;</span>种下<b>300</b>&nbsp;棵柳树。<o:p></o:p></p></body></html>',
	'text/plain': '活动后，沿岸居民\u00ad种下300\u00a0棵柳树。',
};

async function pasteCopy(page) {
	await pasteAtEnd(page, '活动后，沿岸居民种下300 棵柳树。');
	await statusItem(page, /Paste as News Copy|粘贴为新闻稿/);
	await takeBack(page);
}

async function pasteText(page) {
	await pasteAtEnd(page, '活动后，沿岸居民\u00ad种下300\u00a0棵柳树。');
	await takeBack(page);
}

const pasted = (page) => page.locator('.monaco-editor .view-line', { hasText: '活动后' });

async function pasteAtEnd(page, wanted) {
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(page.url()).origin });
	await page.locator('.monaco-editor .view-line', { hasText: '活动中' }).first().click();
	await page.keyboard.press('ControlOrMeta+End');
	await page.evaluate(
		(kinds) =>
			navigator.clipboard.write([
				new ClipboardItem(
					Object.fromEntries(Object.entries(kinds).map(([type, text]) => [type, new Blob([text], { type })])),
				),
			]),
		clipboard,
	);
	await page.keyboard.press('ControlOrMeta+v');
	await pasted(page).first().waitFor({ timeout: 10_000 });
	// Blanks of a line stand as no-break blanks in the view.
	const shown = (await pasted(page).first().innerText()).replaceAll('\u00a0', ' ').trim();
	if (shown !== wanted.replaceAll('\u00a0', ' ')) throw new Error(`it says ${JSON.stringify(shown)}`);
}

async function takeBack(page) {
	await page.keyboard.press('ControlOrMeta+z');
	await pasted(page).first().waitFor({ state: 'detached', timeout: 10_000 });
}
