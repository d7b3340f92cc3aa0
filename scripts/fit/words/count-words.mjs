// Counts what words and characters of names cost: words/costs.
// npm run fit -- words DICTIONARY SECOND — jieba's dictionary (`word count tag` a line;
// MIT, https://github.com/fxsjy/jieba), e.g. as the package nodejieba ships it; and segmentit's bundle (`word|0xTAGS|count`;
// MIT, https://github.com/linonetwo/segmentit), which says which of the many words that jieba tags as personal names are ordinary words or
// places (祝贺, 乌克兰).
import { readFileSync } from 'node:fs';
import { importBundled } from '../../build/import-bundled.mjs';
import { root } from '../../build/install.mjs';

const { assetFolder, sourcesOf, writeAsset } = await importBundled(
	"export { assetFolder, sourcesOf, writeAsset } from './scripts/fit/write-asset';",
	root,
);

const [path, second] = process.argv.slice(2);
if (!path || !second) {
	console.error('npm run fit -- words DICTIONARY SECOND');
	process.exit(2);
}

// A word is kept when it was counted at least so often; single characters always are. Rarer words cost more bytes than they decide.
const leastCount = { 2: 50, 3: 90, 4: 90 };
// Words that begin like a name are wanted even when rare, so that they are not taken for one.
const leastLikeName = 4;
// Costs are -ln(probability), kept in steps of half a unit.
const step = 0.5;

const simplified = gb2312();
const entries = readFileSync(path, 'utf8')
	.split('\n')
	.map((line) => line.split(' '))
	.filter(([word, count]) => word && count && [...word].every((character) => simplified.has(character)))
	.map(([word, count, tag]) => ({ word, count: Number(count), tag }));
const total = entries.reduce((sum, { count }) => sum + count, 0);

const surnames = new Set(
	'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖',
);
const likeName = new Set([
	...surnames,
	...'石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康赖文施洪柳樊岳季申俞章鲁葛牛翟倪辛管左祝霍殷耿路安欧关庞焦童柯甘齐梅聂单阮骆吉迟温兰芦纪庄裴喻涂舒项柴车桂解屈冉谷丛米费符闵盛詹席傅阎凌曲卜娄宁党蒲卓蓝楚晏闻苑郎苟边伍卞牟简连饶阳艾尚匡仇危燕巩冷晋商古桑鞠麻占时储植成应敬栗郁官宗来宣贡景岑杭井由寇荆花楼柏房农支木戚洛易荀乐劳都揭苍封普展公谈利华荣居印凤全盖代尧幸明伏滑束步班宿鱼虎',
]);
const ordinary = secondDictionary();
const words = new Map();
const longWords = [];
for (const { word, count, tag } of entries) {
	if (word.length > 4 || (word.length > 1 && !isWord(word, count, tag))) continue;
	const cost = Math.round(-Math.log(count / total) / step);
	if (word.length > 2) longWords.push({ word, cost });
	else put(words, word, [word.length, cost, /^n|^s$|^zg?$/.test(tag) ? 1 : 0]);
}
// Given-name characters: how often each stands in the personal names of the dictionary that begin with one of the sixty commonest surnames.
const given = new Map();
const transliterated = new Map();
let givenTotal = 0;
let transliteratedTotal = 0;
for (const { word, tag } of entries) {
	if (tag === 'nr' && surnames.has(word[0]) && word.length >= 2 && word.length <= 3) {
		for (const character of word.slice(1)) {
			given.set(character, (given.get(character) ?? 0) + 1);
			givenTotal++;
		}
	}
	if (tag === 'nrt' && word.length >= 2 && word.length <= 6) {
		for (const character of word) {
			transliterated.set(character, (transliterated.get(character) ?? 0) + 1);
			transliteratedTotal++;
		}
	}
}
const rows = rowsOf(words);
const names = {
	given: characterRows(given, givenTotal),
	transliterated: characterRows(transliterated, transliteratedTotal),
};
const header = {
	kind: 'words/costs',
	version: 1,
	text: sourcesOf([path, second]),
	seed: 0,
	figures: { words: entries.length },
};
console.log(
	writeAsset(assetFolder, header, {
		lengths: Uint8Array.from(rows, ([length]) => length),
		costs: Uint8Array.from(rows, ([, cost]) => cost),
		nominal: Uint8Array.from(rows, ([, , nominal]) => nominal),
		words: rows.map(([, , , list]) => list).join('\n'),
		'long words': longRows(longWords).join('\n'),
		...Object.fromEntries(
			Object.entries(names).flatMap(([name, list]) => [
				[`${name} costs`, Uint8Array.from(list, ([cost]) => cost)],
				[name, list.map(([, characters]) => characters).join('\n')],
			]),
		),
	}),
);

function isWord(word, count, tag) {
	if (tag.startsWith('nr') && (!ordinary.has(word) || (word.length === 3 && surnames.has(word[0])))) return false;
	// Places are what names are most easily mistaken for.
	if (tag === 'ns' && word.length < 4) return true;
	return (
		count >= leastCount[word.length] ||
		(likeName.has(word[0]) && word.length < 4 && (count >= leastLikeName || tag === 'ns'))
	);
}

/** The words that the second dictionary knows as something else than a personal name (tag 0x80). */
function secondDictionary() {
	const list = new Set();
	for (const [, word, tags] of readFileSync(second, 'utf8').matchAll(/([\u4e00-\u9fa5]{2,4})\|(0x[0-9a-fA-F]+)\|\d/g))
		if ((Number(tags) & 0x80) === 0 && Number(tags) > 1) list.add(word);
	return list;
}

/** Adds a word to its row: that of its length, its cost, and 1 for nouns. */
function put(table, word, [length, cost, nominal]) {
	const key = `${length} ${cost} ${nominal}`;
	table.set(key, (table.get(key) ?? '') + word);
}

function rowsOf(table) {
	return [...table]
		.map(([key, list]) => [...key.split(' ').map(Number), list])
		.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
}

function longRows(list) {
	const sorted = list.sort((a, b) => (a.word < b.word ? -1 : 1));
	const made = [];
	for (let from = 0; from < sorted.length; from += 100) {
		let before = '';
		let row = '';
		for (const { word, cost } of sorted.slice(from, from + 100)) {
			let shared = 0;
			while (shared < before.length && before[shared] === word[shared]) shared++;
			row += `${shared}${String.fromCharCode(0x41 + cost - 15)}${word.slice(shared)}`;
			before = word;
		}
		made.push(row);
	}
	return made;
}

function characterRows(counts, sum) {
	const table = new Map();
	for (const [character, count] of counts) {
		if (count < 2) continue;
		const cost = Math.round(-Math.log(count / sum) / step);
		table.set(cost, (table.get(cost) ?? '') + character);
	}
	return [...table].sort(([a], [b]) => a - b);
}

/** The characters of GB 2312: traditional doubles of words fall away with them. */
function gb2312() {
	const decoder = new TextDecoder('gbk');
	const set = new Set();
	for (let high = 0xb0; high <= 0xf7; high++)
		for (let low = 0xa1; low <= 0xfe; low++) set.add(decoder.decode(new Uint8Array([high, low])));
	return set;
}
