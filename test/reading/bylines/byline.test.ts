import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { BlockKind } from '../../../server/ground/model/block';
import type { BylineEntity } from '../../../server/ground/model/entity';
import { defaults } from '../../../server/ground/model/settings';
import { markedCopy, unmark } from '../../../server/ground/text/marks';
import { recognizeBylines } from '../../../server/reading/bylines/recognize';
import { analyze } from '../../../server/reading/page/update';

/** The copy is one story under a headline; its bylines are marked with their roles, and in them their people. */
function check(copy: string): void {
	const { text, stretches } = unmark(`水库除险加固工程提前完工\n\n${copy}`);
	const found = bylines(text).flatMap((byline) => [
		{ label: byline.role, ...byline.span },
		...byline.people.map((person) => ({ label: 'p', ...person.span })),
	]);
	assert.equal(markedCopy(text, found), markedCopy(text, stretches));
}

function bylines(text: string): BylineEntity[] {
	const page = analyze({ text, settings: defaults });
	return page.articles.flatMap((article, i) =>
		article.entities.flatMap((entity) => {
			if (entity.kind !== 'byline') return [];
			// Each copy here is short and has no column break: logical and physical text differ by a constant only.
			const by =
				text.indexOf(
					article.draft.logical.text.slice(entity.span.start, entity.span.end),
					page.segmentation.starts[i],
				) - entity.span.start;
			const shifted = (stretch: { start: number; end: number }) => ({
				start: stretch.start + by,
				end: stretch.end + by,
			});
			return [
				{
					...entity,
					span: shifted(entity.span),
					people: entity.people.map((person) => ({ ...person, span: shifted(person.span) })),
				},
			];
		}),
	);
}

function first(copy: string): BylineEntity {
	const [byline] = bylines(`水库除险加固工程提前完工\n\n${copy}`);
	assert.ok(byline, copy);
	return byline;
}

/** `employer|role|name` of each person. */
function people(copy: string): string[] {
	return first(copy).people.map((person) => `${person.employer ?? ''}|${person.role}|${person.name}`);
}

const sentence = '7月5日，东溪水库除险加固工程比原计划提前四十天完工。';

describe('消息头', () => {
	for (const copy of [
		`⟦lead:本报讯（记者 ⟦p:李小满⟧ ⟦p:王强⟧）⟧${sentence}`,
		`⟦lead:本报讯（江州报业集团记者 ⟦p:李小满⟧ 本报记者 ⟦p:王思源⟧）⟧${sentence}`,
		`⟦lead:本报讯（云岭融媒记者 ⟦p:庞一博⟧ 通讯员 ⟦p:扎西措⟧ ⟦p:岑小静⟧）⟧${sentence}`,
		`⟦lead:本报讯（记者 ⟦p:王　军⟧ ⟦p:李  明⟧）⟧${sentence}`,
		`⟦lead:本报讯（记者 ⟦p:阿依古丽·买买提⟧ ⟦p:欧阳晓丹⟧）⟧${sentence}`,
		`⟦lead:本报讯（记者 ⟦p:罗一文⟧ 通讯员 ⟦p:令狐小文⟧ ⟦p:李明⟧）⟧${sentence}`,
		`⟦lead:本报讯（记者⟦p:徐小颖⟧⟦p:楼一馨⟧）⟧${sentence}`,
		`⟦lead:本报讯（江州报业集团记者⟦p:徐小颖⟧本报记者⟦p:楼一馨⟧）⟧${sentence}`,
		`⟦lead:本报讯⟧ ${sentence}`,
		`⟦lead:本报讯（记者 ⟦p:李小满⟧）⟧记者5日从县水利局获悉，东溪水库除险加固工程完工。`,
		`⟦lead:本报讯⟧ 记者从县水利局获悉，东溪水库除险加固工程完工。`,
		`⟦lead:本报讯 记者⟦p:李小满⟧报道：⟧${sentence}`,
		`⟦lead:本报讯记者⟦p:李小满⟧⟧从县水利局获悉，东溪水库除险加固工程完工。`,
		`⟦lead:本报讯（记者 ⟦p:李小满⟧ ⟦p:王强⟧⟧${sentence}`,
		`⟦lead:本 报 讯(记者:⟦p:李小满⟧、⟦p:王强⟧)⟧${sentence}`,
		`⟦lead:【本报讯】记者 ⟦p:李小满⟧⟧ ${sentence}`,
		`⟦lead:(记者⟦p:李小满⟧)⟧${sentence}`,
		`⟦lead:央视网消息（新闻联播）：⟧${sentence}`,
		`⟦lead:江州日报讯（记者 ⟦p:李小满⟧）⟧${sentence}`,
		`⟦lead:江州融媒讯⟧　${sentence}`,
		`⟦lead:江州卫视消息（晚间播报）：⟧${sentence}`,
		`⟦lead:据本报综合报道⟧　${sentence}`,
		`⟦lead:综合外电报道⟧　${sentence}`,
		`⟦lead:本报讯（记者 ⟦p:李小满⟧ 县融媒体中心 ⟦p:王强⟧）⟧${sentence}`,
	])
		test(copy, () => check(copy));
});

describe('电头', () => {
	for (const copy of [
		`⟦dateline:新华社江城9月5日电（记者⟦p:李小满⟧、⟦p:王强⟧）⟧记者5日从省水利厅获悉，新规实施。`,
		`⟦dateline:新华社北京7月28日电⟧ ${sentence}`,
		`⟦dateline:本报北京1月1日讯记者⟦p:王建业⟧报道：⟧${sentence}`,
		`⟦dateline:本报北京7月28日电 （记者⟦p:李小满⟧）⟧${sentence}`,
		`⟦dateline:本报江城十二月三十一日电记者⟦p:李小满⟧、新华社记者⟦p:王强⟧、⟦p:赵一凡⟧报道：⟧${sentence}`,
		`⟦dateline:新华社江城５月１３日电（通讯员⟦p:何小品⟧）⟧${sentence}`,
		`⟦dateline:据新华社江城１月１８日电  （《江州日报》记者⟦p:李小满⟧、新华社记者⟦p:王强⟧）⟧${sentence}`,
		`⟦dateline:中新网江城7月28日电 (记者 ⟦p:李小满⟧)⟧${sentence}`,
		`⟦dateline:综合新华社7月5日电⟧　${sentence}`,
		`⟦dateline:本报江城7月5日电　⟦p:尉迟涛⟧、记者⟦p:王强⟧报道：⟧${sentence}`,
		`⟦dateline:本报江城今日电（记者 ⟦p:李小满⟧）⟧${sentence}`,
	])
		test(copy, () => check(copy));
});

describe('署名行、摄影署名、文末署名', () => {
	for (const copy of [
		`⟦line:本报记者 ⟦p:罗小珊⟧⟧\n\n${sentence}`,
		`⟦line:□记者 ⟦p:李小满⟧ 通讯员 ⟦p:王强⟧⟧\n\n${sentence}`,
		`⟦line:本报记者　⟦p:王　军⟧　文/图⟧\n\n${sentence}`,
		`⟦line:本报记者  ⟦p:方  松⟧  ⟦p:沈一晓⟧  ⟦p:姜  禾⟧⟧\n\n${sentence}`,
		`${sentence}\n\n图为大坝夜景。⟦credit:新华社记者 ⟦p:李 明⟧摄⟧`,
		`${sentence}⟦credit:（记者 ⟦p:康平⟧ 摄）⟧`,
		`${sentence}⟦credit:（县文旅局供图）⟧`,
		`${sentence}\n\n⟦credit:江州重机供图⟧`,
		`${sentence}⟦credit:（⟦p:吴小鸣⟧ ⟦p:唐小娟⟧ 摄）⟧`,
		`${sentence}\n\n⟦credit:⟦p:丁  宁⟧摄（影像中国）⟧`,
		`${sentence}⟦tail:（记者 ⟦p:李小满⟧）⟧`,
		`${sentence}⟦tail:（本报记者⟦p:王小欣⟧采访整理）⟧`,
		`${sentence}⟦tail:（指导老师：⟦p:王小欣⟧）⟧`,
		`${sentence}⟦tail:（⟦p:王小欣⟧　口述　记者　⟦p:李明⟧　整理）⟧`,
		`${sentence}\n\n⟦tail:（⟦p:南山⟧）⟧`,
		`${sentence}⟦tail:（据新华社电）⟧`,
		`${sentence}⟦tail:（据区政府网站）⟧`,
		`${sentence}⟦tail:（摘自《山水》，⟦p:李小满⟧/文）⟧`,
		`${sentence}⟦tail:（东溪镇政府 ⟦p:李小满⟧ ⟦p:王强⟧）⟧`,
		`${sentence}⟦tail:（县残联　⟦p:李小满⟧　县作家协会　⟦p:王强⟧）⟧`,
		`${sentence}⟦tail:（市第四中学高一（7）班　⟦p:李小满⟧）⟧`,
		`${sentence}⟦tail:（县人民医院骨科主任 ⟦p:李小满⟧ 解答）⟧`,
		`${sentence}⟦tail:（县水利局供稿）⟧`,
		`${sentence}⟦tail:（⟦p:文　艺⟧）⟧`,
		`图为大坝夜景。⟦credit:新华社发（⟦p:王强⟧摄）⟧`,
		`⟦line:河西小学五（2）班　⟦p:王小满⟧⟧\n\n${sentence}`,
		`⟦line:市第二医院骨科主任医师 ⟦p:王强⟧⟧\n\n${sentence}`,
		`⟦line:县文化馆　⟦p:王小满⟧（教师）⟧\n\n${sentence}`,
		`⟦line:口述／⟦p:王小满⟧ 整理／本报记者 ⟦p:李明⟧⟧\n\n${sentence}`,
		`⟦line:本报记者 ⟦p:王小满⟧ ⟦p:李明⟧ 杭州报道⟧\n\n${sentence}`,
		`⟦line:本报记者 ⟦p:王小满⟧ 松嫩报道⟧\n\n${sentence}`,
		`⟦line:文/⟦p:王小满⟧ 图/受访企业⟧\n\n${sentence}`,
	])
		test(copy, () => check(copy));
});

describe('no byline', () => {
	for (const copy of [
		`${sentence}“本报讯（记者 李小满）”几个字排在开头。`,
		'记者：工程什么时候完工？\n\n李小满：比原计划提前四十天。',
		`记者从县水利局获悉，东溪水库除险加固工程完工。`,
		`${sentence}（作者为县作家协会会员）`,
		`${sentence}（热烈鼓掌）`,
		`${sentence}（下转2版）`,
		`【案情】\n\n${sentence}`,
		`${sentence}（打一水果）`,
		`${sentence}（江城 王先生）`,
		`${sentence}（附图片）`,
		`据《江州晚报》报道，${sentence}`,
		`${sentence}欢迎拨打记者热线。`,
		`${sentence}\n\n责任编辑：李小满`,
	])
		test(copy, () => check(copy));
});

test('what a block holds that the page shows to be a byline, and what signs below text', () => {
	const read = (lines: readonly (readonly [kind: BlockKind, line: string])[]) => {
		const text = lines.map(([, line]) => line).join('\n');
		let at = 0;
		const blocks = lines.map(([kind, line]) => {
			const span = { start: at, end: at + line.length };
			at = span.end + 1;
			return { kind, span, first: 0, last: 0 };
		});
		return recognizeBylines({ kind: 'article', text, blocks }, []).map(
			({ role, people }) => `${role}|${people.map(({ name }) => name).join('、')}`,
		);
	};
	assert.deepEqual(
		read([
			['headline', '渡口'],
			['byline', '木华'],
			['paragraph', sentence],
		]),
		['line|木华'],
	);
	assert.deepEqual(
		read([
			['headline', '渡口'],
			['byline', '司徒雁（江城）'],
			['paragraph', sentence],
		]),
		['line|司徒雁'],
	);
	assert.deepEqual(
		read([
			['headline', '公报'],
			['byline', '某县统计局'],
			['paragraph', sentence],
		]),
		['line|'],
	);
	assert.deepEqual(
		read([
			['paragraph', sentence],
			['byline', '城西新村　李小满'],
		]),
		['tail|李小满'],
	);
	assert.deepEqual(
		read([
			['paragraph', sentence],
			['byline', '河店镇　李小满等十七户村民'],
		]),
		['tail|李小满'],
	);
	assert.deepEqual(
		read([
			['paragraph', sentence],
			['byline', '山阳县读者　李小满'],
			['paragraph', sentence],
		]),
		['tail|李小满'],
	);
	assert.deepEqual(
		read([
			['paragraph', sentence],
			['byline', '本版责编：李小满 王强'],
		]),
		[],
	);
});

test('employers and roles are kept as written', () => {
	assert.deepEqual(people(`本报讯（江州报业集团记者 李小满 本报见习记者 王强 通讯员 扎西措）${sentence}`), [
		'江州报业集团|记者|李小满',
		'本报|见习记者|王强',
		'|通讯员|扎西措',
	]);
	assert.deepEqual(people(`本报讯（全媒体记者 李小满 实习生 王强）${sentence}`), [
		'|全媒体记者|李小满',
		'|实习生|王强',
	]);
	assert.deepEqual(people(`新华社江城9月5日电（中央人民广播电台记者李小满、新华社记者王强）${sentence}`), [
		'中央人民广播电台|记者|李小满',
		'新华社|记者|王强',
	]);
	assert.deepEqual(people(`${sentence}（李小满 王强 摄）`), ['|摄|李小满', '|摄|王强']);
	assert.deepEqual(people(`${sentence}（记者 李小满 摄）`), ['|记者|李小满']);
	assert.deepEqual(people(`${sentence}（李小满）`), ['|作者|李小满']);
	assert.deepEqual(people(`李小满 文 王强 摄\n\n${sentence}`), ['|文|李小满', '|摄|王强']);
	assert.deepEqual(people(`本报驻江城记者 李小满\n\n${sentence}`), ['本报|驻江城记者|李小满']);
});

test('a dateline has agency, place and date', () => {
	const byline = first(`据新华社江城二〇二四年九月五日电（记者李小满）${sentence}`);
	assert.equal(byline.agency, '新华社');
	assert.equal(byline.place, '江城');
	assert.deepEqual(byline.date?.expression, { form: 'point', fields: { year: 2024, month: 9, day: 5 } });
});
