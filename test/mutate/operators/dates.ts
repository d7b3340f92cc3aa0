import { dayNumber, dayOf, weekdayOf } from '../../../server/ground/text/days';
import { lunarDay, lunarDayName } from '../../../server/reading/dates/words/lunar-calendar';
import { type Mutation, type Operator, replacing, replacingIn } from '../operator';

const weekdays = '一二三四五六日';

/** Days that are not what they say. */
export const dateOperators: readonly Operator[] = [
	{
		name: 'weekday off by one to three',
		tier: 'A',
		rules: ['wrong-weekday'],
		fix: 'offer',
		places: (sheet, line, random) => {
			const { text } = sheet.lines[line];
			return spotted(
				replacing(
					text,
					/(?<=[0-9]日[（(，　 ]{0,2}(?:星期|周))[一二三四五六日](?!年)/g,
					([day]) => weekdays[(weekdays.indexOf(day) + random.pick([1, 2, 3, 4, 5, 6])) % 7],
				),
				12,
				1,
			);
		},
		carrier: (sheet, random) => {
			const day = dayOf(dayNumber(sheet.issue) + random.below(40) - 20);
			const weekday = weekdays[weekdayOf(day) - 1];
			const date = `${day.month}月${day.day}日`;
			return [
				{
					kind: 'text',
					text: random.pick([
						`活动定在${date}（星期${weekday}）上午举行，地点在文化广场。`,
						`据介绍，${date}（周${weekday}）当天，服务窗口照常办理业务。`,
						`${day.year}年${date}，星期${weekday}，天刚亮，集市上已经人头攒动。`,
						`市民可于${date}（周${weekday}）前到社区登记。`,
					]),
				},
			];
		},
	},
	{
		name: 'impossible day',
		tier: 'A',
		rules: ['impossible-date', 'malformed-dateline', 'masthead-mismatch'],
		fix: 'none',
		places: (sheet, line, random) =>
			spotted(
				replacing(sheet.lines[line].text, /(?<=(?<![0-9])([0-9]{1,2})月)[0-9]{1,2}(?=日)/g, (match) => {
					const month = Number(match[1]);
					return String(
						month === 2
							? random.pick([30, 31, 32])
							: [4, 6, 9, 11].includes(month)
								? random.pick([31, 32, 35])
								: random.pick([32, 33, 36, 41]),
					);
				}),
				9,
				1,
			),
	},
	{
		name: 'impossible month',
		tier: 'A',
		rules: ['impossible-date', 'malformed-dateline', 'masthead-mismatch'],
		fix: 'none',
		places: (sheet, line, random) =>
			spotted(
				replacing(sheet.lines[line].text, /(?<![0-9个第.])[0-9]{1,2}(?=月(?:[0-9]{1,2}日|底|初|中旬|份))/g, () =>
					random.pick(['13', '14', '15', '20']),
				),
				6,
				4,
			),
	},
	{
		name: '截止 for 截至',
		tier: 'B',
		rules: ['jiezhi-confusion'],
		fix: 'offer',
		places: (sheet, line) => replacingIn(sheet.lines[line], /截至/g, () => '截止'),
		carrier: (sheet, random) => {
			const day = dayOf(dayNumber(sheet.issue) - 1 - random.below(20));
			return [
				{
					kind: 'text',
					text: random.pick([
						`截至${day.month}月${day.day}日，全县已完成秋粮播种任务的八成。`,
						`截至目前，平台共接到群众来电三千多个。`,
						`截至去年底，全镇有农家书屋21家。`,
						`截至发稿时，道路已经恢复通行。`,
						`据统计，截至${day.month}月底，登记的志愿者超过两千人。`,
						`截至${day.day}日18时，水位仍在警戒线以下。`,
					]),
				},
			];
		},
	},
	{
		name: 'lunar date off by one',
		tier: 'A',
		rules: ['wrong-lunar-date', 'masthead-mismatch'],
		fix: 'offer',
		places: function* (sheet, line, random) {
			const { text } = sheet.lines[line];
			// The Tibetan calendar is another one.
			if (text.includes('藏历')) return;
			for (const match of text.matchAll(
				/(?<=日[\s\S]{0,14}(?:正|[二三四五六七八九十冬腊])月)(?:初[一二三四五六七八九十]|十[一二三四五六七八九]|廿[一二三四五六七八九]|二十[一二三四五六七八九]?|三十)/g,
			)) {
				const at = lunarDays.indexOf(match[0].replace('二十', match[0] === '二十' ? '二十' : '廿'));
				const other = lunarDays[at + (at <= 0 ? 1 : at >= 28 ? -1 : random.pick([-1, 1]))];
				if (other) yield { edits: [{ start: match.index, end: match.index + match[0].length, text: other }] };
			}
		},
		carrier: (sheet, random) => {
			const day = dayOf(dayNumber(sheet.issue) + random.below(60) - 30);
			const lunar = lunarDay(day);
			if (!lunar || lunar.leap) return undefined;
			const date = `${day.month}月${day.day}日`;
			const name = lunarDayName(lunar);
			return [
				{
					kind: 'text',
					text: random.pick([
						`${date}（农历${name}），村里一年一度的庙会如期举行。`,
						`庙会定于${day.year}年${date}（农历${name}）开始，为期三天。`,
						`${date}，农历${name}，镇上逢集，十里八乡的人都来了。`,
					]),
				},
			];
		},
	},
	{
		name: 'anniversary off by one',
		tier: 'B',
		rules: ['wrong-anniversary'],
		fix: 'none',
		places: (sheet, line, random) =>
			spotted(
				replacingIn(sheet.lines[line], /[0-9]+(?=周年)/g, ([years]) => String(Number(years) + random.pick([-1, 1]))),
				1,
				2,
			),
		carrier: (sheet, random) => {
			const [event, year] = random.pick(events.filter(([, founded]) => founded < sheet.issue.year - 3));
			const years = sheet.issue.year - year;
			return [
				{
					kind: 'text',
					text: random.pick([
						`为庆祝${event}${years}周年，县文化馆举办了书画展。`,
						`今年是${event}${years}周年，各地开展了丰富多彩的纪念活动。`,
						`在${event}${years}周年之际，志愿者走进校园，讲述当年的故事。`,
						`纪念${event}${years}周年座谈会在县城举行。`,
					]),
				},
			];
		},
		carriersOnly: true,
	},
];

const lunarDays = [...'一二三四五六七八九十']
	.map((sign) => `初${sign}`)
	.concat(
		[...'一二三四五六七八九'].map((sign) => `十${sign}`),
		['二十'],
		[...'一二三四五六七八九'].map((sign) => `廿${sign}`),
		['三十'],
	);

/** Events whose year nobody disputes. */
const events: readonly (readonly [string, number])[] = [
	['中国共产党成立', 1921],
	['中国人民解放军建军', 1927],
	['新中国成立', 1949],
	['中华人民共和国成立', 1949],
	['改革开放', 1978],
	['香港回归祖国', 1997],
	['澳门回归祖国', 1999],
	['中国人民抗日战争胜利', 1945],
	['五四运动', 1919],
	['红军长征胜利', 1936],
	['建党', 1921],
	['建军', 1927],
	['辛亥革命', 1911],
	['西藏和平解放', 1951],
	['新疆维吾尔自治区成立', 1955],
	['南昌起义', 1927],
	['中国共产主义青年团成立', 1922],
	['抗美援朝出国作战', 1950],
];

/** The finding may lie on the whole date: so many units before the edit and behind it. */
function* spotted(mutations: Iterable<Mutation>, before: number, behind: number): Generator<Mutation> {
	for (const { edits } of mutations)
		yield { edits, spots: edits.map(({ start, end }) => ({ start: Math.max(0, start - before), end: end + behind })) };
}
