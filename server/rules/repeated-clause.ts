import type { Article } from '../model/article';
import type { Message } from '../model/finding';
import type { ArticleRule, Fault, TwinRule } from '../model/rule';
import type { Span } from '../model/span';
import { isHan } from '../text/characters';
import { keptWith } from '../text/kept';
import { isQuoted } from '../text/quotations';
import { signSet } from '../text/signs';

/** A clause of a paragraph; spans are logical offsets, the mark that ends the clause is `span.end`. */
interface Clause {
	readonly span: Span;
	readonly text: string;
	readonly han: number;
	/** It opens its paragraph or stands in another one than the clause before it. */
	readonly opensParagraph: boolean;
	/** A lead sums up what follows, key points and pull quotes (摘句, set without their stop) say it before, and a quotation says what another said: none is a twin. */
	readonly exempt: boolean;
}

/**
 * `…，⟦把社会治理和服务群众统筹起来，更好解决群众的难题。⟧`, word for word as in another paragraph: mostly a passage pasted twice.
 * It is one finding for a whole run of clauses, at the later place; within a story, and between two stories of a page where the run is long.
 */
export const repeatedClause: ArticleRule & TwinRule<readonly Clause[]> = {
	name: 'repeated-clause',
	category: 'text',
	tier: 'C',
	severity: 'information',
	weight: 0,
	title: { zh: '重复的句子', en: 'Repeated clause' },
	*check(article) {
		const all = clausesOf(article);
		for (const run of runs(all, all, enough.within)) yield { ...faultOf(all, run, within), related: [{ span: placeOf(all, run.earlier, run), message: earlierPlace }] };
	},
	summarize(article) {
		const all = clausesOf(article);
		return all.some(isAnchor) ? all : undefined;
	},
	*keys(all) {
		for (const clause of all) if (isAnchor(clause)) yield keyOf(clause);
	},
	*compare(earlier, later) {
		for (const run of runs(earlier, later, enough.across)) {
			if (closing.some((words) => (later[run.later] as Clause).text.includes(words)) && !isLong(run)) continue;
			yield { ...faultOf(later, run, across), twins: [{ span: placeOf(earlier, run.earlier, run), message: earlierPlace }] };
		}
	},
};

const earlierPlace: Message = { zh: '前一处', en: 'The earlier place' };

function within(opening: string): Message {
	return { zh: `“${opening}…”与前文一字不差，看看是不是重复粘贴。`, en: `“${opening}…” stood in this story before, word for word: was it pasted twice?` };
}

function across(opening: string): Message {
	return { zh: `“${opening}…”与另一篇稿件一字不差，看看是不是贴错了。`, en: `“${opening}…” stands in another story of the page, word for word: was it pasted by mistake?` };
}

/** A run begins at a clause of at least this many Han characters: shorter ones are mostly stock phrases. */
const anchor = 12;
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

/** Clauses of the paragraphs that follow the lead, long and short, in order. */
const clausesOf = keptWith(findClauses);

function findClauses(article: Article): Clause[] {
	const { kind: section, logical, logicalBlocks } = article.draft;
	if (section !== 'article') return [];
	const { text } = logical;
	const found: Clause[] = [];
	// A story that comes from another page has its lead there.
	let isLead = !logicalBlocks.some(({ kind, span }) => kind === 'jump' && text.slice(span.start, span.end).includes('接'));
	const report = article.entities.findLast((entity) => entity.kind === 'byline' && (entity.role === 'lead' || entity.role === 'dateline'))?.span.start ?? 0;
	for (const { kind, span } of logicalBlocks) {
		if (kind !== 'paragraph') continue;
		const isPoint = span.end <= report || !closers.includes(text[span.end - 1] as string);
		let start = span.start;
		let han = 0;
		let opensParagraph = true;
		for (let at = span.start; at <= span.end; at++) {
			if (at < span.end) {
				const code = text.charCodeAt(at);
				if (isHan(code)) han++;
				if (!ends.has(code)) continue;
			}
			if (at > start) {
				const stretch = { start, end: at };
				found.push({ span: stretch, text: text.slice(start, at), han, opensParagraph, exempt: isLead || isPoint || isQuoted(logical, stretch) });
				opensParagraph = false;
			}
			start = at + 1;
			han = 0;
		}
		isLead = false;
	}
	return found;
}

/** A paragraph of the story ends so. */
const closers = '。！？…”’）：；';

const ends = signSet('，。；：！？“”‘’（）《》…—\t 　');

/** The last characters of a clause: a twin may open with another word (`把…`, `要…`), not end so. */
function keyOf(clause: Clause): string {
	return clause.text.slice(-anchor);
}

function isAnchor(clause: Clause): boolean {
	return clause.han >= anchor && !clause.exempt;
}

/** The runs of clauses of `later` that stood in `earlier`, or before in the same list where the two are one. */
function* runs(earlier: readonly Clause[], later: readonly Clause[], least: number): Generator<Run> {
	const places = new Map<string, number[]>();
	const isOne = earlier === later;
	const note = (at: number): void => {
		const clause = earlier[at] as Clause;
		if (!isAnchor(clause)) return;
		const list = places.get(keyOf(clause));
		if (list) list.push(at);
		else places.set(keyOf(clause), [at]);
	};
	if (!isOne) for (let at = 0; at < earlier.length; at++) note(at);
	for (let at = 0; at < later.length; ) {
		const run = longestRun(earlier, later, at, places);
		const telling = run && isTelling(later, run, least) ? run : undefined;
		const next = telling ? at + telling.length : at + 1;
		for (; at < next; at++) if (isOne) note(at);
		if (telling) yield telling;
	}
}

/** The run that begins at a clause of `later` and stood before; the longest, if it did so more than once. */
function longestRun(earlier: readonly Clause[], later: readonly Clause[], at: number, places: ReadonlyMap<string, number[]>): Run | undefined {
	const first = later[at] as Clause;
	if (!isAnchor(first)) return undefined;
	let best: Run | undefined;
	for (const from of (places.get(keyOf(first)) ?? []).slice(-mostPlaces)) {
		const twin = earlier[from] as Clause;
		const shorter = twin.text.length < first.text.length ? twin : first;
		if (!(shorter === twin ? first : twin).text.endsWith(shorter.text)) continue;
		let length = 1;
		let han = shorter.han;
		for (; at + length < later.length && from + length < (earlier === later ? at : earlier.length); length++) {
			const a = earlier[from + length] as Clause;
			const b = later[at + length] as Clause;
			if (a.text !== b.text || (b.opensParagraph && b.han < anchor) || a.exempt || b.exempt) break;
			han += a.han;
		}
		if (!best || han > best.han) best = { earlier: from, later: at, length, shared: shorter.text.length, han };
	}
	return best;
}

function isTelling(later: readonly Clause[], run: Run, least: number): boolean {
	if (run.han < least) return false;
	return isLong(run) || run.length > 1 || !stock.some((words) => (later[run.later] as Clause).text.includes(words));
}

function isLong(run: Run): boolean {
	return run.length > 1 && run.han > 2 * enough.across;
}

function faultOf(later: readonly Clause[], run: Run, message: (opening: string) => Message): Fault {
	return { span: placeOf(later, run.later, run), message: message((later[run.later] as Clause).text.slice(-run.shared).slice(0, 12)) };
}

function placeOf(clauses: readonly Clause[], from: number, run: Run): Span {
	return { start: (clauses[from] as Clause).span.end - run.shared, end: (clauses[from + run.length - 1] as Clause).span.end };
}
