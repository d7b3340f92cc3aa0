import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

test('the notices name what is bundled and nothing else, each license in full', () => {
	const { status, stderr } = spawnSync(process.execPath, ['scripts/build/notices.mjs', '--check'], {
		encoding: 'utf8',
	});
	assert.deepEqual([status, stderr], [0, '']);
	const notices = readFileSync('THIRD-PARTY-NOTICES.md', 'utf8');
	const rows = [...notices.matchAll(/^\| (.+?) \| [\w.-]+ \| /gm)].map(([, name]) => name).slice(2);
	const headings = [...notices.matchAll(/^## (.+)$/gm)].map(([, names]) => names);
	for (const name of rows)
		assert.ok(
			headings.some((names) => names.includes(name)),
			`${name} has no text`,
		);
	for (const words of ['Permission is hereby granted', 'Blue Oak Model License', 'END OF TERMS AND CONDITIONS'])
		assert.ok(notices.includes(words), words);
});

test('what tests need is there before the first one runs', () => {
	const script = readFileSync('scripts/test/test.mjs', 'utf8');
	const first = script.indexOf("await part('");
	assert.ok(script.indexOf('installMissing();') < first && script.indexOf('findChromium();') < first);
	assert.match(readFileSync('test/scripts/handbook-browser.test.ts', 'utf8'), /= process\.env\.CHROMIUM;/);
});
