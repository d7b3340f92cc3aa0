import type { ArticleRule, Fault } from '../../../ground/model/rule';
import { once } from '../../../ground/text/once';
import { buildTrie, type Trie } from '../../../ground/text/trie';
import { places } from '../../packs/places';
import { change } from '../lib/change';

/** `⟦湖北省张家界市⟧`, `⟦杭州市安吉县⟧`: a place named under a province or prefecture that it does not belong to. */
export const placeContainment: ArticleRule = {
	name: 'place-containment',
	category: 'title',
	tier: 'A',
	severity: 'error',
	weight: 1,
	title: { zh: '地名隶属', en: 'Place under the wrong parent' },
	needs: () => parentNames(),
	*check({ draft }, { issueDate }) {
		// Chongqing (1997) was the last change between provinces; prefectures change more often, and the table is that of 2023.
		const year = issueDate?.day.year;
		if (year !== undefined && year < 1998) return;
		const { text } = draft.logical;
		const { parents, children } = gazetteer();
		for (let at = 0; at < text.length; at++) {
			if (!parents.opens(text.charCodeAt(at))) continue;
			const parent = parents.longest(text, at);
			if (!parent) continue;
			const child = children.longest(text, parent.end);
			if (!child || !isWhole(text, child.end)) continue;
			if (parent.value.level === 'prefecture' && (year === undefined || year < 2012)) continue;
			const fault = judge(text, { start: at, ...parent }, child);
			if (!fault) continue;
			yield fault;
			at = child.end - 1;
		}
	},
};

interface Parent {
	/** The full name: 湖北省. */
	readonly name: string;
	readonly level: 'province' | 'prefecture';
	/** The name has no 省 or 自治区: 湖北. */
	readonly isShort?: true;
	/** Where it lies itself. */
	readonly province: string;
}

interface Child {
	/** Every place that bears the name, each with its province and prefecture. */
	readonly places: readonly { readonly province: string; readonly prefecture: string }[];
	readonly level: 'province' | 'prefecture' | 'county';
}

/** Provinces and prefectures by their full names, and provinces by their short ones, without making the whole table. */
const parentNames = once((): readonly string[] =>
	places.flatMap((line) => [shortOf(line), ...line.split('|').map((part) => part.replace(/:.*/, ''))]),
);

/** The table of places as two tries. */
const gazetteer = once((): { readonly parents: Trie<Parent>; readonly children: Trie<Child> } => {
	const parents = new Map<string, Parent>();
	const children = new Map<string, { places: { province: string; prefecture: string }[]; level: Child['level'] }>();
	const add = (name: string, place: { province: string; prefecture: string }, level: Child['level']) => {
		const known = children.get(name);
		if (known) known.places.push(place);
		else children.set(name, { places: [place], level });
	};
	for (const line of places) {
		const [province, ...parts] = line.split('|');
		parents.set(province, { name: province, level: 'province', province });
		if (!municipalities.includes(province))
			parents.set(shortOf(province), { name: province, level: 'province', province, isShort: true });
		add(province, { province, prefecture: '' }, 'province');
		for (const part of parts) {
			const [prefecture, list] = part.split(':');
			if (prefecture !== '') {
				parents.set(prefecture, { name: prefecture, level: 'prefecture', province });
				add(prefecture, { province, prefecture }, 'prefecture');
				// 湖北省张家界: behind the full name of a province the bare name of a city is clear enough.
				const bare = prefecture.slice(0, -1);
				if (prefecture.endsWith('市') && bare.length >= 2 && !homonyms.includes(bare))
					add(bare, { province, prefecture }, 'prefecture');
			}
			for (const county of list.split(' ')) if (county !== '') add(county, { province, prefecture }, 'county');
		}
	}
	for (const [county, prefecture, province] of moved) children.get(county)?.places.push({ province, prefecture });
	return { parents: buildTrie(parents), children: buildTrie<Child>(children) };
});

/** Bare names of cities that are also names of counties, streets or other things elsewhere. */
const homonyms: readonly string[] = [
	'吉林',
	'海南',
	'河南',
	'中山',
	'黄山',
	'三沙',
	'东方',
	'白山',
	'通辽',
	'朝阳',
	'鞍山',
	'铜山',
	'伊春',
	'北海',
	'防城港',
	'平凉',
	'金昌',
	'白银',
	'中卫',
	'吴忠',
	'海东',
	'安康',
	'安庆',
	'长治',
	'保山',
	'临沧',
	'百色',
	'来宾',
	'玉林',
	'云浮',
	'清远',
	'河源',
	'阳江',
	'宝鸡',
];

/** Counties that changed their prefecture since 2012; either is right, for stories that look back. */
const moved: readonly (readonly [county: string, prefecture: string, province: string])[] = [
	['公主岭市', '四平市', '吉林省'],
	['简阳市', '资阳市', '四川省'],
	['寿县', '六安市', '安徽省'],
	['枞阳县', '安庆市', '安徽省'],
];

/** 湖北省张家界 in 湖北省张家界路 is a street. */
function isWhole(text: string, end: number): boolean {
	return !'路街道巷弄村镇乡站桥大学'.includes(text[end] ?? '\n');
}

const municipalities: readonly string[] = ['北京市', '上海市', '天津市', '重庆市'];

/** 安徽省江苏省上海市: provinces one after the other. */
function isListed(text: string, start: number, end: number): boolean {
	return (
		'省市区'.includes(text[start - 1] ?? '\n') || gazetteer().parents.longest(text, end)?.value.level === 'province'
	);
}

function judge(
	text: string,
	parent: { readonly start: number; readonly end: number; readonly value: Parent },
	child: { readonly end: number; readonly value: Child },
): Fault | undefined {
	const { start } = parent;
	const { name, level, province, isShort } = parent.value;
	const written = text.slice(parent.end, child.end);
	const isBare = child.value.level === 'prefecture' && !/(?:市|盟|地区|自治州)$/.test(written);
	// 浙江、江苏苏州等地, 江苏杭州两地, 青海海南共和县: a list, or the short name of a prefecture.
	if (
		isShort &&
		(child.value.level === 'province' ||
			(isBare && '、和与及'.includes(text[start - 1] ?? '\n')) ||
			text.startsWith('青海', start - 2) ||
			text.startsWith('青海省', start - 3))
	)
		return undefined;
	if (isShort && isBare && /^(?:[、和与及等两三四五几籍人]|一带|之间|交界)/.test(text.slice(child.end, child.end + 2)))
		return undefined;
	if (level === 'province') {
		if (child.value.places.some((place) => place.province === province)) return undefined;
		// 江苏省浙江省 is a list; 四川省重庆市 is a slip. A bare name behind a municipality (上海市延安中学) begins another name.
		if (
			child.value.level === 'province' &&
			(!municipalities.includes(written) || municipalities.includes(name) || isListed(text, start, child.end))
		)
			return undefined;
		if (municipalities.includes(name) && !/[市州盟县区旗]$/.test(written)) return undefined;
	} else {
		if (child.value.level !== 'county' && child.value.level !== 'prefecture') return undefined;
		// Two cities side by side are a list: 杭州市宁波市两地.
		if (child.value.level === 'prefecture' || child.value.places.some((place) => place.prefecture === name))
			return undefined;
		// Districts are founded and renamed every year; a county of another prefecture is what can be told.
		if (
			(!written.endsWith('县') && !written.endsWith('市')) ||
			child.value.places.some((place) => place.prefecture === '')
		)
			return undefined;
	}
	const right = [
		...new Set(child.value.places.map((place) => (level === 'province' ? place.province : place.prefecture))),
	];
	const span = { start, end: child.end };
	return {
		span,
		...(isShort && isBare ? { tier: 'B' as const, severity: 'warning' as const } : {}),
		message: {
			zh: `“${written}”不属于${name}，属于${right.join('、')}。`,
			en: `${written} does not lie in ${name} but in ${right.join(', ')}.`,
		},
		fixes:
			right.length === 1 && right[0] !== written
				? [change({ start, end: parent.end }, isShort ? shortOf(right[0]) : right[0], 'offer')]
				: [],
	};
}

/** 湖北 of 湖北省, 内蒙古 of 内蒙古自治区. */
function shortOf(province: string): string {
	return /^(?:内蒙古|黑龙江)/.exec(province)?.[0] ?? province.slice(0, 2);
}
