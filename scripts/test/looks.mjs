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

async function statusItem(page, words) {
	await page.locator('.statusbar-item', { hasText: words }).first().waitFor({ timeout: 10_000 });
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
		.locator('.sidebar .monaco-list-row', { hasText: /\d+ (?:mentions|处)/ })
		.first()
		.waitFor({ timeout: 10_000 });
}
