import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import { exportedFiles } from '../../server/exchange/exported-files';
import { newsArticle } from '../../server/exchange/news/news-article';
import { ninjs } from '../../server/exchange/news/ninjs';
import { nitf } from '../../server/exchange/news/nitf';
import { type NewsStory, stories } from '../../server/exchange/news/story';
import { type Fields, fieldsIn } from '../../server/ground/model/fields';
import { defaults } from '../../server/ground/model/settings';
import { analyze } from '../../server/reading/page/update';
import { hostileText } from './hostile-text';

const copy = `县委召开防汛工作会议
李文强调压实责任
坚决守住防线

新华社江城7月28日电（记者 甲小明 通讯员 乙小红）7月28日上午，县委书记李文在会上讲话。他说，要压实责任。

责任要到人

李文说，各乡镇要到人到岗。
`;

const page = (text: string) => analyze({ text, settings: defaults, fileName: '20260728A01.txt', folderName: '' });

test('one object of an article goes into all formats', () => {
	const [story] = stories(page(copy), '20260728A01');
	assert.equal(story.uri, 'urn:zhubi:article:2026-07-28:20260728A01:1');
	const object = fieldsIn(ninjs(story));
	assert.deepEqual(object.standard, {
		name: 'ninjs',
		version: '3.1',
		schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json',
	});
	assert.equal(object.located, '江城');
	assert.ok(rowsIn(object.people).some(({ name, rel }) => name === '甲小明' && rel === 'author'));
	assert.ok(rowsIn(object.people).some(({ name, literal }) => name === '李文' && literal === '县委书记'));
	assert.ok(rowsIn(object.organisations).some(({ name }) => name === '新华社'));
	const article = fieldsIn(newsArticle(story));
	assert.equal(article['@type'], 'NewsArticle');
	assert.equal(article.datePublished, '2026-07-28');
	assert.equal(article.headline, object.title);
	const xml = nitf(story);
	assert.equal(XMLValidator.validate(xml), true);
	assert.match(xml, /<hl1>[^<]+<\/hl1>/);
	assert.match(xml, /<date.issue norm="20260728"\/>/);
	assert.match(xml, /<dateline><location>江城<\/location><\/dateline>/);
});

function rowsIn(list: unknown): Fields[] {
	assert.ok(Array.isArray(list));
	return list.map(fieldsIn);
}

/** What the schema of ninjs 3.1 asks for; `scripts/test/schemas.mjs` asks the schema itself. */
function isNinjs(value: unknown): void {
	const object = fieldsIn(value);
	assert.doesNotThrow(() => new URL(String(object.uri)));
	assert.equal(object.type, 'text');
	assert.ok(['full', 'partial'].includes(String(object.representationType)));
	const lists: [unknown, readonly string[], string][] = [
		[object.headlines, ['role', 'contentType', 'value'], 'value'],
		[object.bodies, ['role', 'contentType', 'charCount', 'wordCount', 'value'], 'value'],
		[object.people, ['name', 'rel', 'uri', 'literal', 'contactInfo'], 'name'],
		[object.organisations, ['name', 'rel', 'uri', 'literal', 'symbols'], 'name'],
	];
	for (const [list, known, needed] of lists)
		for (const one of rowsIn(list)) {
			assert.equal(typeof one[needed], 'string');
			assert.deepEqual(
				Object.keys(one).filter((key) => !known.includes(key)),
				[],
			);
		}
	for (const key of ['title', 'by', 'slugline', 'located', 'language'])
		assert.ok(object[key] === undefined || typeof object[key] === 'string', key);
	assert.match(String(object.contentCreated ?? '2026-07-28'), /^\d{4}-\d\d-\d\d$/);
}

/** What schema.org and those who read it ask of a NewsArticle. */
function isNewsArticle(value: unknown): void {
	const object = fieldsIn(value);
	assert.deepEqual([object['@context'], object['@type']], ['https://schema.org', 'NewsArticle']);
	for (const key of ['@id', 'headline', 'articleBody']) assert.equal(typeof object[key], 'string', key);
	for (const list of [object.author, object.mentions])
		for (const one of rowsIn(list)) {
			assert.match(`${one['@type']}`, /^(?:Person|Organization)$/);
			assert.equal(typeof one.name, 'string');
		}
}

test('JSON that is put into a page of HTML ends no element of it', async () => {
	const hostile = page('</script><script>alert(1)</script>通车\n\n本报讯（记者 甲小明）<!--新桥通车。\n');
	for (const format of ['ninjs', 'json-ld'] as const)
		for (const { content } of await exportedFiles({ page: hostile, marks: [] }, { format, name: '</script>' })) {
			assert.ok(!`${content}`.includes('<'), format);
			assert.match(JSON.stringify(JSON.parse(`${content}`)), /<script>alert/);
		}
});

test('hostile copy is escaped in all of them', () => {
	fc.assert(
		fc.property(hostileText, hostileText, (name, text) => {
			const hostile: NewsStory = {
				...{
					uri: 'urn:zhubi:article::x:1',
					page: clean(name),
					by: [clean(text)],
					located: clean(name),
					day: '2026-07-28',
				},
				headlines: [{ role: 'main', text: clean(text) }],
				authors: [{ name: clean(name), role: clean(text), employer: undefined }],
				people: [{ name: clean(name), titles: [clean(text)] }],
				organisations: [clean(text)],
				body: [
					{ kind: 'paragraph', text: clean(text) },
					{ kind: 'crosshead', text: clean(name) },
				],
				characters: 1,
			};
			isNinjs(JSON.parse(JSON.stringify(ninjs(hostile))));
			isNewsArticle(JSON.parse(JSON.stringify(newsArticle(hostile))));
			assert.equal(JSON.parse(JSON.stringify(newsArticle(hostile))).articleBody, `${clean(text)}\n${clean(name)}`);
			assert.equal(XMLValidator.validate(nitf(hostile)), true);
			for (const one of stories(page(`${name}\n\n${text}\n`), name)) {
				isNinjs(ninjs(one));
				isNewsArticle(newsArticle(one));
				assert.equal(XMLValidator.validate(nitf(one)), true);
			}
		}),
		{ numRuns: 60 },
	);
});

function clean(text: string): string {
	return text.replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
}
