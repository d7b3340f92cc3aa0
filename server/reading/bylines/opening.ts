import type { Opening } from '../../ground/model/byline';
import type { FoundDate } from '../../ground/model/date';
import { type Span, span } from '../../ground/model/span';
import { isDigit, isHan, isLineEnd, isSpace, skipSpaces } from '../../ground/text/characters';
import { signSet } from '../../ground/text/signs';
import { dateAt } from '../dates/scan';
import {
	agencies,
	employerEndings,
	leadWords,
	mediaEndings,
	notAfterLeadWord,
	prefixRoles,
} from './words/byline-words';

/** A dateline's place and date together are at most so long (约翰内斯堡、比勒陀利亚二〇二二年十二月三十一日). */
const longestDateline = 40;
/** Places alone, where no date shows that they are meant (约翰内斯堡、开罗、阿布贾、北京). */
const longestPlace = 24;
/** The name of a medium that no list has (`云岭融媒讯`). */
const longestAgency = 12;

const brackets = signSet('【[（(［〔');
const media = signSet('报刊台网社站');

/** The opening of a report that begins exactly at `at`. */
export function openingAt(text: string, at: number, end: number): Opening | undefined {
	if (!brackets.has(text.charCodeAt(at))) return plainOpening(text, at, end);
	const inside = plainOpening(text, skipSpaces(text, at + 1, end), end);
	if (!inside) return undefined;
	const close = skipSpaces(text, inside.end, end);
	return '】]）)］〕'.includes(text[close] ?? ' ') ? { ...inside, start: at, end: close + 1 } : undefined;
}

function plainOpening(text: string, at: number, end: number): Opening | undefined {
	const start = at;
	if (text[at] === '据' || text.startsWith('综合', at)) {
		const gathered = gatheredOpening(text, at, end);
		if (gathered) return gathered;
		at += text[at] === '据' ? 1 : 2;
	}
	const own = ownOpening(text, start, end);
	if (own) return own;
	const known = agencies.longest(text, at, end);
	if (known) return openingOf(text, { start, agency: span(at, known.end), end });
	const unknown = at === start ? unknownAgency(text, at, end) : undefined;
	return unknown === undefined ? undefined : openingOf(text, { start, agency: span(at, unknown), end }, 'bracket');
}

/** `据本报综合报道`, `综合外电报道`: what several agencies sent, with the text behind a blank, a colon or a line end. */
function gatheredOpening(text: string, at: number, end: number): Opening | undefined {
	const start = at;
	let gathered = false;
	const gathers = () => {
		if (!text.startsWith('综合', at)) return;
		gathered = true;
		at += 2;
	};
	if (text[at] === '据') at++;
	gathers();
	const agency =
		agencies.endOf(text, at, end) > 0
			? agencies.endOf(text, at, end)
			: text.startsWith('外电', at) || text.startsWith('外媒', at)
				? at + 2
				: -1;
	if (agency < 0) return undefined;
	const words = { start: at, end: agency, text: text.slice(at, agency) };
	at = agency;
	gathers();
	const stop = at + 2;
	if (!gathered || !(text.startsWith('报道', at) || text.startsWith('消息', at)) || stop > end) return undefined;
	if (stop < end && !isSpace(text.charCodeAt(stop)) && !isLineEnd(text.charCodeAt(stop)) && !'：:'.includes(text[stop]))
		return undefined;
	return {
		start,
		end: stop,
		words: { start, end: stop },
		agency: words,
		place: undefined,
		date: undefined,
		word: { start: at, end: stop, text: text.slice(at, stop) },
	};
}

/** `本报讯` with or without stray blanks: `本 报 讯`, `本报 讯`. */
function ownOpening(text: string, start: number, end: number): Opening | undefined {
	if (text[start] !== '本') return undefined;
	const second = skipSpaces(text, start + 1, end);
	if (!media.has(text.charCodeAt(second))) return undefined;
	const third = skipSpaces(text, second + 1, end);
	if (text[third] !== '讯' || third - start > 8) return undefined;
	const stop = third + 1;
	if (notAfterLeadWord.has(text[stop] ?? '')) return undefined;
	return {
		start,
		end: stop,
		words: { start, end: stop },
		agency: { start, end: second + 1, text: `本${text[second]}` },
		place: undefined,
		date: undefined,
		word: { start: third, end: stop, text: '讯' },
	};
}

const xun = '讯'.charCodeAt(0);
const xiao = '消'.charCodeAt(0);

/** What shows that an opening is one: its closing word, or only a bracket or the like behind that. */
type Proof = 'word' | 'bracket';

/** Place, date and the closing word behind an agency. `proof: 'bracket'`: an unknown agency counts only before a bracket or a role. */
function openingOf(
	text: string,
	{ start, agency, end }: { readonly start: number; readonly agency: Span; readonly end: number },
	proof: Proof = 'word',
): Opening | undefined {
	const limit = Math.min(end, agency.end + longestDateline);
	const from = skipSpaces(text, agency.end, limit);
	for (let i = from; i < limit; i++) {
		const code = text.charCodeAt(i);
		const date =
			isDigit(code) || '一二三四五六七八九十元今昨'.includes(text[i]) ? datelineDate(text, i, limit) : undefined;
		if (date) {
			const after = skipSpaces(text, date.end, limit);
			const word = leadWords.longest(text, after, limit);
			if (word) return made(date, i, span(after, word.end));
			continue;
		}
		const word = i - from <= longestPlace ? leadWords.longest(text, i, limit) : undefined;
		if (
			word &&
			endsOpening(
				text,
				span(word.end, end),
				i === from && text[agency.start] === '本' && word.value === '讯' ? proof : 'bracket',
			)
		)
			return made(undefined, i, span(i, word.end));
		if (!isHan(code) && !'·、/／ 　'.includes(text[i])) return undefined;
	}
	return undefined;

	function made(date: FoundDate | undefined, placeEnd: number, word: Span): Opening {
		// 今日 in `本报北京今日电` is no part of the place.
		const place = text
			.slice(from, placeEnd)
			.trim()
			.replace(/(?:今日|今天|今晨|今晚|昨日|昨天|昨晚|凌晨|上午|下午)$/, '');
		return {
			start,
			end: word.end,
			words: { start, end: word.end },
			agency: { ...agency, text: text.slice(agency.start, agency.end) },
			place: place === '' ? undefined : { start: from, end: from + place.length, text: place },
			date,
			word: { ...word, text: text.slice(word.start, word.end) },
		};
	}
}

/** A day, as datelines have it: `7月28日`, `十二月三十一日凌晨`, `５月１３日`, 今日 in `本报北京今日电`. */
function datelineDate(text: string, at: number, end: number): FoundDate | undefined {
	const found = dateAt(text, at, end);
	return found?.expression.form === 'point' && found.expression.fields.day !== undefined ? found : undefined;
}

/** Without a date, 电 and 消息 close an opening only where a bracket, a colon, a blank, a role or the end follows. */
function endsOpening(text: string, { start: at, end }: Span, proof: Proof): boolean {
	if (at >= end) return true;
	const next = text[at];
	if (isSpace(text.charCodeAt(at)) || isLineEnd(text.charCodeAt(at)) || '（([【［〔：:'.includes(next)) return true;
	if (prefixRoles.longest(text, at, end)) return true;
	return proof === 'word' && !notAfterLeadWord.has(next);
}

/**
 * The end of the name of a medium before 讯 or 消息 and a bracket, or a blank where it can be nothing else: 云岭融媒 in `云岭融媒讯（记者
 * 甲某）`, `云岭融媒讯　日前…`.
 */
function unknownAgency(text: string, at: number, end: number): number | undefined {
	const limit = Math.min(end, at + longestAgency);
	for (let i = at; i < limit; i++) {
		const code = text.charCodeAt(i);
		if (!isHan(code)) return undefined;
		if (i - at < 2 || (code !== xun && code !== xiao)) continue;
		if ((code === xun || text.startsWith('消息', i)) && employerEndings.startOf(text, i, at) >= 0) {
			const next = i + (code === xun ? 1 : 2);
			if (isSpace(text.charCodeAt(next)) && next < end && mediaEndings.startOf(text, i) >= at) return i;
			return '（([［【'.includes(text[skipSpaces(text, next, end)] ?? ' ') ? i : undefined;
		}
	}
	return undefined;
}
