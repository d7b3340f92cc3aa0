import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { analyze } from '../server/check/update';
import type { ArticleRule } from '../server/model/rule';
import { defaults } from '../server/model/settings';
import { readDates } from '../server/parse/readings';
import { rules } from '../server/rules/index';
import { touches } from '../server/text/signs';

const choosy = rules.filter((rule): rule is ArticleRule => 'check' in rule && rule.needs !== undefined);

/** What the pages of the rules show, example by example, and the marked pages with their marks as copy: each a small page of its own. */
const texts = [...copiesOf('server/rules', '.md'), ...copiesOf('test/corpus', '.copy')];

function copiesOf(folder: string, ending: string): string[] {
	const files = readdirSync(folder).filter((file) => file.endsWith(ending));
	return files.flatMap((file) =>
		readFileSync(join(folder, file), 'utf8')
			.replace(/[⟦⟧]/g, '')
			.split(/\n\n|```/),
	);
}

test('a rule that is not shown an article would have found nothing in it', () => {
	let unseen = 0;
	for (const text of texts) {
		const page = analyze({ text, settings: defaults, fileName: '20260728A01.txt' });
		for (const article of page.articles) {
			for (const rule of choosy) {
				if (touches(article.draft.logical, rule.needs as string)) continue;
				unseen++;
				assert.deepEqual([...rule.check(article, { settings: defaults, issueDate: page.issueDate, readings: readDates(article, page.issueDate?.day) })], [], `${rule.name} in ${article.draft.logical.text}`);
			}
		}
	}
	assert.ok(unseen > 1000);
});

test('a sign is in a text, or it is not, however alike two signs are noted', () => {
	const logical = { text: '第十四届。', pieces: [], joins: [] };
	for (const sign of logical.text) {
		assert.ok(touches(logical, `%${sign}`));
		assert.ok(!touches(logical, String.fromCharCode(sign.charCodeAt(0) ^ 0x1000)));
	}
	assert.ok(!touches(logical, ''));
});
