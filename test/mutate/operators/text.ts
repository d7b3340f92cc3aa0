import { isCopy, type Operator, replacing, replacingIn, words } from '../operator';

/** Characters too many, unseen, or of another script. */
export const textOperators: readonly Operator[] = [
	{
		name: 'doubled word',
		tier: 'B',
		rules: ['repeated-word', 'malformed-byline'],
		fix: 'offer',
		places: function* (sheet, line) {
			const { kind, text, names } = sheet.lines[line];
			if (kind !== 'text' && kind !== 'headline') return;
			for (const word of words(text)) {
				// Half a name doubled is no word doubled, and 一个一个 is Chinese.
				if (
					!/^[\u4e00-\u9fff]{2,4}$/.test(word.text) ||
					/^[一二三四五六七八九十两几]/.test(word.text) ||
					names.some(({ start, end }) => start < word.end && word.start < end)
				)
					continue;
				yield {
					edits: [{ start: word.end, end: word.end, text: word.text }],
					spots: [{ start: word.start, end: word.end }],
				};
			}
		},
	},
	{
		name: 'doubled 的, 了, 是, 在, 和',
		tier: 'B',
		rules: ['repeated-word'],
		fix: 'offer',
		places: function* (sheet, line) {
			const { kind, text } = sheet.lines[line];
			if (kind !== 'text') return;
			for (const word of words(text))
				if (/^[的了是在和]$/.test(word.text))
					yield {
						edits: [{ start: word.end, end: word.end, text: word.text }],
						spots: [{ start: word.start, end: word.end }],
					};
		},
	},
	{
		name: 'invisible character',
		tier: 'A',
		rules: ['invisible-character', 'stray-space'],
		fix: 'safe',
		places: (sheet, line, random) =>
			replacingIn(sheet.lines[line], /(?<=[\u4e00-\u9fff，。])(?=[\u4e00-\u9fff])/g, () =>
				random.pick(['\u200b', '\u200c', '\u200d', '\u200e', '\u00ad', '\ufeff', '\u2060', '\u202a', '\u0008']),
			),
	},
	{
		name: 'radical or compatibility character',
		tier: 'A',
		rules: ['invisible-character'],
		fix: 'safe',
		places: (sheet, line) =>
			replacingIn(
				sheet.lines[line],
				new RegExp(`[${Object.keys(compatibility).join('')}]`, 'g'),
				([sign]) => compatibility[sign],
			),
	},
	{
		name: 'traditional character',
		tier: 'A',
		rules: ['traditional-character'],
		fix: 'offer',
		places: function* (sheet, line) {
			const { kind, text, names } = sheet.lines[line];
			if (!isCopy(kind)) return;
			for (const mutation of replacing(
				text,
				new RegExp(`[${Object.keys(traditional).join('')}]`, 'g'),
				([sign]) => traditional[sign],
			)) {
				const { start } = mutation.edits[0];
				// A name may be written so, and so may what a title or an inscription quotes.
				if (names.some((name) => name.start <= start && start < name.end) || /[《“][^》”]*$/.test(text.slice(0, start)))
					continue;
				yield mutation;
			}
		},
	},
];

/** Radicals of the dictionary (U+2F00, U+2E80) and compatibility ideographs (U+F900) that a text layer of a PDF gives for characters. */
const compatibility: Readonly<Record<string, string>> = Object.fromEntries(
	'一⼀ 人⼈ 大⼤ 小⼩ 工⼯ 山⼭ 日⽇ 月⽉ 水⽔ 火⽕ 心⼼ 生⽣ 力⼒ 行⾏ 文⽂ 方⽅ 高⾼ 老⽼ 子⼦ 女⼥ 土⼟ 长⻓ 见⻅ 车⻋ 门⻔ 马⻢ 风⻛ 飞⻜ 页⻚ 民⺠ 度\ufa01 福\ufa1b 神\ufa19 精\ufa1d 都\ufa26 利\uf9dd 年\uf98e 林\uf9f4 里\uf9e9 理\uf9e4 流\uf9ca 量\uf97e 北\uf963'
		.split(' ')
		.map((pair) => [pair[0], pair[1]]),
);

/** Characters whose traditional form is another, one to one. */
const traditional: Readonly<Record<string, string>> = Object.fromEntries(
	'国國 会會 学學 发發 经經 济濟 业業 产產 开開 设設 进進 这這 动動 员員 县縣 长長 书書 记記 义義 实實 农農 乡鄉 镇鎮 区區 关關 华華 电電 车車 东東 军軍 队隊 团團 医醫 药藥 环環 资資 质質 报報 导導 处處 办辦 众眾 总總 结結 统統 计計 议議 评評 论論 证證 识識 语語 读讀 课課 调調 谈談 谢謝 选選 达達 运運 还還 过過 远遠 连連 边邊 邮郵 铁鐵 银銀 钱錢 门門 问問 间間 闻聞 阳陽 阶階 际際 险險 难難 题題 风風 飞飛 饭飯 馆館 马馬 验驗 鱼魚 鸟鳥 龙龍 齐齊 龄齡'
		.split(' ')
		.map((pair) => [pair[0], pair[1]]),
);
