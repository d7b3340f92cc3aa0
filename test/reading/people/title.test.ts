import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { recognizePeople } from '../../../server/reading/people/recognize';

/** Each official of a sentence as `organization|post→name`, the farther titles of a joined one before it with `+`. */
function officials(text: string): string[] {
	const { entities } = recognizePeople({ kind: 'article', text, blocks: [] }, { bylines: [], dates: [] });
	return entities.flatMap((entity) => {
		if (entity.kind !== 'official') return [];
		assert.equal(text.slice(entity.person.span.start, entity.person.span.end), entity.person.name);
		const said = [...entity.also, entity.title].map(({ organization, post }) => `${organization ?? ''}|${post ?? ''}`);
		return [`${said.join('+')}→${entity.person.name}`];
	});
}

function check(text: string, ...expected: string[]): void {
	test(text, () => assert.deepEqual(officials(text), expected));
}

describe('title before name', () => {
	check('县委书记高志远出席会议。', '县委|书记→高志远');
	check('县长高志远说，今年要再修十公里渠道。', '|县长→高志远');
	check('双塔镇镇长邵文博介绍了情况。', '双塔镇|镇长→邵文博');
	check('草原上，青格勒嘎查达乌力吉说，雨下透了。', '青格勒|嘎查达→乌力吉');
	check('清禾县人民政府副县长邵文博宣布开工。', '清禾县人民政府|副县长→邵文博');
	check('记者专访了市教育局局长东方明。', '市教育局|局长→东方明');
	check('县教育局长邵文博到会。', '县教育局|局长→邵文博');
	check('省水利科学研究院总工程师邵文博多次来会诊。', '省水利科学研究院|总工程师→邵文博');
	check('乡里请来省农业大学教授邵文博。', '省农业大学|教授→邵文博');
	check('县消防救援大队大队长邵文博现场讲解。', '县消防救援大队|大队长→邵文博');
	check('县人民检察院检察长邵文博列席。', '县人民检察院|检察长→邵文博');
	check('清禾村党支部书记邵文博说，水渠通了。', '清禾村党支部|书记→邵文博');
	check('县第一中学校长邵文博致辞。', '县第一中学|校长→邵文博');
	check('石河新能源公司董事长邵文博说，塌陷的地能发电。', '石河新能源公司|董事长→邵文博');
	check('海军某医院消化内科主任邵文博会诊。', '海军某医院消化内科|主任→邵文博');
	check('可是营长邵文博说，还不够快。', '|营长→邵文博');
	check('把听诊器焐热了再用\n——记望江区人民医院护士长邵文博', '望江区人民医院|护士长→邵文博');
	check('卡罗维亚共和国驻华大使路易莎·门德斯到任。', '卡罗维亚共和国驻华|大使→路易莎·门德斯');
});

describe('modifiers of the post', () => {
	check('代市长邵文博走访慰问。', '|代市长→邵文博');
	check('常务副县长邵文博宣布开工。', '|常务副县长→邵文博');
	check('县水利局原局长邵文博义务巡河。', '县水利局|局长→邵文博');
	check('原县水利局局长邵文博义务巡河。', '县水利局|局长→邵文博');
});

describe('lists and joined posts', () => {
	check('副主任邵文博、戚建平、谈志刚出席。', '|副主任→邵文博', '|副主任→戚建平', '|副主任→谈志刚');
	check(
		'区人大常委会主任邵文博，副主任戚建平、谈志刚出席。',
		'区人大常委会|主任→邵文博',
		'|副主任→戚建平',
		'|副主任→谈志刚',
	);
	check('市委副书记、市长邵文博讲话。', '市委|副书记+|市长→邵文博');
	check('副总理兼外长邵文博到访。', '|副总理+|外长→邵文博');
	check('县委书记高志远，县委副书记、县长邵文博参加。', '县委|书记→高志远', '县委|副书记+|县长→邵文博');
	check('市领导邵文博、戚建平参加。', '|→邵文博', '|→戚建平');
	check('邵文博、戚建平等区四套班子领导参加。', '|→邵文博', '|→戚建平');
});

describe('name before title', () => {
	check('邵文博总书记来到田间。', '|总书记→邵文博');
	check('在中心主任邵文博教授的指导下，村里种起了新品种。', '中心|主任→邵文博', '|教授→邵文博');
});

describe('appointment and removal', () => {
	check(
		'免去：\n邵文博的县教育局局长职务，退休；\n戚建平（女，回族）的县人民法院副院长职务。',
		'县教育局|局长→邵文博',
		'县人民法院|副院长→戚建平',
	);
	check('大伙选邵文博当理事长。', '|理事长→邵文博');
	check('任命邵文博为清禾县人民政府副县长；', '清禾县人民政府|副县长→邵文博');
	check('决定任命戚建平为清禾县财政局局长。', '清禾县财政局|局长→戚建平');
	check('免去谈志刚的清禾县人民法院副院长职务。', '清禾县人民法院|副院长→谈志刚');
	check('决定接受邵文博辞去清禾区人民政府副区长职务。', '清禾区人民政府|副区长→邵文博');
	check('邵文博当选为县政协主席。', '县政协|主席→邵文博');
});

describe('names of every kind behind a title', () => {
	check('县长诸葛文博说，水渠通了。', '|县长→诸葛文博');
	check('县文化局副局长欧阳娜仁说，古寨修旧如旧。', '县文化局|副局长→欧阳娜仁');
	check('外长乌多里科表示欢迎。', '|外长→乌多里科');
	check('总统安德烈·莫里索夫表示欢迎。', '|总统→安德烈·莫里索夫');
});

describe('no title', () => {
	check('市长热线开通，县长高度重视，书记员做记录。');
	// The last character of the city and the first of its county.
	check('河阳市长河县今年种稻三万亩，河阳市长安镇通了公交。');
	check('各位代表认真审议，主任医师现场会诊，代表团团结一心。');
	check('长江二桥横跨万州长江两岸。');
	check('领导全党全国人民前进。');
});
