import type { Article } from '../model/article';
import type { Message } from '../model/finding';
import type { ArticleRule, Fault, TwinRule } from '../model/rule';
import type { Span } from '../model/span';
import { keptWith } from '../text/kept';
import { anchor, type Clauses, endOf, findClauses, hanOf, isExempt, opensParagraph, sameWords, startOf, wordsOf } from './lib/clauses';

/**
 * `…，⟦把社会治理和服务群众统筹起来，更好解决群众的难题。⟧`, word for word as in another paragraph: mostly a passage pasted twice.
 * It is one finding for a whole run of clauses, at the later place; within a story, and between two stories of a page where the run is long.
 */
export const repeatedClause: ArticleRule & TwinRule = {
	name: 'repeated-clause',
	category: 'text',
	tier: 'C',
	severity: 'information',
	weight: 0,
	title: { zh: '重复的句子', en: 'Repeated clause' },
	*check(article) {
		const all = clausesOf(article);
		if (!hasEqual(all.keys)) return;
		for (const run of runs(all, all, enough.within)) yield { ...faultOf(all, run, within), related: [{ span: placeOf(all, run.earlier, run), message: earlierPlace }] };
	},
	keys: (article) => clausesOf(article).keys,
	*compare(earlierStory, laterStory) {
		const earlier = clausesOf(earlierStory);
		const later = clausesOf(laterStory);
		for (const run of runs(earlier, later, enough.across)) {
			if (closing.some((words) => wordsOf(later, run.later).includes(words)) && !isLong(run)) continue;
			yield { ...faultOf(later, run, across), twins: [{ span: placeOf(earlier, run.earlier, run), message: earlierPlace }] };
		}
	},
};

const clausesOf = keptWith((article: Article) => findClauses(article));

const earlierPlace: Message = { zh: '前一处', en: 'The earlier place' };

function within(opening: string): Message {
	return { zh: `“${opening}…”与前文一字不差，看看是不是重复粘贴。`, en: `“${opening}…” stood in this story before, word for word: was it pasted twice?` };
}

function across(opening: string): Message {
	return { zh: `“${opening}…”与另一篇稿件一字不差，看看是不是贴错了。`, en: `“${opening}…” stands in another story of the page, word for word: was it pasted by mistake?` };
}

/** A run that is told: as many Han characters within one story, and between two stories, where the same event is told in the same words. */
const enough = { within: 16, across: 20 } as const;
/** At most as many earlier places are compared, so that a text of one clause repeated stays linear. */
const mostPlaces = 8;

/** What a page says in the same words again and again, of its nature: alone, it is no accident. */
const stock = ['习近平', '党中央', '中国特色社会主义', '现代化国家', '大精神', '全会精神', '代表大会', '委员会', '会议精神', '为核心', '强国建设', '民族复兴', '伟大复兴'] as const;

/** How reports of meetings close, each in the words of the others. */
const closing = ['参加会见', '参加活动', '参加会议', '出席会议', '出席活动', '陪同', '主持会议', '一同调研'] as const;

interface Run {
	readonly earlier: number;
	readonly later: number;
	readonly length: number;
	/** How many units of the first clause the two share, counted from its end. */
	readonly shared: number;
	readonly han: number;
}

/** True where two of the numbers are equal: without that no clause of a story stands in it twice. */
function hasEqual(numbers: readonly number[]): boolean {
	return new Set(numbers).size < numbers.length;
}

/** The runs of clauses of `later` that stood in `earlier`, or before in the same story where the two are one. */
function* runs(earlier: Clauses, later: Clauses, least: number): Generator<Run> {
	const isOne = earlier === later;
	const places = new Map<number, number[]>();
	const note = (index: number): void => {
		const list = places.get(earlier.keys[index] as number);
		if (list) list.push(earlier.anchors[index] as number);
		else places.set(earlier.keys[index] as number, [earlier.anchors[index] as number]);
	};
	if (!isOne) for (let index = 0; index < earlier.anchors.length; index++) note(index);
	let next = 0;
	for (let index = 0; index < later.anchors.length; index++) {
		const at = later.anchors[index] as number;
		const run = at < next ? undefined : longestRun(earlier, later, at, places.get(later.keys[index] as number));
		if (run && isTelling(later, run, least)) {
			yield run;
			next = at + run.length;
		}
		if (isOne) note(index);
	}
}

/** The run that begins at a clause of `later` and stood before at one of the places; the longest, if it did so more than once. */
function longestRun(earlier: Clauses, later: Clauses, at: number, places: readonly number[] | undefined): Run | undefined {
	if (!places) return undefined;
	const end = earlier === later ? at : earlier.count;
	const own = endOf(later, at) - startOf(later, at);
	let best: Run | undefined;
	for (let i = Math.max(0, places.length - mostPlaces); i < places.length; i++) {
		const from = places[i] as number;
		const shared = Math.min(own, endOf(earlier, from) - startOf(earlier, from));
		if (!sameWords(earlier, endOf(earlier, from) - shared, later, endOf(later, at) - shared, shared)) continue;
		let length = 1;
		let han = shared < own ? hanOf(earlier, from) : hanOf(later, at);
		for (; at + length < later.count && from + length < end; length++) {
			const a = from + length;
			const b = at + length;
			const size = endOf(later, b) - startOf(later, b);
			if (size !== endOf(earlier, a) - startOf(earlier, a) || !sameWords(earlier, startOf(earlier, a), later, startOf(later, b), size)) break;
			if ((opensParagraph(later, b) && hanOf(later, b) < anchor) || isExempt(earlier, a) || isExempt(later, b)) break;
			han += hanOf(earlier, a);
		}
		if (!best || han > best.han) best = { earlier: from, later: at, length, shared, han };
	}
	return best;
}

function isTelling(later: Clauses, run: Run, least: number): boolean {
	if (run.han < least) return false;
	return isLong(run) || run.length > 1 || !stock.some((words) => wordsOf(later, run.later).includes(words));
}

function isLong(run: Run): boolean {
	return run.length > 1 && run.han > 2 * enough.across;
}

function faultOf(later: Clauses, run: Run, message: (opening: string) => Message): Fault {
	return { span: placeOf(later, run.later, run), message: message(wordsOf(later, run.later).slice(-run.shared).slice(0, 12)) };
}

function placeOf(clauses: Clauses, from: number, run: Run): Span {
	return { start: endOf(clauses, from) - run.shared, end: endOf(clauses, from + run.length - 1) };
}
