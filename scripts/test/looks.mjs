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
	['a double click selects a word and not the sentence', doubleClick],
];

async function statusItem(page, words) {
	await page.locator('.statusbar-item', { hasText: words }).first().waitFor({ timeout: 10_000 });
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
