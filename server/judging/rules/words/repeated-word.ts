import type { Article, LogicalText } from '../../../ground/model/article';
import type { ArticleRule, Fault } from '../../../ground/model/rule';
import type { Span } from '../../../ground/model/span';
import { countWhile } from '../../../ground/text/bisect';
import { isDigit, isHan } from '../../../ground/text/characters';
import { lines } from '../../../ground/text/line-spans';
import { memoizeLast } from '../../../ground/text/memoize';
import { overlapOf } from '../../../ground/text/overlap';
import { isQuoted } from '../../../ground/text/quotations';
import { unitCount } from '../../../ground/text/unit-table';
import {
	doubledSingles,
	emphatic,
	kin,
	likened,
	onceWords,
	pairedVerbs,
	reduplicatedNumerals,
	soundWords,
	unitNouns,
	urgings,
	wholeWords,
} from './lib/reduplication';
import { isVerse } from './lib/verse';

/**
 * `多条⟦致富致富⟧之路`, `写好⟦的的⟧材料`: a word set twice, mostly where a sentence was changed and the old word left in.
 * Chinese doubles words on purpose, too (研究研究, 雪白雪白, 一步一步): those are left alone; see lib/reduplication.ts.
 */
export const repeatedWord: ArticleRule = {
	name: 'repeated-word',
	category: 'text',
	tier: 'B',
	severity: 'warning',
	weight: 1,
	title: { zh: '重复的词', en: 'Repeated word' },
	suspects: ({ draft }) => firstRepeat(draft.logical.text) >= 0,
	*check(article) {
		const { text } = article.draft.logical;
		const found: Repetition[] = [];
		const first = firstRepeat(text);
		for (const line of lines(text)) {
			if (line.end <= first) continue;
			const end = endOfRepeat(text, line.start, line.end);
			if (end < 0) continue;
			// Added one by one: spreading a list of half a million would overflow the stack.
			for (const repetition of repetitions(text, line, end - longest - 1)) found.push(repetition);
		}
		const counts = new Map<string, number>();
		for (const { span } of found) {
			const written = text.slice(span.start, span.end);
			counts.set(written, (counts.get(written) ?? 0) + 1);
		}
		const isInName = overlapOf(namesOf(article));
		const inEnumeration = enumerationOf(text, found);
		for (let i = 0; i < found.length; i++) {
			const repetition = found[i];
			const { span, period } = repetition;
			// What a story writes twice in this way is no slip: a name (盖亚盖亚), a refrain.
			if ((counts.get(text.slice(span.start, span.end)) ?? 0) > 1) continue;
			if (
				isIntended(article.draft.logical, repetition, isInName) ||
				standsInVerse(article, repetition) ||
				inEnumeration[i] === 1
			)
				continue;
			yield fault(text, span, period);
		}
	},
};

interface Repetition {
	readonly span: Span;
	readonly period: number;
	readonly line: Span;
}

/** The longest word looked for. Longer repetitions are clauses (`repeated-clause`). */
const longest = 8;

/** The same for a whole text. It is asked for a first look, and again for where to begin. */
const firstRepeat = memoizeLast((text: string): number => endOfRepeat(text, 0, text.length));

/**
 * Where two neighboring characters stand a second time within the length of a word, or a particle twice in a row: the last character of the
 * first such place. -1 where there is none: there nothing is repeated.
 */
function endOfRepeat(text: string, start: number, end: number): number {
	const { places } = lastSeen;
	const shift = lastSeen.passed - start;
	lastSeen.passed = (lastSeen.passed + end - start + longest + 1) & 0xffff;
	for (let at = start; at < end; at++) {
		const code = text.charCodeAt(at);
		const place = (at + shift) & 0xffff;
		const distance = (place - places[code]) & 0xffff;
		places[code] = place;
		if (distance <= longest && endsRepetition(text, start, at)) return at;
	}
	return -1;
}

/** True where the character and the one before it stand so a second time, or a particle stands twice. */
function endsRepetition(text: string, start: number, at: number): boolean {
	if (at === start) return false;
	const code = text.charCodeAt(at);
	const before = text.charCodeAt(at - 1);
	if (code === before && doubledSingles.has(text[at])) return true;
	if (!isHan(code) || !isHan(before)) return false;
	for (let distance = 2; distance <= longest && at - distance > start; distance++)
		if (text.charCodeAt(at - distance) === code && text.charCodeAt(at - distance - 1) === before) return true;
	return false;
}

/**
 * Where each unit stood last, and how many units have been passed so far. It lives as long as the program and belongs to `endOfRepeat`
 * alone.
 * Places are counted on from one text to the next, so that the table need not be cleared: a cell left by an older text at worst makes two
 * places look near, and these are compared in the text itself. What is found never depends on what was read before.
 */
const lastSeen = { places: new Uint16Array(unitCount), passed: 0 };

/** Stretches of one word written twice in a row, leftmost first, the shortest word first, without overlaps. None begins before `from`. */
function* repetitions(text: string, line: Span, from: number): Generator<Repetition> {
	for (let at = Math.max(line.start, from); at < line.end - 1; at++) {
		const code = text.charCodeAt(at);
		if (!isHan(code)) continue;
		if (
			code === text.charCodeAt(at + 1) &&
			doubledSingles.has(text[at]) &&
			text[at - 1] !== text[at] &&
			text[at + 2] !== text[at]
		) {
			yield { span: { start: at, end: at + 2 }, period: 1, line };
			at++;
			continue;
		}
		for (let period = 2; period <= longest && at + 2 * period <= line.end; period++) {
			if (text.charCodeAt(at + period) !== code || !isTwice(text, at, period)) continue;
			yield { span: { start: at, end: at + 2 * period }, period, line };
			at += 2 * period - 1;
			break;
		}
	}
}

function isTwice(text: string, at: number, period: number): boolean {
	for (let i = at; i < at + period; i++) {
		const code = text.charCodeAt(i);
		if (code !== text.charCodeAt(i + period) || !isHan(code)) return false;
	}
	return true;
}

function isIntended(
	logical: LogicalText,
	{ span, period, line }: Repetition,
	isInName: (stretch: Span) => boolean,
): boolean {
	const { text } = logical;
	const word = text.slice(span.start, span.start + period);
	const before = span.start > line.start ? text[span.start - 1] : '';
	const after = span.end < line.end ? text[span.end] : '';
	if (period === 1) {
		const guard = doubledSingles.get(word);
		// 记者郑向向, 副市长郑向向: given names are doubled, too.
		return !guard || guard.before.includes(before || '\n') || guard.after.includes(after || '\n') || isInName(span);
	}
	// 哈哈哈哈, 咚咚咚咚, and anything thrice.
	if ((word[0] === word[1] && !(kin.has(word) && isHan(after.charCodeAt(0)))) || text.startsWith(word, span.end))
		return true;
	// `加油加油！`, `“来了来了”`: a clause by itself is a cry or a refrain;
	// `地铁地铁5号线` and `，而是而是“陈素芬”`, `11公里公里` are none.
	const goesOn = isHan(after.charCodeAt(0)) || isDigit(after.charCodeAt(0)) || opening.includes(after || '\n');
	const goesBack = isHan(before.charCodeAt(0)) || isDigit(before.charCodeAt(0)) || closing.includes(before || '\n');
	if (!goesBack && !goesOn && period < 5) return true;
	if (isInName(span)) return true;
	// 目的地的地位, 来不来不来: a particle shows that the two halves belong to different words.
	if (
		period === 2 &&
		!wholeWords.has(word) &&
		(openingParticles.includes(word[0]) || closingParticles.includes(word[1]))
	)
		return true;
	// 一步一步, 一个人一个人, 三天三天: numeral and measure word.
	if (reduplicatedNumerals.includes(word[0]) && !onceWords.has(word)) return true;
	// 铅笔一笔一笔点, 走一步一步: it begins one character later.
	if (period === 2 && reduplicatedNumerals.includes(word[1]) && after === word[0]) return true;
	// 共建共建, where it is not 共同共同; 摇晃摇晃地走.
	if (period === 2 && word[0] === '共' && !'同计有和'.includes(word[1])) return true;
	if (period === 2 && after === '地' && !'方区点铁域面下球图质形位级'.includes(text[span.end + 1] ?? '\n')) return true;
	// 黑龙江龙江县: the name of a province, and another.
	if (before + word === '黑龙江') return true;
	// 青黄青黄的, 粉白粉白的: a picture that ends in a color.
	if (period === 2 && colors.includes(word[1]) && '的地，。'.includes(after || '\n')) return true;
	if (emphatic.has(word) || likened.has(word) || soundWords.has(word) || isMouthed(word)) return true;
	if (urgings.has(word) && isQuoted(logical, span)) return true;
	// 照料照料站, 评估评估22万元: the second is part of another word, or has an object.
	if (pairedVerbs.has(word) && (isDigit(after.charCodeAt(0)) || headNouns.includes(after || '\n'))) return false;
	if (pairedVerbs.has(word))
		return isQuoted(logical, span) || coaxing.includes(before) || '再吧嘛就看'.includes(after || '\n');
	// 执法大队大队长: the head of a unit.
	return period === 2 && after === '长' && unitNouns.includes(word[1]);
}

/** `采茶采茶，春来山上青`: in verse and song, set in short lines, words come again. */
function standsInVerse({ draft: { logical, logicalBlocks } }: Article, { span }: Repetition): boolean {
	return isVerse(
		{ text: logical.text, blocks: logicalBlocks },
		countWhile(logicalBlocks.length, (index) => logicalBlocks[index].span.end < span.end),
	);
}

/**
 * 1 for each repetition that is one of three and more close together, `商议商议，打听打听，合计合计`: words doubled in a row are doubled
 * on purpose.
 */
function enumerationOf(text: string, all: readonly Repetition[]): Uint8Array {
	const marked = new Uint8Array(all.length);
	let run: number[] = [];
	for (let i = 0; i < all.length; i++) {
		const { span, period } = all[i];
		if (period === 1 || !'，、；。！”'.includes(text[span.end] ?? '\n')) continue;
		const last = run.length > 0 ? all[run[run.length - 1]] : undefined;
		const goesOn =
			last?.period === period && last.line.start === all[i].line.start && span.start - last.span.end <= enumerated;
		run = goesOn ? [...run.slice(-2), i] : [i];
		if (run.length === 3) for (const place of run) marked[place] = 1;
	}
	return marked;
}

const enumerated = 8;

/** What verbs of two characters form nouns with: 照料站, 座谈会. */
const headNouns = '站会室所员组队点期法者区费率书表';

const colors = '红黄蓝绿青紫黑白灰';

/** A clause goes on in them, and behind them. */
const opening = '“‘《（〈';
const closing = '”’》）〉%％';

/** Words of grammar that no word of two characters begins or ends with, 的确, 目的 and the like apart. */
const openingParticles = '的了着们';
const closingParticles = '的了着们不';
/** What stands before a verb doubled on purpose: 来研究研究, 好好商量商量, 请大家讨论讨论. */
const coaxing = '来去好多再先可以要该想让给帮请您你我们家得能一起往';

/** Onomatopoeia are mostly written with 口: 叽喳叽喳, 咕噜咕噜. */
function isMouthed(word: string): boolean {
	return [...word].every((sign) => mouthed.includes(sign));
}

const mouthed =
	'叽喳咕噜咔嚓咣当哐啷哗啦嘎吱嘀嗒滴答呼噜呼哧噼啪轰隆吧嗒哒吱呀嘭啪叮咚扑通嘟嘟嗡哼唧咿呀呜咩哞喵汪咯嗖唰';

function namesOf({ entities }: Article): Span[] {
	const names: Span[] = [];
	for (const { kind, span } of entities) if (kind === 'person' || kind === 'byline') names.push(span);
	return names;
}

function fault(text: string, span: Span, period: number): Fault {
	const word = text.slice(span.start, span.start + period);
	return {
		span,
		weight: period === 1 ? 1 : period <= 5 ? 2 : 4,
		message: { zh: `“${word}”重复。`, en: `“${word}” is repeated.` },
		fixes: [
			{
				title: { zh: `改为“${word}”`, en: `Change to “${word}”` },
				safe: false,
				edits: [{ span: { start: span.start + period, end: span.end }, text: '' }],
			},
		],
	};
}
