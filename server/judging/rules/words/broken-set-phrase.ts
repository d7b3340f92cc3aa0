import type { ArticleRule, Fault } from '../../../ground/model/rule';
import { sequences } from '../../../ground/text/prefilter';
import { type NamedPhrase, namedPhrases, type Series, series, setPhrases } from '../../packs/set-phrases';
import { change } from '../lib/change';
import { type NameSlip, slipAt } from '../lib/one-off';
import { isoNumber, lexiconOf, termFaults } from '../lib/terms';

/**
 * `⟦筑牢中华民族共同体意识⟧`, `⟦创新、绿色、协调、开放、共享⟧的发展理念`:
 * a set phrase altered, the name in one of them included, or a series with its items out of order or one of them missing
 * (judging/packs/set-phrases.ts), judged as of the issue date.
 */
export const brokenSetPhrase: ArticleRule = {
	name: 'broken-set-phrase',
	category: 'term',
	tier: 'B',
	severity: 'warning',
	weight: 1,
	title: { zh: '固定提法有误', en: 'Set phrase altered' },
	needs: () => telling,
	*check(article, context) {
		yield* termFaults(article, context, lexicon);
		const { issueDate } = context;
		if (!issueDate) return;
		const day = issueDate.day.year * 10_000 + issueDate.day.month * 100 + issueDate.day.day;
		const { text } = article.draft.logical;
		for (const each of valid)
			if (each.from <= day && day <= each.to && mayHold(text, each.series)) yield* brokenSeries(text, each.series);
		for (const each of named) if (each.from <= day) yield* nameSlips(text, each.phrase);
	},
};

const lexicon = lexiconOf(setPhrases);

/** The terms, and an item of a series behind another one. */
const telling = [
	...lexicon.words,
	...namedPhrases.map(({ behind }) => behind),
	...sequences(
		'、，和',
		series.flatMap(({ items }) => items),
	),
];

/** The series with the days between which they hold as numbers: 20171024. */
const valid = series.map((each) => ({
	series: each,
	from: isoNumber(each.from),
	to: each.to === undefined ? Number.POSITIVE_INFINITY : isoNumber(each.to),
}));

const named = namedPhrases.map((phrase) => ({ phrase, from: isoNumber(phrase.from) }));

/** `⟦习进平⟧新时代中国特色社会主义思想`: what stands before the wording is one slip away from the name. */
function* nameSlips(text: string, { name, behind }: NamedPhrase): Generator<Fault> {
	for (let end = text.indexOf(behind); end >= 0; end = text.indexOf(behind, end + behind.length)) {
		if (text.endsWith(name, end) && text.startsWith(name, end - name.length)) continue;
		// The slip has as many characters, one more or one less.
		for (let length = name.length + 1; length >= name.length - 1; length--) {
			const slipped = slipAt(text, end - length, name);
			if (slipped?.end !== end || !isSure(slipped.slip, behind)) continue;
			const span = { start: end - length, end };
			const written = text.slice(span.start, span.end);
			yield {
				span,
				message: { zh: `“${written}”应作“${name}”。`, en: `“${written}” should be “${name}”.` },
				fixes: [change(span, name, 'offer')],
			};
			break;
		}
	}
}

/** 思想 and 理论 stand behind much else, so that there the wrong character has to sound or look like the right one. */
function isSure(slip: NameSlip, behind: string): boolean {
	return behind.length > 4 || slip === 'like';
}

/** False where fewer items than make a list stand in the text. */
function mayHold(text: string, { items }: Series): boolean {
	let found = 0;
	for (const item of items) if (text.includes(item) && ++found === fewest) return true;
	return false;
}

/** `…治理有效、⟦生活宽裕⟧`: all other items are there, and the last one has a wrong character. Gives the item as it should be. */
function alteredItem(
	text: string,
	at: number,
	{ items, seen }: { readonly items: readonly string[]; readonly seen: readonly string[] },
): string | undefined {
	const last = items[items.length - 1];
	if (
		items.length < 4 ||
		last.length < 4 ||
		seen.length !== items.length - 1 ||
		!seen.every((item, i) => item === items[i])
	)
		return undefined;
	const written = text.slice(at, at + last.length);
	const apart = [...last].filter((sign, i) => sign !== written[i]).length;
	return apart > 0 && apart <= last.length / 2 && !'、和'.includes(text[at + last.length] ?? '\n') ? last : undefined;
}

/** A list counts as the series if it has at least this many of its items. */
const fewest = 3;

/** The lists in which the items of a series stand one after the other. */
function* brokenSeries(text: string, { name, items, source }: Series): Generator<Fault> {
	const first = items[0];
	// Where each item stands next, so that an item that is far away or absent is not searched for again and again.
	const next = items.map(() => -1);
	for (let at = 0; at < text.length; ) {
		let start = text.length;
		for (let i = 0; i < items.length; i++) {
			if (next[i] < at) {
				const found = text.indexOf(items[i], at);
				next[i] = found < 0 ? text.length : found;
			}
			start = Math.min(start, next[i]);
		}
		if (start === text.length) return;
		const seen: string[] = [];
		let end = start;
		for (let place = start; ; ) {
			const item = items.find((each) => text.startsWith(each, place));
			if (item === undefined) break;
			seen.push(item);
			end = place + item.length;
			if (!'、，和'.includes(text[end] ?? '\n')) break;
			place = end + 1;
		}
		at = Math.max(end, start + first.length, start + 1);
		const altered = '、，和'.includes(text[end] ?? '\n') ? alteredItem(text, end + 1, { items, seen }) : undefined;
		if (altered) {
			const span = { start: end + 1, end: end + 1 + altered.length };
			yield {
				span,
				message: { zh: `${name}里是“${altered}”（${source}）。`, en: `The item of ${name} is ${altered}.` },
				fixes: [change(span, altered, 'offer')],
			};
			at = span.end;
			continue;
		}
		// A list with other items before or behind is another list.
		if (
			seen.length < fewest ||
			'、和'.includes(text[start - 1] ?? '\n') ||
			'、和'.includes(text[end] ?? '\n') ||
			text[end] === '等'
		)
			continue;
		const isComplete = seen.length === items.length && new Set(seen).size === items.length;
		if (isComplete ? seen.every((item, i) => item === items[i]) : seen.length !== items.length - 1 || items.length < 4)
			continue;
		const written = text.slice(start, end);
		const joint = written.includes('、') ? '、' : '，';
		const whole = items.join(joint);
		yield {
			span: { start, end },
			message: isComplete
				? {
						zh: `${name}各项的次序是“${whole}”（${source}）。`,
						en: `The items of ${name} stand in this order: ${whole}.`,
					}
				: {
						zh: `${name}共${items.length}项，少了“${items.filter((item) => !seen.includes(item)).join('、')}”（${source}）。`,
						en: `One item of ${name} is missing: ${items.filter((item) => !seen.includes(item)).join('、')}.`,
					},
			fixes: [change({ start, end }, whole, 'offer')],
		};
	}
}
