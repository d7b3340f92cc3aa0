import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placedFindings } from '../../../server/answers/findings/placed-findings';
import { defaults } from '../../../server/ground/model/settings';
import { analyze } from '../../../server/reading/page/update';

/**
 * What no rule may flag, whatever else it learns: right copy that checkers are known to stumble over.
 * Each line stands alone and in a story; `quiet` ones may not even have a hint.
 */
const quiet: readonly (readonly [kind: string, copy: string])[] = [
	[
		'市市长, 区区长: the level and the title meet',
		'东溪市市长罗启明、河湾区区长沈若兰到场，石桥市市场监管局派人参加。',
	],
	['“八一”建军节: a day in quotation marks', '“八一”建军节前夕，学校请来老兵讲故事，“三八”妇女节也办过活动。'],
	['names in the order of rank', '区人大常委会主任徐登云，副主任毛小宏、何晓雯、吴云霖、姜有源出席。'],
	['a comma within direct speech', '“今年的蜜比去年还甜，”养蜂人说，“你尝尝。”'],
	['quotations side by side', '年底要实现“全年红”“全面红”，办好“书香乡镇”“绿动县城”。'],
	['an ellipsis that runs on', '桃、李、杏……河湾村利用向阳的山坡，种下了满园果树。'],
	['a set collocation', '县委主要负责人亲自部署、亲自指挥。'],
	['shared numbers', '第一、二、三产业都有增长，三、四号楼先行交付。'],
	['sessions', '会议学习了市委八届二次全会精神，十届人大三次会议即将召开。'],
	['verbs doubled', '遇事要多研究研究、好好商量商量。'],
	['two words that meet', '为了了解情况，他们走访了十户人家，出行的目的地的天气不好。'],
	['numbers with 二', '第二小学、十二名教师、二等奖、二位老人，都在名单上。'],
	['a length of time', '20年来，他守着这片林子，近三十多年来从没有离开过。'],
	['scores and models', '主队以3：2获胜，歼-20和长征-5B亮相航展，编号021-6218。'],
	[
		'a quotation in several paragraphs',
		'信里写道：\n\n“我在这里一切都好，麦子已经收完。\n\n“孩子们长高了，等你们回来。”',
	],
	['a decree with brackets', '会议通过了《集市管理规定（草案）》，听取了关于《规划（修编）》的说明。'],
	['units of measure', '每亩施肥3千克，铺管5千米，用电8千瓦时，入选5百强。'],
	['a lunar date beside a solar one', '8月15日开学，农历八月十五是9月10日。'],
	[
		'foreign words and addresses',
		'他在Yahoo!公司工作过，网址是http://www.example.com/news?id=7，邮箱是a.b@example.com。',
	],
	['a list numbered with half a bracket', '办理流程：1）核对身份；2）填写表格；3）现场领取。'],
	[
		'原 before an office that is no more',
		'原环保部部长罗启明、原国家计委副主任沈若兰、原卫生部副部长程秋禾等老同志参加座谈。',
	],
	['本报讯 within a quotation', '报上的第一句话是“本报讯（记者王某）昨天，大桥通车”，他至今背得出。'],
	['names of two characters set as wide as three', '获奖的有程秋禾、王　军、陆小满、丁　宁，他们都来自乡村小学。'],
	['onomatopoeia', '河水哗啦哗啦地流，教室里只有沙沙声，沙沙声里有专注。'],
	['place names under their own parents', '她来自湖北省仙桃市，他来自辽宁省朝阳市，我来自北京市朝阳区。'],
];

const head =
	'河湾镇办起便民服务点\n\n本报讯（记者 程禾）7月5日，河湾镇便民服务点开张，附近八个村的村民办事不用再跑县城，当天就办结了六十多件事。\n\n';

for (const [kind, copy] of quiet) {
	test(kind, () => {
		for (const text of [copy, head + copy]) {
			const found = placedFindings(
				analyze({
					text,
					settings: { ...defaults, issueDate: { day: { year: 2022, month: 7, day: 31 }, source: 'option' } },
					fileName: undefined,
				}),
			);
			assert.deepEqual(
				found.map((finding) => `${finding.rule}: ${text.slice(finding.span.start, finding.span.end)}`),
				[],
			);
		}
	});
}

test('the head of a page: kickers parted by spaces, padded names, the headline repeated in the lead, a jump without stop', () => {
	const text =
		'比作风 晒实绩 求实效 河湾镇举行擂台赛\n\n本报讯（记者 程　禾 陆小满）7月5日，河湾镇举行擂台赛，八个村的代表同台比拼，晒出半年来的实绩，镇里的干部群众到场观看，掌声不断，气氛十分热烈。要坚持“真抓实干、（下转2版）';
	const found = placedFindings(analyze({ text, settings: defaults, fileName: undefined }));
	assert.deepEqual(
		found.map((finding) => `${finding.rule}: ${text.slice(finding.span.start, finding.span.end)}`),
		['jump-without-continuation: （下转2版）'],
	);
});
