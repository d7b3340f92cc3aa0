import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { defaults } from '../../../server/ground/model/settings';
import { markedCopy, unmark } from '../../../server/ground/text/marks';
import { analyze } from '../../../server/reading/page/update';
import { recognizePeople } from '../../../server/reading/people/recognize';
import { quickest } from '../../support/quickest';

/** The marks are exactly the persons that the sentence shows by itself. */
function check(copy: string): void {
	test(copy, () => {
		const { text } = unmark(copy);
		const { entities } = recognizePeople({ kind: 'article', text, blocks: [] }, { bylines: [], dates: [] });
		const persons = entities.flatMap((entity) => (entity.kind === 'person' ? [entity.span] : []));
		assert.equal(markedCopy(text, persons), copy);
	});
}

describe('introduced by a noun of persons', () => {
	check('村民⟦邵文博⟧说，水渠通了。');
	check('家住河边的居民⟦苏文兰⟧回忆，那时候河边走一趟，鼻子受不了。');
	check('种粮大户⟦佟守田⟧正查看稻穗长势。');
	check('茶农⟦阿果里布⟧背着竹篓上了山。');
	check('去年返乡的大学生⟦蓝晓天⟧，开起了寨里第一家咖啡馆。');
	check('法国设计师⟦克莱尔·莫兰⟧和同事来到工坊。');
	check('他叫⟦石根生⟧，今年六十七岁。');
});

describe('shown by the form of a line', () => {
	check('江城日报　7月5日　责任编辑／⟦蓝采薇⟧　版式：⟦葛　亮⟧　校对 ⟦牛放⟧\n大坝完工。');
	check('本版编辑：⟦海若⟧ 美编：⟦敖登格日勒⟧ 热线：6688110');
	check('以下两人当选：\n⟦朝鲁门⟧（东林林场）　⟦何满仓⟧（罕山镇）');
	check('⟦宁国栋⟧ 县供电公司线路工程师\n⟦索朗⟧　县消防救援大队');
	check('任命：\n\n⟦向小北⟧为县人民政府办公室主任；\n\n⟦乌小雅⟧（女，回族）为县教育局局长。');
	check('公示如下：\n⟦鹿鸣⟧，女，1980年3月生，现任副局长。');
	check('青石日报 青石新闻\n2026年7月31日');
	check('县长⟦南　星⟧赶到现场。⟦南　星⟧强调，要守住堤防。');
});

describe('written by sound', () => {
	check('躺在病床上的⟦玛丽亚姆·科内⟧举起双手。');
	check('选手⟦埃娃·林德⟧和对手握手。');
	check('桑托利亚总统选举结束，桑托利亚宣布结果。');
	check('梅利纳议会通过法案，首都马卡罗平静。');
	check('卡罗维亚总理⟦米哈伊尔·扎哈连科⟧当地时间17日辞职。');
});

describe('with a hyphen', () => {
	check('主教练⟦马尔科-德里安⟧对记者说，球队状态不错。');
	check('甬舟-嘉湖高速通车，11-6领先。');
});

describe('in Latin letters', () => {
	check('首席执行官⟦Lena Ross⟧表示，工厂下月投产。');
	check('创始人⟦埃娃·林德⟧（⟦Eva Lind⟧）出席。');
	check('工程师用 Python 写程序，经理MBA毕业，CEO出席。');
});

describe('kept back', () => {
	check('民警将⟦齐某⟧抓获。');
	check('某部官兵帮助某村收稻。');
});

describe('no name without a surname', () => {
	check('市民仍须到窗口办理，记者采访时看到，农民都说好。');
	check('县委书记⟦皇甫靖⟧来到车间，居民⟦老胡⟧正在浇花。');
});

describe('ended by what follows', () => {
	check('副主任⟦公冶强⟧骑着三轮车赶来。');
	check('局长⟦闻人澈⟧算过一笔账。');
	check('村长⟦龚自得⟧认为来得及。');
	check('68岁的⟦程建国⟧被送到医院，26岁的女儿陪着，72岁的茶艺师也来了。');
	check('⟦亓玉成⟧、⟦南宫雪⟧、⟦库尔班江⟧三人入选。');
});

describe('bare', () => {
	check('⟦邵文博⟧指出，要把每一段堤防的责任落实到人。');
	check('⟦高志远⟧主持会议，⟦邵文博⟧部署防汛工作。');
	check('⟦邵文博⟧、⟦戚建平⟧等参加调研。');
	check('一池荷香送清凉，两河流域风光好。');
});

describe('ordinary words', () => {
	check('任务十分艰巨，方向更加明确，大家高兴地回到家中。');
	check('石桥水库除险加固，双塔镇组建抢险队，白羊镇枣沟村通了公路。');
	check('学生高兴地说，老师关心我们，居民如遇供暖问题可拨打热线。');
	check('记者从县住建局获悉，县农科院和人武部参加。');
	check('南非、乌克兰和马来西亚派团参加，中方表示欢迎。');
	check('“红色根脉强基·共同富裕引领”现场会举行。');
});

describe('called by a surname and a word of respect', () => {
	check('市民⟦谢女士⟧来电，⟦吕师傅⟧当天上门，⟦欧阳先生⟧也在场。');
	check('对方女士没有开口，老先生让座，问老师请师傅都行，吕师傅们都来了。');
	check('村民⟦吕文秀⟧女士到场。');
});

describe('accepting and being named are no names', () => {
	check('伤者正在接受治疗，农机手接受培训的场次多了，家长叫停了比赛。');
	check('任命⟦邵文博⟧为县农科院院长。');
});

describe('the cast of the page', () => {
	const persons = (copy: string) => {
		const { text } = unmark(copy);
		const page = analyze({ text, settings: defaults });
		const found: { start: number; end: number }[] = [];
		for (const article of page.articles) {
			for (const entity of article.entities) {
				if (entity.kind !== 'person') continue;
				// Names are long enough not to stand elsewhere in these pages by chance: the logical text is the page's, line by line.
				found.push({ start: entity.span.start, end: entity.span.end });
			}
			assert.equal(page.articles.length, 1);
			assert.equal(article.draft.logical.text, text);
		}
		return markedCopy(text, found);
	};
	const checkPage = (copy: string) => test(copy, () => assert.equal(persons(copy), copy));
	checkPage('运动员⟦乌兰其雅⟧夺冠。⟦乌兰其雅⟧出生在草原。');
	checkPage('县长⟦张钢⟧讲话，礼堂里一张钢琴格外醒目。会后⟦张钢⟧走进车间。');
	checkPage('副县长⟦傅秋实⟧部署，随后⟦傅秋实⟧来到学校。');
	checkPage('⟦维克托·格罗莫夫⟧来访。县长在门口等了半天，⟦格罗莫夫⟧现年56岁。');
	checkPage('邻村的⟦温小波⟧把镯子丢了。当时只有⟦温小波⟧一个人。');
	checkPage('江安轮靠岸，江安轮没有开，江安轮在雾里。');
	// The name of a reporter that is a word makes no person of the word.
	checkPage('本报讯（记者⟦成果⟧）全县晒出科技成果。农技员拿着成果下田，成果转化有了去处。');
	checkPage('本报讯（记者⟦高峰⟧）昨晚用电高峰已过，客流高峰将至。');
	checkPage('本报讯（记者⟦方正⟧）老支书为人方正，写的字也方正。');
	checkPage('理事长⟦沈家财⟧、田丰合作社社员到会。');
	checkPage('县长⟦邓文平⟧到会。邓文平理论研究会成立。');
});

test('time grows with the length of the text', () => {
	const run = (text: string) => {
		const start = performance.now();
		recognizePeople({ kind: 'article', text, blocks: [] }, { bylines: [], dates: [] });
		return performance.now() - start;
	};
	for (const piece of ['县委书记邵文博说，', '王·', '古丽买', '任命', '（县长', '、王']) {
		run(piece.repeat(2000));
		const once = quickest(() => run(piece.repeat(4000)));
		const most = Math.max(once, 4) * 12;
		const fourfold = quickest(() => run(piece.repeat(16000)), most);
		assert.ok(fourfold < most, `${piece}: ${once.toFixed(1)} ms, four times the text ${fourfold.toFixed(1)} ms`);
	}
});
