import { pairKey } from '../../ground/text/characters';
import { type UnitTable, unitCount } from '../../ground/text/unit-table';

/**
 * How much a first character says that a name begins: `common` surnames are borne by 85 % of the people,
 * `regular` ones by most of the rest, `rare` ones are as a rule ordinary words (于 时 从 和 有 那) that also happen to be surnames.
 */
export type SurnameRank = 'common' | 'regular' | 'rare';

/** The surname that starts at `at` and ends at most at `end`; 欧阳 goes before 欧. */
export function surnameAt(
	text: string,
	at: number,
	end = text.length,
): { readonly end: number; readonly value: SurnameRank } | undefined {
	const size = surnameSize(text, at, end);
	if (size === 0) return undefined;
	const value = size === 2 ? doubles.get(doubleKey(text, at)) : surnameRank(text.charCodeAt(at));
	return value && { end: at + size, value };
}

/** How many units that surname has, 0 where none starts. For loops that ask at every unit. */
export function surnameSize(text: string, at: number, end = text.length): 0 | 1 | 2 {
	if (at >= end) return 0;
	const kind = singles[text.charCodeAt(at)];
	if (kind & opensDouble && at + 2 <= end && doubles.has(doubleKey(text, at))) return 2;
	return kind & rankBits ? 1 : 0;
}

/** True where a surname of two units begins with this one. */
export function opensCompound(code: number): boolean {
	return (singles[code] & opensDouble) !== 0;
}

/** True where two units are a surname (欧阳). */
export function isCompound(first: number, second: number): boolean {
	return opensCompound(first) && doubles.has(pairKey(first, second));
}

/** The rank of the surname that is this unit alone. */
export function surnameRank(code: number): SurnameRank | undefined {
	return rankNames[singles[code] & rankBits];
}

/** The one hundred most frequent surnames, in the order of the 公安部 report on names of 2020 (《二〇二〇年全国姓名报告》). */
const common = `
王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔
`;

/** Ranks of about 101 to 500 of the same statistics: characters that readers at once take for surnames. */
const regular = `
向常汤康赖文施洪柳樊岳季申俞章鲁葛牛翟倪辛管左祝霍殷耿路安欧关庞焦童柯甘齐梅聂单阮骆吉迟温兰芦纪庄裴喻兑褚涂舒项柴车桂解屈冉谷丛米费翁符闵蔺缪臧尤苗詹席萧傅阎凌盛曲窦窭鲍祁卜宫佘娄党宁靳刁邢鄢隋蒲卓蓝
楚晏闻苑郎苟边伍卞牟练简连饶阳谌瞿艾尚匡仇游危阚隆燕巩冷晋邬辜商古桑鞠麻占时储滕芮穆植成敖应池竺敬栗郁粟屠官宗邸冀郜巫来宣贡仲帅景岑杭井由蒙雍寇荆花郦裘楼汲沙柏房农支木戚洛冼司易荀乐况闪鹿茅计包佟娜蓬
劳都揭苍封普贝郗衣仝展公谈库利郏查华荣居印凤全盖代邝奚尧乔幸明昝伏滑束步班虞钮宿鱼丘虎幺诸阙蔚虢仰湛訾海言尉扈逯禹岩逄初门原晁么税亢佴撖蹇褟禤麦朴睢庹侴楮麴闳亓隗綦亓卫狄习皮甄惠强糜晁
`;

/**
 * The rest of 《百家姓》 and of dictionaries of surnames in use.
 * Many are ordinary words: they count only where the place already says “name”.
 */
const rare = `
水云昌酆平和皮元强颜经干贲嵇羊於惠甄家羿邴糜松富乌巴弓牧隗山宓秋伊栾暴钭厉戎祖韶蓟薄怀从鄂索咸籍阴胥能双莘姬宰却璩濮通浦充慕茹习宦容慎戈庾终暨衡弘国广禄东殳沃越夔师厍勾融那空毋乜养须丰巢蒯相后红权益桓
仉督缑有琴伯赏墨哈谯笪年爱福才把拜宝保北毕宾冰茶苌昶澄承崇次达旦但德底典佃豆渡端敦多尔法藩斐奉佛扶呼皋哥格庚共光归罕豪合候化环郇回火及稷加坚见降矫皎接介今锦进京竞军开凯夸昆腊辣莱览朗浪勒泠礼力丽廉良麟
令留六麓闾律满莽茆冒枚眯密绵闽名磨漠母纳奈南铙妞纽藕盼偏漆迄乞千谦桥茄勤青庆求让热仁如汝撒赛森僧善上少舍舜生圣矢士世寿疏树衰硕斯速随台邰檀弹倘腾天铁同秃脱佗妥完宛望为尾位瓮仵西昔希喜洗遐先鲜弦祥象晓孝
校协偕谐忻信星杏雄修续玄学寻牙伢衙炎要野业邑银英营勇幽友右玉裕毓爰院月悦允恽郓鄆载早泽扎札斋战长召招兆折者贞真征正直治智中衷种竹主爪准钻佐作妫姒嬴芈郈鄌邾莒鄞郐郯禚郄怡咎訚鄯郅邳鞏靖甯昃尕且更旺尼丹瓦
玛拉琼雒堵别笪逄逯郤揣粘操肇侍买
`;

/** Surnames of two characters: those of 《百家姓》 and of dictionaries of surnames in use. */
const compound = `
欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西
颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 呼延 东郭 东门 南门 羊舌 微生 公户 公玉 公仪 梁丘 公仲 公上 公门 公山 公坚 左丘 公伯 西门 公祖 公乘 贯丘 公皙 南荣 东里 东宫 仲长 子桑
即墨 达奚 褚师 纳兰 归海 淳于 单于 完颜 富察 叶赫 爱新 觉罗 那拉 钮祜 陆费 欧侯 母丘 毌丘 梁邱 左邱 闾邱 胡母 侯莫 斛律 贺兰 贺若 豆卢 长鱼 士孙 叔孙 季孙 孟孙 臧孙 季叔
`;

/** The surnames of one character of a rank, the most frequent first. */
export function surnamesBy(rank: SurnameRank): readonly string[] {
	return [...(rank === 'common' ? common : rank === 'regular' ? regular : rare)].filter(
		(one) => one.trim() !== '' && surnameRank(one.charCodeAt(0)) === rank,
	);
}

/** The surnames of two characters. */
export function compoundSurnames(): readonly string[] {
	return compound.split(/\s+/).filter(Boolean);
}

const rankNames = [undefined, 'common', 'regular', 'rare'] as const;
const rankBits = 3;
const opensDouble = 4;
const { singles, doubles, openers } = surnameTables();

/** The units that surnames begin with. */
export const surnameOpeners: ReadonlySet<number> = openers;

function doubleKey(text: string, at: number): number {
	return pairKey(text.charCodeAt(at), text.charCodeAt(at + 1));
}

interface SurnameTables {
	/** By unit: the place of its rank in `rankNames`, and whether a surname of two units begins with it. */
	readonly singles: UnitTable;
	/** By `pairKey`: the rank of a surname of two units. */
	readonly doubles: ReadonlyMap<number, SurnameRank>;
	readonly openers: ReadonlySet<number>;
}

/** Made when the module is loaded, and never changed. Where two lists have a surname, the later one counts. */
function surnameTables(): SurnameTables {
	const singles = new Uint8Array(unitCount);
	const doubles = new Map<number, SurnameRank>();
	const openers = new Set<number>();
	for (const [rank, surnames] of [
		['rare', [...rare]],
		['regular', [...regular]],
		['common', [...common]],
		['regular', compound.split(/\s+/)],
	] as const)
		for (const surname of surnames) {
			if (surname.trim() === '') continue;
			const code = surname.charCodeAt(0);
			openers.add(code);
			if (surname.length === 1) singles[code] = (singles[code] & opensDouble) | rankNames.indexOf(rank);
			else {
				singles[code] = singles[code] | opensDouble;
				doubles.set(doubleKey(surname, 0), rank);
			}
		}
	return { singles, doubles, openers };
}
