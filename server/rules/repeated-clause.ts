import type { Article } from '../model/article';
import type { PageFault, PageRule, Summarized } from '../model/rule';
import type { Span } from '../model/span';
import { isHan } from '../text/characters';
import { isQuoted } from '../text/quotations';

/** A clause of a paragraph; spans are logical offsets, the mark that ends the clause is `span.end`. */
interface Clause {
	readonly span: Span;
	readonly text: string;
	readonly han: number;
	/** It opens its paragraph or stands in another one than the clause before it. */
	readonly opensParagraph: boolean;
	/** A lead sums up what follows, and a quotation says what another said: neither is a twin. */
	readonly exempt: boolean;
}

/**
 * `…，⟦把社会治理和服务群众统筹起来，更好解决群众的难题。⟧`, word for word as in another paragraph: mostly a passage pasted twice.
 * It is one finding for a whole run of clauses, at the later place; within a story, and between two stories of a page where the run is long.
 */
export const repeatedClause: PageRule<readonly Clause[]> = {
	name: 'repeated-clause',
	category: 'text',
	tier: 'C',
	severity: 'information',
	weight: 0,
	title: { zh: '重复的句子', en: 'Repeated clause' },
	summarize: (article) => (article.draft.kind === 'article' ? clauses(article) : undefined),
	*judge(summaries) {
		const all = summaries.flatMap(({ section, summary }: Summarized<readonly Clause[]>) => summary.map((clause) => ({ ...clause, section })));
		const places = new Map<string, number[]>();
		for (let at = 0; at < all.length; ) {
			const run = longestRun(all, at, places);
			const next = run ? at + run.length : at + 1;
			for (; at < next; at++) {
				const clause = all[at] as Placed;
				if (clause.han < anchor || clause.exempt) continue;
				const list = places.get(keyOf(clause));
				if (list) list.push(at);
				else places.set(keyOf(clause), [at]);
			}
			if (run) yield fault(all, run);
		}
	},
};

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

type Placed = Clause & { readonly section: number };

interface Run {
	readonly earlier: number;
	readonly later: number;
	readonly length: number;
	/** How many units of the first clause the two share, counted from its end. */
	readonly shared: number;
	readonly han: number;
}

/** Clauses of the paragraphs that follow the lead, long and short, in order. */
function clauses(article: Article): Clause[] {
	const { logical, logicalBlocks } = article.draft;
	const { text } = logical;
	const found: Clause[] = [];
	// A story that comes from another page has its lead there.
	let isLead = !logicalBlocks.some(({ kind, span }) => kind === 'jump' && text.slice(span.start, span.end).includes('接'));
	for (const { kind, span } of logicalBlocks) {
		if (kind !== 'paragraph') continue;
		let start = span.start;
		let han = 0;
		let opensParagraph = true;
		for (let at = span.start; at <= span.end; at++) {
			if (at < span.end && isHan(text.charCodeAt(at))) han++;
			if (at < span.end && !ends.includes(text[at] as string)) continue;
			if (at > start) {
				const stretch = { start, end: at };
				found.push({ span: stretch, text: text.slice(start, at), han, opensParagraph, exempt: isLead || isQuoted(logical, stretch) });
				opensParagraph = false;
			}
			start = at + 1;
			han = 0;
		}
		isLead = false;
	}
	return found;
}

const ends = '，。；：！？“”‘’（）《》…—\t 　';

/** The last characters of a clause: a twin may open with another word (`把…`, `要…`), not end so. */
function keyOf(clause: Clause): string {
	return clause.text.slice(-anchor);
}

/** The run that begins at a clause and stood before; the longest, if it did so more than once. */
function longestRun(all: readonly Placed[], later: number, places: ReadonlyMap<string, number[]>): Run | undefined {
	const first = all[later] as Placed;
	if (first.han < anchor || first.exempt) return undefined;
	let best: Run | undefined;
	for (const earlier of (places.get(keyOf(first)) ?? []).slice(-mostPlaces)) {
		const twin = all[earlier] as Placed;
		const shorter = twin.text.length < first.text.length ? twin : first;
		if (!(shorter === twin ? first : twin).text.endsWith(shorter.text)) continue;
		let length = 1;
		let han = shorter.han;
		for (; later + length < all.length && earlier + length < later; length++) {
			const a = all[earlier + length] as Placed;
			const b = all[later + length] as Placed;
			if (a.text !== b.text || (b.opensParagraph && b.han < anchor) || a.section !== twin.section || b.section !== first.section || a.exempt || b.exempt) break;
			han += a.han;
		}
		const run = { earlier, later, length, shared: shorter.text.length, han };
		if (isTelling(all, run) && (!best || run.han > best.han)) best = run;
	}
	return best;
}

function isTelling(all: readonly Placed[], run: Run): boolean {
	const earlier = all[run.earlier] as Placed;
	const later = all[run.later] as Placed;
	if (run.han < (earlier.section === later.section ? enough.within : enough.across)) return false;
	if (run.length > 1 && run.han > 2 * enough.across) return true;
	if (earlier.section !== later.section && closing.some((words) => later.text.includes(words))) return false;
	return run.length > 1 || !stock.some((words) => later.text.includes(words));
}

function fault(all: readonly Placed[], run: Run): PageFault {
	const earlier = all[run.earlier] as Placed;
	const later = all[run.later] as Placed;
	const opening = later.text.slice(-run.shared).slice(0, 12);
	const place = (clause: Placed, from: number): Span => ({ start: clause.span.end - run.shared, end: (all[from + run.length - 1] as Placed).span.end });
	const isSame = earlier.section === later.section;
	return {
		section: later.section,
		span: place(later, run.later),
		message: isSame
			? { zh: `“${opening}…”与前文一字不差，看看是不是重复粘贴。`, en: `“${opening}…” stood in this story before, word for word: was it pasted twice?` }
			: { zh: `“${opening}…”与另一篇稿件一字不差，看看是不是贴错了。`, en: `“${opening}…” stands in another story of the page, word for word: was it pasted by mistake?` },
		related: [{ span: place(earlier, run.earlier), section: earlier.section, message: { zh: '前一处', en: 'The earlier place' } }],
	};
}
