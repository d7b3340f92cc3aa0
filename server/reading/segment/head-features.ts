import { attendanceEnds, placeName, rubricEnds, sayingEnds } from './line/words';

/** What tells how a line of kicker, headline and deck is cut, each with a word on why; a clause is what spaces part. */
export const headFeatures = {
	kicker: 'there is a kicker',
	'kicker of two': 'the kicker has two clauses: 踩着鼓点来 唱着歌儿去',
	'kicker of three': 'three or more',
	'kicker says': '甲某某在防汛会议上强调',
	'kicker ends with colon': 'who speaks, or a rubric',
	'kicker ends with dash': '在基层当“店小二”——',
	'kicker is a rubric': '·记者在现场·, 民生短评, 白羊镇: the name of a column or of a place',
	'kicker tells of a meeting': '县委召开常委会会议, 县政协座谈会举行',
	'kicker even': 'two or more clauses of one length, none as long as the headline: 比作风 晒实绩 求实效',
	'kicker before what was decided': 'a meeting, and the headline opens with 研究, 部署, 审议 …',
	'kicker of a few': 'up to four characters',
	'kicker of some': 'five to eight',
	'kicker of many': 'thirteen or more',
	'kicker longer': 'longer than each clause of the headline',
	'kicker shorter': 'shorter than each of them by half',
	'kicker as long': 'its last clause is as long as the first one of the headline: rather two halves of one headline',
	'kicker asks': 'ends with ？ or ！: rather the headline',
	'kicker with a colon': 'a colon inside: rather the first half of a headline',
	deck: 'there is a deck',
	'deck of two': 'the deck has two clauses or more: 甲某主持 乙某部署',
	'deck opens with dash': '——访某某某, （某会议通过）',
	'deck tells who attends': '甲某主持, 乙某等参加',
	'deck of figures': '总投资86.5亿元',
	'deck of a few': 'up to six characters',
	'deck of many': 'thirteen or more',
	'deck longer': 'longer than each clause of the headline',
	'deck as long': 'as long as the last clause of the headline: rather two halves of one headline',
	'deck with a number': 'a digit in it',
	'deck with a colon': 'a colon in it',
	'headline of two': 'two clauses',
	'headline of three': 'three or more',
	'headline even': 'all its clauses are of one length: 心定了 钱到账了',
	'headline nearly even': 'their lengths differ by one or two',
	'headline uneven': 'by five or more',
	'headline of a few': 'up to five characters in all',
	'headline short': 'six to nine',
	'headline long': 'more than 24',
	'headline asks': 'ends with ？ or ！',
	'headline with quotes': 'a quoted word, as headlines like them',
} as const;
export type HeadFeature = keyof typeof headFeatures;

/** How the clauses of a line are cut: `[0, first)` is the kicker, `[first, last)` the headline, the rest the deck. */
export interface HeadCut {
	readonly first: number;
	readonly last: number;
}

/** All ways to cut so many clauses, one headline first. Longer lines than `mostClauses` are not cut. */
export function headCuts(clauses: number): HeadCut[] {
	const cuts: HeadCut[] = [{ first: 0, last: clauses }];
	if (clauses > mostClauses) return cuts;
	for (let first = 0; first < clauses; first++)
		for (let last = clauses; last > first; last--) if (last - first < clauses) cuts.push({ first, last });
	return cuts;
}

const mostClauses = 8;

/** The features of a way to cut the clauses `words`. */
export function cutFeatures(words: readonly string[], { first, last }: HeadCut): HeadFeature[] {
	const found: HeadFeature[] = [];
	const headline = words.slice(first, last);
	const lengths = headline.map((word) => word.length);
	const byLength = [...lengths].sort((a, b) => a - b);
	const [shortest, longest] = [byLength[0], byLength[byLength.length - 1]];
	if (first > 0) kickerFeatures(words.slice(0, first), { next: headline[0], longest, shortest }, found);
	if (last < words.length) deckFeatures(words.slice(last), { before: lengths[lengths.length - 1], longest }, found);
	const size = lengths.reduce((sum, length) => sum + length, 0);
	if (headline.length > 1) {
		found.push(headline.length === 2 ? 'headline of two' : 'headline of three');
		if (longest === shortest) found.push('headline even');
		else if (longest - shortest <= 2) found.push('headline nearly even');
		else if (longest - shortest >= 5) found.push('headline uneven');
	}
	if (size <= 5) found.push('headline of a few');
	else if (size <= 9) found.push('headline short');
	else if (size > 24) found.push('headline long');
	if (/[？！?!]$/.test(headline[headline.length - 1])) found.push('headline asks');
	if (headline.some((word) => word.includes('“'))) found.push('headline with quotes');
	return found;
}

interface Beside {
	/** The first clause of the headline. */
	readonly next: string;
	readonly longest: number;
	readonly shortest: number;
}

function kickerFeatures(kicker: readonly string[], { next, longest, shortest }: Beside, found: HeadFeature[]): void {
	const word = kicker[kicker.length - 1];
	found.push('kicker');
	if (kicker.length > 1) found.push(kicker.length === 2 ? 'kicker of two' : 'kicker of three');
	if (word.length >= 5 && sayingEnds.some((end) => word.endsWith(end))) found.push('kicker says');
	if (/[：:]$/.test(word)) found.push('kicker ends with colon');
	else if (word.endsWith('——')) found.push('kicker ends with dash');
	else if (/[：:]/.test(word)) found.push('kicker with a colon');
	if (isRubric(kicker[0])) found.push('kicker is a rubric');
	if (/(?:召开|举行|举办)\S{0,12}(?:会|会议)$|(?:大会|会议|座谈会|现场会|推进会|论坛|仪式)(?:召开|举行)?$/.test(word))
		found.push('kicker tells of a meeting');
	if (word.length <= 4) found.push('kicker of a few');
	else if (word.length <= 8) found.push('kicker of some');
	else if (word.length > 12) found.push('kicker of many');
	if (word.length > longest) found.push('kicker longer');
	else if (word.length * 2 <= shortest) found.push('kicker shorter');
	if (word.length === next.length) found.push('kicker as long');
	if (kicker.length > 1 && word.length < longest && kicker.every((one) => one.length === word.length))
		found.push('kicker even');
	if (/会议?$|召开$/.test(word) && /^(?:研究|传达|学习|审议|听取|部署|专题|安排|讨论|决定|通过|通报)/.test(next))
		found.push('kicker before what was decided');
	if (/[？！?!]$/.test(word)) found.push('kicker asks');
}

function deckFeatures(
	deck: readonly string[],
	{ before, longest }: { readonly before: number; readonly longest: number },
	found: HeadFeature[],
): void {
	const [word] = deck;
	found.push('deck');
	if (deck.length > 1) found.push('deck of two');
	if (/^(?:—|（|\()/.test(word)) found.push('deck opens with dash');
	if (deck.every((one) => attendanceEnds.some((end) => one.endsWith(end) && one.length > end.length + 1)))
		found.push('deck tells who attends');
	if (/^(?:总投资|总额|总产值|总面积|共|涉及|预计|累计|惠及|全长|历时|同比|投资|首批|其中)\D{0,6}[\d０-９]/.test(word))
		found.push('deck of figures');
	if (word.length <= 6) found.push('deck of a few');
	else if (word.length > 12) found.push('deck of many');
	if (word.length > longest) found.push('deck longer');
	if (word.length === before) found.push('deck as long');
	if (/[\d０-９]/.test(word)) found.push('deck with a number');
	if (/[：:]/.test(word)) found.push('deck with a colon');
}

/** ·记者在现场·, 民生短评, 白羊镇: the name of a column or of a place, which no headline begins with. */
function isRubric(word: string): boolean {
	if (/^[·【[■□◎].*[·】\]]?$/.test(word)) return true;
	if (word.length <= 8 && placeName.test(word)) return true;
	return word.length >= 3 && word.length <= 10 && rubricEnds.some((end) => word.endsWith(end));
}
