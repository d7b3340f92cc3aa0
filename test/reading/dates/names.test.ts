import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaults } from '../../../server/ground/model/settings';
import { readDates } from '../../../server/reading/article/readings';
import { analyze } from '../../../server/reading/page/update';

test('a name in a byline is no date, and what follows does not lean on it', () => {
	const text = '大桥合龙\n\n本报讯（记者 夏至 倪禾）23日14时18分，大桥合龙。夏至还早。\n';
	const page = analyze({ text, settings: defaults, fileName: '20261124A01.txt' });
	const article = page.articles[0];
	const values = Array.from(readDates(article, page.issueDate?.day).values(), ({ value }) => value);
	assert.deepEqual(values, ['2026-11-23T14:18', '2026-06-21']);
});
