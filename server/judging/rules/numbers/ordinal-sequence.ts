import type { ArticleRule, Fault } from '../../../ground/model/rule';
import type { Span } from '../../../ground/model/span';
import { numeralAt } from '../../../ground/text/numerals';
import { sequences } from '../../../ground/text/prefilter';
import { change } from '../lib/change';

/**
 * `一是…；二是…；⟦四⟧是…`, `⟦三项工作⟧：一是…；二是…；三是…；四是…`: the ordinals of one paragraph leave a number out or have one twice, or
 * they come to more than the paragraph has announced.
 */
export const ordinalSequence: ArticleRule = {
	name: 'ordinal-sequence',
	category: 'number',
	structural: true,
	tier: 'B',
	severity: 'warning',
	weight: 1,
	title: { zh: '序次不连', en: 'Ordinals out of sequence' },
	needs: () => firsts,
	*check({ draft }) {
		const { text } = draft.logical;
		for (const row of rowsOf(text)) {
			const fault = brokenRow(text, row) ?? announced(text, row);
			if (fault) yield fault;
		}
	},
};

/** The words that make an ordinal of a numeral: 一是, 一要; 其一, 第一，. */
const behind = ['是', '要'];
const before = ['其', '第'];
const firsts = [...sequences('一', behind), '其一', '第一，'];

/** `二是`, `其二`, `第二，`. */
interface Ordinal {
	/** The numeral. */
	readonly span: Span;
	readonly start: number;
	readonly value: number;
	/** What it has beside the numeral. */
	readonly form: string;
}

/** The ordinals of one form in a paragraph from 一 on, up to the next 一. */
function* rowsOf(text: string): Generator<readonly Ordinal[]> {
	const open = new Map<string, Ordinal[]>();
	let line = 0;
	for (const ordinal of ordinalsIn(text)) {
		if (text.slice(line, ordinal.start).includes('\n')) {
			yield* open.values();
			open.clear();
		}
		line = ordinal.start;
		const row = open.get(ordinal.form);
		if (ordinal.value === 1) {
			if (row) yield row;
			open.set(ordinal.form, [ordinal]);
		} else row?.push(ordinal);
	}
	yield* open.values();
}

/** Ordinals that begin a clause; 一是一，二是二 is a saying, 第一、第二产业 a list. */
function* ordinalsIn(text: string): Generator<Ordinal> {
	for (const { index, 0: written, 1: lead = '', 2: numeral = '', 3: tail = '' } of text.matchAll(ordinals)) {
		const at = index + lead.length;
		const end = at + numeral.length;
		const value = numeralAt(text, at);
		if (value?.end !== end || (lead === '' && text[index + written.length] === numeral)) continue;
		yield { span: { start: at, end }, start: index, value: value.value, form: lead + tail };
	}
}

const ordinals =
	/(?<![^\n：；。，、！？”）])(?:([其第])(?=[一二三四五六七八九十]{1,2}，)|(?=[一二三四五六七八九十]{1,2}[是要]))([一二三四五六七八九十]{1,2})([是要，])/g;

/** A row that goes back is another one whose beginning is worded otherwise (首先…；二是…). */
function brokenRow(text: string, row: readonly Ordinal[]): Fault | undefined {
	const at = row.findIndex(({ value }, i) => i > 0 && value !== row[i - 1].value + 1);
	const wrong = row[at];
	const last = row[at - 1];
	if (!wrong || !last || wrong.value < last.value) return undefined;
	if (/首先|第一|其一|一方面/.test(text.slice(last.span.end, wrong.start))) return undefined;
	const right = numeralOf(last.value + 1);
	const said = text.slice(last.start, last.span.end + (before.includes(text[last.start]) ? 0 : 1));
	return {
		span: wrong.span,
		message: {
			zh: `前面是“${said}”，此处应接“${right}”，请核对。`,
			en: `The ordinal before is “${said}”, so here “${right}” is expected.`,
		},
		fixes: [change(wrong.span, right, 'offer')],
		related: [{ span: last.span, message: { zh: '前一个序次语', en: 'The ordinal before' } }],
	};
}

/** `抓好⟦三项工作⟧：一是…四是…`: fewer may be told than there are, more may not. */
function announced(text: string, row: readonly Ordinal[]): Fault | undefined {
	const [first] = row;
	const last = row[row.length - 1];
	if (!first || !last || row.some(({ value }, i) => value !== i + 1)) return undefined;
	const from = Math.max(0, first.start - farthest);
	const match = announcement.exec(text.slice(from, first.start));
	const said = match && numeralAt(match[1], 0);
	if (!match || !said || said.value < 2 || said.value >= last.value) return undefined;
	const start = from + match.index;
	return {
		span: { start, end: start + match[1].length },
		message: {
			zh: `此处说“${match[1]}”，下面列到第${numeralOf(last.value)}项，请核对。`,
			en: `“${match[1]}” are announced, ${last.value} are told: please check.`,
		},
		related: [{ span: last.span, message: { zh: '最后一项', en: 'The last of them' } }],
	};
}

/** A number, what it counts, and the mark before the first ordinal. */
const announcement =
	/(?<![第十百千0-9])((?:[两二三四五六七八九]|[2-9])(?:个|项|点|条|件|种|大|方面|步)[\u4e00-\u9fff]{0,8})[：。，]$/;
const farthest = 14;

/** 一 to 二十: longer rows are not told in one paragraph. */
function numeralOf(value: number): string {
	const digits = '一二三四五六七八九十';
	return value <= 10 ? digits[value - 1] : value < 20 ? `十${digits[value - 11]}` : '二十';
}
