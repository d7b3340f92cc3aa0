import type { ArticleRule, Fault } from '../../../ground/model/rule';
import { isHan } from '../../../ground/text/characters';
import { once } from '../../../ground/text/once';
import { places } from '../../packs/places';

/**
 * `⟦县县⟧委常委`, `清禾区⟦区⟧委`, `清禾县⟦县⟧教育局`: the level written twice, once with the place and once with the organ;
 * `县委⟦副副⟧书记`.
 * A county of one character keeps its level: 萧县县委.
 */
export const doubledLevel: ArticleRule = {
	name: 'doubled-level',
	category: 'title',
	tier: 'A',
	severity: 'warning',
	weight: 1,
	title: { zh: '层级重复', en: 'Doubled level' },
	needs: () => [...twice, deputies],
	*check(article) {
		const { text } = article.draft.logical;
		for (let at = text.indexOf(deputies); at >= 0; at = text.indexOf(deputies, at + 2))
			if (isHan(text.charCodeAt(at + 2)) && !copies.includes(text[at + 2])) yield fault(text, at);
		for (let at = 0; at + 2 < text.length; at++) {
			if (text.charCodeAt(at) !== text.charCodeAt(at + 1) || !levels.includes(text[at])) continue;
			const organ = organs.find((one) => text.startsWith(one, at + 2)) ?? bureauAt(text, at);
			if (
				organ === undefined ||
				(organ === '委' && otherWords.some((word) => text.startsWith(word, at + 2))) ||
				standsApart(text, at) ||
				isShortPlace(text, at)
			)
				continue;
			yield fault(text, at);
		}
	},
};

/** Levels whose organs take the level into their names: 市委, 县政府. 镇 and 乡 say 镇党委; 村 has none. */
const levels = '省市州县区旗';
const twice = [...levels].map((level) => level + level);

/** `⟦副副⟧书记`; 一正一副副本 has a word of its own. */
const deputies = '副副';
const copies = '副本刊食业作产券';

/**
 * Organs that are never parted from their level: behind 县县 nothing else is meant than 县委, 县政府.
 * 市市场监管局 and 区区长 have other words.
 */
const organs = [
	'委',
	'政府',
	'政协',
	'纪委',
	'人大',
	'监委',
	'人武部',
	'人民政府',
	'人民法院',
	'人民检察院',
	'总工会',
	'妇联',
];
/** `县县⟦教育局⟧`, `市市⟦公安局⟧`: a body whose name the level opens, and no word of its own (县城, 市场监管局, 区域). */
function bureauAt(text: string, at: number): string | undefined {
	if (bodies[text[at]]?.includes(text[at + 2])) return undefined;
	return /^[\u4e00-\u9fff]{1,6}?(?:局|法院|检察院|团委|武装部|委员会|办公室|联合会)/.exec(
		text.slice(at + 2, at + 12),
	)?.[0];
}

/** What makes a word with the character of a level before it. */
const bodies: Readonly<Record<string, string>> = {
	省: '会城内里道级直长际属里',
	市: '场政民区容值价域井郊内里直级长县属面',
	州: '长府城内里级直属',
	县: '城域级长里内乡直区市属',
	区: '域间分别位块划长里级直内外属',
	旗: '帜下舰长县开手袍杆',
};

/** `萧⟦县县⟧委`, of which the table of places knows: the name of the place is nothing without its level. */
function isShortPlace(text: string, at: number): boolean {
	if (!isHan(text.charCodeAt(at - 1)) || !placesOfTwo().has(text.slice(at - 1, at + 1))) return false;
	// 共和县县委, 安丰县县委: the short name is the end of a longer one. 宿州市萧县县委, 来到萧县县委: it is not.
	const before = text[at - 2] ?? '\n';
	return !isHan(before.charCodeAt(0)) || '市省州盟区的在到和与及是至往从由赴为原任对向经访'.includes(before);
}

const placesOfTwo = once(
	() => new Set(places.flatMap((row) => row.split(/[|: ]/)).filter((name) => name.length === 2)),
);

/** Words with 委 that are no Party committee: 区区委托的事. */
const otherWords = ['委托', '委派', '委屈', '委员长', '委任', '委婉'];
/** What stands before a level that is a word of its own: 各县县委, 城市市委, 两市市委. */
const free = '各全两本我该每某几外同哪邻多数双三四五六七八九十百个个对与和及、0123456789';
/** Words that end with the character of a level: the level after them is the first. */
const ending = [
	'城市',
	'都市',
	'社区',
	'园区',
	'地区',
	'小区',
	'景区',
	'山区',
	'校区',
	'灾区',
	'辖区',
	'库区',
	'片区',
	'牧区',
	'林区',
	'战区',
	'军区',
	'新区',
	'开发区',
	'高新区',
	'超市',
	'夜市',
	'股市',
	'楼市',
	'门市',
	'集市',
	'上市',
	'下辖区',
	'外省',
	'邻省',
	'郊区',
	'老区',
];

/** Those of them that names of places can end in as well. */
const partOfNames = ['城市', '都市', '山区'];

/** True where a character that qualifies no 城市 (中心城市, 沿海城市) stands before the word: it is the first of a name. */
function isNamed(before: string): boolean {
	return (
		isHan(before.charCodeAt(0)) &&
		!'心大小级海要点放国型群弟好近等些各全个现困深老该贫省边周江区贵类地的'.includes(before)
	);
}

/**
 * True where the first of the two is not doubled by the second: 各县县委, 中心城市市委书记会议.
 * At the start of a clause it always is doubled.
 */
function standsApart(text: string, at: number): boolean {
	const before = text[at - 1];
	if (before === undefined || !isHan(before.charCodeAt(0))) return before !== undefined && free.includes(before);
	if (free.includes(before)) return true;
	const word = ending.find((one) => text.startsWith(one, at + 1 - one.length));
	// 盐城市市委, 成都市市委, 青山区区委: the name of a place ends like the word.
	return word !== undefined && !(partOfNames.includes(word) && isNamed(text[at + 1 - word.length - 1] ?? '\n'));
}

function fault(text: string, at: number): Fault {
	const level = text[at];
	const right = shortOrgan(text, at);
	return {
		span: { start: at, end: at + 2 },
		message: {
			zh: `“${level}”字重复${right === undefined ? '' : `，应为“${right}”`}。`,
			en: `“${level}” is written twice${right === undefined ? '' : `: it should be “${right}”`}.`,
		},
		fixes: [
			{
				title: { zh: `删去一个“${level}”`, en: `Delete one “${level}”` },
				safe: false,
				edits: [{ span: { start: at, end: at + 1 }, text: '' }],
			},
		],
	};
}

/** `浦岭县委` of 浦岭县‸县委: two characters of the place, the level once, the organ; undefined where it is not so short. */
function shortOrgan(text: string, at: number): string | undefined {
	const place = /\p{Script=Han}{2}$/u.exec(text.slice(Math.max(0, at - 2), at))?.[0];
	const organ = /^(?:委|政府|人大|政协|纪委|人民政府)/.exec(text.slice(at + 2, at + 6))?.[0];
	return place === undefined || organ === undefined ? undefined : `${place}${text[at]}${organ}`;
}
