import assert from 'node:assert/strict';
import { test } from 'node:test';
import { segment } from '../../../server/reading/segment/segment';
import { check } from './labels';

const flood = '本报讯（记者 韩某某）5月13日上午，我县召开防汛工作会议，部署今年的防汛工作，县领导出席会议并讲话。';
const flood2 = '会议指出，今年汛期来得早、来得猛，各级各部门要克服麻痹思想，把每一座水库的责任落实到人。';
const tea = '本报讯（记者 庞某）春分时节，大坪乡的茶山一片新绿，茶农背着竹篓上了山，一上午采下鲜叶六斤多。';
const tea2 = '“以前是人找茶，现在是茶找人。”茶农说，眼下订单已经排到了五月，新建的标准茶园也要投产。';

test('stacked headlines, blank lines between all paragraphs, masthead and folio lines', () => {
	check(`
= furniture
masthead | 清禾日报
= furniture
folio | 2024年5月14日 星期二 农历甲辰年四月初七 总第3126期
= furniture
folio | 责任编辑：姚某某 版式：孟某 校对：谭某某

= article
kicker | 申某某在全县防汛工作会议上强调
headline | 立足防大汛 确保江河安澜
deck | 路某某主持 卫某某部署

paragraph | ${flood}

paragraph | ${flood2}

= article
headline | 茶山一片新绿

paragraph | ${tea}

paragraph | ${tea2}

= furniture
slogan | 节约用水 从我做起`);
});

test('no blank lines at all', () => {
	check(`
= furniture
folio | 2版 综合新闻 2025年3月21日 星期五 责编／路某某 美编／方某
= article
headline | 防汛会议部署今年工作
paragraph | ${flood}
paragraph | ${flood2}
= article
headline | 春茶
paragraph | ${tea}
paragraph | ${tea2}`);
});

test('blank lines between articles only, and indents', () => {
	check(`
= article
headline | 防汛会议部署今年工作
paragraph | 　　${flood}
paragraph | 　　${flood2}

= article
headline | 茶山一片新绿
paragraph | 　　${tea}
paragraph | 　　${tea2}`);
});

test('hard line ends', () => {
	const wrap = (paragraph: string) =>
		(paragraph.match(/.{1,20}/gu) ?? [])
			.map((line, i) => `${i === 0 ? 'paragraph' : 'continuation'} | ${line}`)
			.join('\n');
	check(`
= article
headline | 防汛会议部署今年工作

${wrap(flood)}

${wrap(flood2)}

= article
headline | 茶山一片新绿

${wrap(tea)}

${wrap(tea2)}`);
});

test('a paragraph cut by a column break goes on; a headline after a cut story does not', () => {
	check(`
= article
headline | 防汛会议部署今年工作

paragraph | ${flood}

paragraph | 会议指出，今年汛期来得早、来得猛，各级各部门要克服麻痹思想，把每一座水库的责

continuation | 任落实到人，做到守土有责、守土尽责，遇有险情第一时间转移群众。要坚持（下转2版）

= article
headline | 茶山一片新绿

paragraph | ${tea}

paragraph | ${tea2}`);
});

test('a photo story has a caption and a credit', () => {
	check(`
= article
headline | 防汛会议部署今年工作

paragraph | ${flood}

paragraph | ${flood2}

= article
headline | 石桥镇的“桥”

caption | 5月12日，麻岭村村民走过新建成的便民桥。去年汛期，老桥被洪水冲毁，镇里筹资重建。

credit | （记者 康某 摄）`);
});

test('items with bullets are one article', () => {
	check(`
= article
headline | 防汛会议部署今年工作

paragraph | ${flood}

paragraph | ${flood2}

= article
headline | 简讯

paragraph | ▲5月10日，县总工会举办职工技能比武，来自42家企业的186名选手参加。

paragraph | ▲5月11日，双塔镇开展“邻里节”活动，300多名居民共享百家宴。

paragraph | ▲县气象台预计，15日至17日我县有一次明显降雨过程，请市民注意防范。`);
});

test('items with headings of their own are one article, too', () => {
	check(`
= article
headline | 某省两条铁路同日开通

paragraph | 本报讯（记者 韩某某）1月7日，某省两条铁路同日开通运营，沿线群众出行更加方便快捷。

= article
headline | 国内联播快讯

crosshead | 我国成功发射某号卫星

paragraph | 1月6日，我国在某卫星发射中心成功将某号卫星送入预定轨道，发射任务获得圆满成功。

crosshead | 全国铁路春运车票开售

paragraph | 今天起，旅客可购买春运首日车票。今年春运从1月14日开始，2月22日结束，共40天。

= article
headline | 防汛会议部署今年工作

paragraph | ${flood}

paragraph | ${flood2}`);
});

test('crossheads are no headlines', () => {
	check(`
= article
kicker | ·记者在现场·
headline | 一条河的“体检报告”
byline | 本报记者 康某

paragraph | 上周四，双塔河畔，无人机嗡嗡升空。镜头里，河水清亮，两岸新栽的垂柳随风摇曳。

crosshead | 病根找准了

paragraph | 双塔河全长41公里，流经3个乡镇，沿河曾有小作坊130多家。双塔河的排污口一度有216处。

crosshead | 药方开对了

paragraph | 治水先治岸。镇里把双塔河的河段分给19名河长，每人每周至少巡河两次，无人机也来帮忙。

crosshead | 日子变美了

paragraph | 水清了，人来了。双塔河沿岸的8家农家乐天天满座，两岸的垂柳下开了间茶馆。

= article
headline | 防汛会议部署今年工作

paragraph | ${flood}

paragraph | ${flood2}`);
});

test('an interview with notes', () => {
	check(`
= article
headline | 让山里的娃娃也有好老师
deck | ——访市教育局局长东某某
byline | 本报记者 缪某某
note | 编者按：教师节将至，本报就乡村教育话题专访市教育部门负责人，敬请关注。
note | 核心阅读
note | ●去年以来全市新招聘乡村教师214名
note | ●2025年实现乡镇寄宿制学校全覆盖
paragraph | 新学期刚刚开始，乡村学校的师资怎么补、待遇怎么提？9月4日，记者专访了市教育局局长东某某。
paragraph | 记者：不少家长反映，村小老师少、课开不齐，对此有什么办法？
paragraph | 东某某：这个问题我们一直很重视，今年推行了新的办法，让城区骨干教师到乡镇轮岗。
paragraph | 记者：老师们愿意来，更要留得住。`);
});

test('a commentary signed at its end, a story that comes from another page, a notice', () => {
	check(`
= article
headline | 防汛会议部署今年工作

paragraph | ${flood}

paragraph | ${flood2}

= article
kicker | 快言快语
headline | 别让“土特产”土在包装里

paragraph | 大山里的好东西，常常输在一张“脸”上。同样的菌子，装进礼盒就翻了三番。

paragraph | 包装不是涂脂抹粉，而是把产地、工艺、人情讲给城里人听。

byline | （樊某）

= article
headline | 推动民族团结进步事业再上台阶

paragraph | （上接1版）会议强调，要坚持因地制宜，在共居共学、共建共享中增进团结。

= furniture
advert | 公告
advert | 因线路检修，3月25日8时至17时镇北片停电，敬请谅解。某某供电公司`);
});

test('appointments', () => {
	check(`
= article
headline | 防汛会议部署今年工作

paragraph | ${flood}

paragraph | ${flood2}

= article
headline | 清禾县人大常委会任免名单
deck | （2024年5月10日清禾县第十七届人大常委会第二十次会议通过）

paragraph | 任命邵某某为清禾县人民政府副县长；

paragraph | 任命戚某某为清禾县人民政府办公室主任；

paragraph | 免去聂某某的清禾县人民政府办公室主任职务。`);
});

test('odd input', () => {
	assert.deepEqual(segment(''), { sections: [], starts: [] });
	assert.deepEqual(segment('\n\n　\r\n'), { sections: [], starts: [] });
	check(`
= article
paragraph | 7月28日上午，县委书记李某在会上讲话，要求做好防汛工作，确保群众安全。`);
	for (const text of ['。', '——', '（', '\u0000', '𠮷', '：\n：\n：', '1'.repeat(5000)])
		assert.ok(segment(text).sections.length > 0);
});

test('a section counts its lines and its length from its own start', () => {
	const text = `\n\n春茶\n\n　　${tea}\r\n\n`;
	const { sections, starts } = segment(text);
	assert.deepEqual(starts, [2]);
	assert.equal(sections[0]?.length, `春茶\n\n　　${tea}`.length);
	assert.deepEqual(sections[0]?.roles, ['headline', 'blank', 'paragraph']);
	assert.equal(sections[0]?.confidence, 1);
});
