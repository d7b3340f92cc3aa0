import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { assetFile, assetKinds, lateAssetKinds, setAssets } from '../../../server/ground/assets/store';
import { defaults } from '../../../server/ground/model/settings';
import { findings } from '../../../server/judging/check/findings';
import { rules } from '../../../server/judging/rules/index';
import { analyze } from '../../../server/reading/page/update';

// A program of its own: what is read of an asset is kept as long as the program runs.
test('without a single asset pages are read and judged, and each asset that was asked for is said to be missing once', () => {
	const said: string[] = [];
	setAssets({ read: () => undefined, complain: (line) => said.push(line) });
	for (const name of ['20260728A01.txt', '20260730A03.txt']) {
		const page = analyze({ text: readFileSync(`samples/${name}`, 'utf8'), settings: defaults, fileName: name });
		const { failures, sections } = findings(page, rules);
		assert.deepEqual(failures, []);
		assert.ok(sections.length > 0);
	}
	assert.deepEqual(said, [...new Set(said)]);
	assert.ok(said.length >= 5);
	for (const line of said)
		assert.ok(
			[...assetKinds, ...lateAssetKinds].some((kind) => line.startsWith(`${assetFile(kind)} is missing`)),
			line,
		);
});
