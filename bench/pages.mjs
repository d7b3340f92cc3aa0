// Invented pages of any length, the same for the same seed. Names are always new, so that nothing cached for one article helps in the next.
const surnames = [
	...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
];
const given = [
	...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红健俊宇浩凯帆鑫波斌彬莉雪琳晨欣怡佳颖璐瑶婷昊轩博文哲宁海燕建国庆云飞翔峰松柏竹兰梅菊志远思源永康立新晓东向春生水根妙屹钢铭钧锋',
];
const places = ['青石', '云坪', '梅溪', '桐岭', '沙湾', '白塔', '双河', '金坡', '柳泉', '东坪', '南浦', '竹山'];
const organs = [
	'县委',
	'县政府',
	'县人大常委会',
	'县政协',
	'县农业农村局',
	'县水利局',
	'县教育局',
	'县卫生健康局',
	'县市场监管局',
];
const posts = ['书记', '副县长', '主任', '副主任', '局长', '副局长'];
const works = [
	'春耕备耕',
	'防汛抗旱',
	'老旧小区改造',
	'乡村道路建设',
	'校园安全',
	'招商引资',
	'垃圾分类',
	'营商环境优化',
];
const parts = [
	'会议听取了{work}情况汇报，研究部署下一步工作。{name}强调，各级各部门要提高认识、压实责任，把各项措施落到实处。',
	'{name}一行先后来到{place}镇、{place2}街道，实地察看项目进展，与干部群众深入交流，详细了解存在的困难和问题。',
	'据了解，今年以来，全县共投入资金{n}万元，改造管网{n2}公里，惠及居民{n}余户。“路通了，灯亮了，心里也亮堂。”村民{name2}说。',
	'下一步，{place}镇将以{work}为抓手，“一村一策”推进重点项目，力争在{month}月底前完成全部任务，让群众得到更多实惠。',
	'{month}月{day}日上午，{organ}{post}{name2}带队到{place2}村调研，要求把群众的急难愁盼作为工作的出发点，确保件件有着落、事事有回音。',
	'项目总投资{n2}亿元，占地{n}亩，分两期建设，建成后预计年产值可达{n}万元，带动就业{n2}人，将进一步完善当地的产业链条。',
];

/** At least `length` UTF-16 units of page. */
export function pages(length, seed = 1) {
	const random = generator(seed);
	const pick = (list) => list[Math.floor(random() * list.length)];
	const number = (from, to) => String(from + Math.floor(random() * (to - from)));
	const person = () => pick(surnames) + pick(given) + (random() < 0.75 ? pick(given) : '');
	const head = '青石日报\n2026年7月28日 星期二 第1版\n\n';
	const stories = [head];
	for (let written = head.length; written < length; written += stories.at(-1).length) {
		const say = {
			name: person(),
			name2: person(),
			place: pick(places),
			place2: pick(places),
			organ: pick(organs),
			post: pick(posts),
			work: pick(works),
			n: number(10, 9000),
			n2: number(2, 90),
			month: number(1, 13),
			day: number(1, 29),
		};
		const fill = (text) => text.replace(/\{(\w+)\}/g, (_, key) => say[key]);
		let story = fill('{place}镇全力推进{work}\n\n');
		story += fill(
			`本报讯（记者 ${person()} ${person()}）{month}月{day}日，{organ}{post}{name}到{place}镇调研{work}工作。`,
		);
		const count = 3 + Math.floor(random() * 5);
		for (let i = 0; i < count; i++) {
			say.name2 = person();
			story += fill(pick(parts)) + (random() < 0.6 ? '\n\n' : '');
		}
		stories.push(`${story.trimEnd()}\n\n\n`);
	}
	// A string built piece by piece is a tree, and its first reader would pay for making it flat.
	return Buffer.from(stories.join(''), 'utf16le').toString('utf16le');
}

/** A list in another order, the same for the same seed. */
export function shuffled(list, seed) {
	const random = generator(seed);
	const order = [...list];
	for (let i = order.length - 1; i > 0; i--) {
		const other = Math.floor(random() * (i + 1));
		[order[i], order[other]] = [order[other], order[i]];
	}
	return order;
}

/** Numbers in [0, 1) by mulberry32. */
function generator(seed) {
	let state = seed | 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}
