import { isCopy, type Operator } from '../operator';
import type { Random } from '../random';
import type { Sheet } from '../sheet';
import { byFirstStroke, bySurname, cities, given, names, neighbors, provinces } from './people-words';

/** Names, offices and places that are not what they should be. */
export const peopleOperators: readonly Operator[] = [
	{
		name: 'doubled level',
		tier: 'A',
		rules: ['doubled-level'],
		fix: 'offer',
		places: function* (sheet, line) {
			const { text, kind, titles } = sheet.lines[line];
			if (!isCopy(kind)) return;
			for (const { start, end } of titles) {
				const found = /^[\u4e00-\u9fff]{2,4}?([省市县区])(?=委(?!员|派|托)|政府|政协|人大常委会|纪委)/.exec(
					text.slice(start, end),
				);
				if (found && !/^(?:全|本|我|各|时任|原)/.test(found[0]))
					yield {
						edits: [{ start: start + found[0].length, end: start + found[0].length, text: found[1] }],
						spots: [{ start, end }],
					};
			}
		},
		carrier: (_, random) => {
			const place = random.pick(['临溪县', '双塔区', '青禾市', '白石县', '江东区', '柳河县', '永安市']);
			const title = `${place}${random.pick(['委书记', '委副书记', '委常委', '政府办公室主任', '政协副主席', '委宣传部部长'])}`;
			const name = random.pick(names);
			const [before, behind] = random.pick([
				['', '出席会议并讲话，要求把各项任务落到实处。'],
				['日前，', '带队到企业调研，现场解决了三个难题。'],
				['参加活动的还有', '和部分群众代表。'],
			]);
			const start = before.length + title.length;
			return [
				{
					kind: 'text',
					text: before + title + name + behind,
					names: [{ start, end: start + name.length }],
					titles: [{ start: before.length, end: start }],
				},
			];
		},
	},
	{
		name: 'one character of a repeated name',
		tier: 'B',
		rules: ['near-miss-name', 'headline-body-mismatch', 'inconsistent-name'],
		fix: 'offer',
		places: function* (sheet, line, random) {
			const { text, kind, names: own, story } = sheet.lines[line];
			if (!isCopy(kind)) return;
			for (const { start, end } of own) {
				const name = text.slice(start, end);
				if (!/^[\u4e00-\u9fff]{3}$/.test(name) || mentions(sheet, name, story) < 3) continue;
				const at = random.pick([1, 2]);
				yield {
					edits: [{ start: start + at, end: start + at + 1, text: alike(name[at], random) }],
					spots: [{ start, end }],
				};
			}
		},
		carrier: (_, random) => {
			const name = random.pick(names);
			const office = random.pick(['县水利局局长', '石桥村党支部书记', '县农业农村局副局长', '社区主任']);
			const parts = [
				`${office}`,
				`介绍，工程已经完成了大半。`,
				`说，按照计划，年底以前可以全部完工。记者看到，工地上一片繁忙。`,
				`表示，一定保证质量，让群众满意。`,
			];
			const text = `${parts[0]}${name}${parts[1]}${name}${parts[2]}${name}${parts[3]}`;
			const stretches = [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({
				start: index,
				end: index + name.length,
			}));
			return [{ kind: 'text', text, names: stretches }];
		},
	},
	{
		name: 'stroke order swapped',
		tier: 'A',
		rules: ['stroke-order'],
		fix: 'offer',
		carriersOnly: true,
		carrier: (_, random) => {
			const count = 5 + random.below(4);
			const places = random
				.shuffle(bySurname.map((_, i) => i))
				.slice(0, count)
				.sort((a, b) => a - b);
			const list = places.map((i) => bySurname[i] + random.pick(given));
			return [
				{
					kind: 'text',
					text: random.pick([
						`当选的委员是（按姓氏笔画为序）：${list.join('、')}。`,
						`获奖者名单（按姓氏笔画排序）：${list.join('　')}`,
						`${list.join('、')}（以姓氏笔画为序）当选为理事。`,
					]),
				},
			];
		},
		places: function* (sheet, line) {
			const { text } = sheet.lines[line];
			const list = /[\u4e00-\u9fff]{2,3}(?:[、　][\u4e00-\u9fff]{2,3}){4,}/.exec(text);
			if (!list) return;
			const members = list[0].split(/[、　]/);
			let at = list.index;
			for (let i = 0; i + 1 < members.length; i++) {
				const end = at + members[i].length + 1 + members[i + 1].length;
				const gap = text[at + members[i].length];
				yield {
					edits: [{ start: at, end, text: members[i + 1] + gap + members[i] }],
					spots: [{ start: list.index, end: list.index + list[0].length }],
				};
				at += members[i].length + 1;
			}
		},
	},
	{
		name: 'stroke order swapped, as many strokes',
		tier: 'B',
		rules: ['stroke-order'],
		fix: 'offer',
		carriersOnly: true,
		carrier: (_, random) => {
			const [, ...groups] = random.shuffle(byFirstStroke);
			const tied = [...groups[0]].map((surname) => surname + random.pick(given));
			const list = [`丁${random.pick(given)}`, ...tied, `戴${random.pick(given)}`];
			return [
				{
					kind: 'text',
					text: random.pick([
						`当选的委员是（按姓氏笔画为序）：${list.join('、')}。`,
						`获奖者名单（按姓氏笔画排序）：${list.join('　')}`,
					]),
				},
			];
		},
		places: function* (sheet, line) {
			const { text } = sheet.lines[line];
			const list = /[\u4e00-\u9fff]{2,3}(?:[、　][\u4e00-\u9fff]{2,3}){4,}/.exec(text);
			if (!list) return;
			const members = list[0].split(/[、　]/);
			let at = list.index + members[0].length + 1;
			for (let i = 1; i + 2 < members.length; i++) {
				const end = at + members[i].length + 1 + members[i + 1].length;
				yield {
					edits: [{ start: at, end, text: members[i + 1] + text[at + members[i].length] + members[i] }],
					spots: [{ start: list.index, end: list.index + list[0].length }],
				};
				at += members[i].length + 1;
			}
		},
	},
	{
		name: 'city under another province',
		tier: 'A',
		rules: ['place-containment'],
		fix: 'offer',
		carriersOnly: true,
		carrier: (_, random) => {
			const [province, city] = random.pick(cities);
			return [
				{
					kind: 'text',
					text: random.pick([
						`考察团一行来到${province}${city}，学习乡村治理经验。`,
						`今年34岁的他老家在${province}${city}，大学毕业以后来到这里。`,
						`这批物资将发往${province}${city}和周边地区。`,
						`来自${province}${city}的客商说，这里的茶叶不愁卖。`,
					]),
				},
			];
		},
		places: function* (sheet, line, random) {
			const { text } = sheet.lines[line];
			// The table is that of the provinces since 1998.
			if (sheet.issue.year < 1998) return;
			for (const [province, city] of cities) {
				const at = text.indexOf(province + city);
				if (at < 0) continue;
				const other = random.pick(provinces.filter((one) => one !== province));
				yield {
					edits: [{ start: at, end: at + province.length, text: other }],
					spots: [{ start: at, end: at + province.length + city.length }],
				};
				return;
			}
		},
	},
];

/** How often a name stands on the page, apart from other names that begin with it; `story` decides whether all of it is one story. */
function mentions(sheet: Sheet, name: string, story: number | undefined): number {
	let found = 0;
	for (const line of sheet.lines)
		if (line.story === story)
			found += line.names.filter(({ start, end }) => line.text.slice(start, end) === name).length;
	return found;
}

/** A character that sounds or looks like another of given names; another of them where it has no such neighbor. */
function alike(sign: string, random: Random): string {
	const group = neighbors.find((one) => one.includes(sign));
	const others = [...(group ?? '明华建国文军志强春秋')].filter((one) => one !== sign);
	return random.pick(others);
}
