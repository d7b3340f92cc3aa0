import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { handbook } from '../../scripts/handbook/handbook';
import { ruleFilesOf } from '../../scripts/handbook/rule-files';
import { rules } from '../../server/judging/rules/index';

/** Found by scripts/test/chromium.mjs before the first test runs. */
const chromium = process.env.CHROMIUM;

test('in a browser, from a file, the handbook opens at a chapter and can be searched by keyboard', {
	skip: chromium ? false : 'there is no Chromium',
}, async () => {
	const folder = mkdtempSync(join(tmpdir(), 'zhubi-'));
	let browser: Browser | undefined;
	try {
		const file = join(folder, 'index.html');
		writeFileSync(file, made());
		// Not bundled: it finds its own files.
		const playwright: typeof import('playwright-core') = createRequire(join(process.cwd(), 'package.json'))(
			'playwright-core',
		);
		browser = await playwright.chromium.launch({
			executablePath: chromium ?? '',
			args: ['--no-sandbox', '--disable-gpu'],
		});
		const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
		const complaints: string[] = [];
		page.on('console', (message) => complaints.push(message.text()));
		page.on('pageerror', (error) => complaints.push(String(error)));
		page.on('request', (request) => !request.url().startsWith('file:') && complaints.push(request.url()));
		await page.goto(`${pathToFileURL(file).href}#wrong-weekday`);
		assert.equal(await page.evaluate('document.activeElement.id'), 'wrong-weekday');

		await page.keyboard.press('/');
		await page.keyboard.type('破折号 连字符');
		assert.match((await page.locator('#found').textContent()) ?? '', /^找到\d+条$/);
		assert.ok(await page.locator('#malformed-dash').isVisible());
		assert.ok(!(await page.locator('#wrong-weekday').isVisible()));
		assert.equal(await page.locator('nav li:visible').count(), await page.locator('article.rule:visible').count());
		await page.keyboard.press('Enter');
		assert.notEqual(await page.evaluate('document.activeElement.className'), '');

		await page.locator('#search').fill('这样的话哪里都没有');
		assert.ok(await page.locator('#nothing').isVisible());
		await page.keyboard.press('Escape');
		assert.equal(await page.locator('article.rule:visible').count(), rules.length);

		await page.setViewportSize({ width: 360, height: 700 });
		assert.equal(
			await page.evaluate('document.documentElement.scrollWidth'),
			360,
			'a narrow window has to be scrolled sideways',
		);
		assert.deepEqual(complaints, []);
	} finally {
		await browser?.close();
		rmSync(folder, { recursive: true });
	}
});

function made(): string {
	const script = readFileSync('scripts/handbook/browser.js', 'utf8');
	return handbook({
		version: '1.2.3',
		rules,
		pageOf: (name) => ruleFilesOf('.')(name).page,
		style: readFileSync('scripts/handbook/style.css', 'utf8'),
		script,
		scriptHash: `sha256-${createHash('sha256').update(script).digest('base64')}`,
	});
}
