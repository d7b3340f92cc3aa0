// npm run screenshots: takes the pictures of the README in the real workbench, in both languages, into docs/images/.
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache, fail, installMissing, root } from '../build/install.mjs';
import { pack } from '../build/package.mjs';
import { findChromium, howToGet, installDebian, launch } from './chromium.mjs';

const sample = '20260730A03.txt';
const issue = '20260728A01.txt';
const otherPage = '20260728A02.txt';

installMissing();
const chromium = findChromium() ?? fail(`Pictures need a Chromium. ${howToGet}`);
const { serveInstalled, whyNoServer } = await import('./vscode-server.mjs');
const lacking = whyNoServer();
if (lacking) fail(`Pictures are taken in the newest VS Code: ${lacking}.`);
// Without a Chinese font the pictures would show boxes.
if (process.platform === 'linux')
	await hasChineseFont().then(
		(has) =>
			has ||
			installDebian('fonts-noto-cjk') ||
			fail('Pictures need a Chinese font (Debian: apt-get install fonts-noto-cjk).'),
	);
mkdirSync(join(root, 'docs', 'images'), { recursive: true });
const vsix = pack();
const wanted = process.argv.slice(2);
for (const language of wanted.length > 0 ? wanted : ['en', 'zh']) {
	await takePictures(language);
	await takeIssue(language);
}
process.exit(0);

async function takePictures(language) {
	await inWindow({ language, file: sample, day: '2026-07-30' }, async (page) => {
		await page.locator('.squiggly-warning').first().waitFor();
		// Keys, since commands have other names in each language.
		await page.keyboard.press('Control+Shift+M');
		await page.locator('.markers-panel .monaco-list-row').nth(3).waitFor();
		// The files are not what the picture is about.
		await page.locator('.explorer-viewlet .pane-header').first().click();
		await page.locator('.pane-header', { hasText: language === 'zh' ? '大纲' : 'Outline' }).click();
		await page.locator('.outline-pane .monaco-list-row').nth(3).waitFor();
		await page
			.locator('.view-line', { hasText: '记者: 邹明轩' })
			.first()
			.click({ position: { x: 70, y: 12 } });
		await shoot(page, `outline.${language}.png`);
		await page.keyboard.press('Control+J');
		await page.locator('.markers-panel').waitFor({ state: 'hidden' });
		await hoverOver(page, '沈若兰在讲话中要求');
		await shoot(page, `hover.${language}.png`);
	});
}

/** The tree of the issue, and a story that goes on at another page, joined. */
async function takeIssue(language) {
	const day = '2026-07-28';
	await inWindow({ language, file: issue, day }, async (page) => {
		await page.locator('.activitybar .action-item', { has: page.locator('[aria-label*="朱笔"]') }).click();
		const row = (words) => page.locator('.sidebar .monaco-list-row', { hasText: words }).first();
		// What stands below the last row that has room is not in the tree at all, so one page is opened and not both.
		await row(/Page A2|A2版/).waitFor();
		await row(/Page A2|A2版/)
			.locator('.monaco-tl-twistie')
			.click();
		await row('青陂烟火气').waitFor();
		// A click on the other half shows it, wherever on its page it stands.
		await row('以实干实绩').click();
		await page.locator('.tab.active', { hasText: otherPage }).waitFor();
		await page.locator('.statusbar-item', { hasText: day }).waitFor();
		await command(page, language === 'zh' ? '显示合稿' : 'Show the Joined Story');
		await page.locator('.view-line', { hasText: '交出满意答卷' }).first().waitFor();
		// A story that is understood has colors, and its day; the pages have theirs from the masthead.
		await page
			.locator('.statusbar-item', { hasText: /文件夹名|folder name/ })
			.first()
			.waitFor();
		await shoot(page, `issue.${language}.png`);
	});
}

/** Opens a page of the samples in a new window, and takes pictures there. */
async function inWindow({ language, file, day }, take) {
	const server = await serveInstalled({ vsix, folder: samplesFor(language), language, firstPort: 3200 });
	const browser = await launch(chromium);
	const page = await browser.newPage({
		viewport: { width: 1360, height: 850 },
		deviceScaleFactor: 1.5,
		locale: language === 'zh' ? 'zh-CN' : 'en-US',
	});
	// A window that starts for the first time takes its time on a busy machine.
	page.setDefaultTimeout(90_000);
	try {
		await page.goto(server.url);
		await page.locator('.explorer-folders-view .monaco-list-row', { hasText: file }).dblclick();
		await page.locator('.statusbar-item', { hasText: day }).waitFor();
		// A window that starts for the first time opens its second side bar.
		if (await page.locator('.part.auxiliarybar').isVisible()) await page.keyboard.press('Control+Alt+B');
		await take(page);
	} finally {
		await browser.close();
		server.close();
	}
}

/** Runs a command by its title. */
async function command(page, title) {
	await page.keyboard.press('F1');
	const input = page.locator('.quick-input-widget .quick-input-box input.input').first();
	await input.waitFor();
	await input.fill(`>${title}`);
	await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
}

/** A copy of the samples with the settings that make a good picture. */
function samplesFor(language) {
	const folder = join(cache, 'screenshots', language);
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(join(folder, '.vscode'), { recursive: true });
	for (const name of readdirSync(join(root, 'samples'))) copyFileSync(join(root, 'samples', name), join(folder, name));
	const settings = {
		'zhubi.language': language,
		'workbench.colorTheme': 'Default Light Modern',
		'workbench.startupEditor': 'none',
		'window.commandCenter': false,
		'editor.fontFamily': 'Noto Sans CJK SC',
		'editor.fontSize': 16,
		'editor.lineHeight': 1.7,
		'editor.minimap.enabled': false,
		'editor.cursorBlinking': 'solid',
		'editor.occurrencesHighlight': 'off',
		'window.title': '朱笔 zhubi',
		'window.menuBarVisibility': 'hidden',
		'chat.disableAIFeatures': true,
		'workbench.secondarySideBar.defaultVisibility': 'hidden',
		'workbench.layoutControl.enabled': false,
		'files.exclude': { '**/.vscode': true },
	};
	writeFileSync(join(folder, '.vscode', 'settings.json'), JSON.stringify(settings));
	return folder;
}

/** Rests the mouse on words of the page until the whole card is shown. */
async function hoverOver(page, words) {
	const line = page.locator('.view-line', { hasText: words }).first();
	const box = await line.boundingBox();
	await page.mouse.move(box.x + 30, box.y + box.height / 2);
	await page.locator('.monaco-hover:not(.hidden) .hover-row').first().waitFor();
	await page.waitForFunction(() => !document.querySelector('.monaco-hover')?.textContent.includes('Loading'));
}

async function shoot(page, name) {
	const path = join(root, 'docs', 'images', name);
	await page.screenshot({ path, animations: 'disabled' });
	console.log(path.slice(root.length + 1));
}

async function hasChineseFont() {
	const { spawnSync } = await import('node:child_process');
	const found = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
	return found.status === 0 && found.stdout.trim() !== '';
}
