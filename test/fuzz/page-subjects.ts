import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { codeActions } from '../../server/answers/findings/code-actions';
import { diagnostics } from '../../server/answers/findings/diagnostics';
import { fixAll } from '../../server/answers/findings/fix-all';
import { judgedFindings } from '../../server/answers/findings/placed-findings';
import { hover } from '../../server/answers/hover/hover';
import { references } from '../../server/answers/names/references';
import { rename } from '../../server/answers/names/rename';
import { folding } from '../../server/answers/navigation/folding';
import { jumpLinks } from '../../server/answers/navigation/jump-links';
import { lenses } from '../../server/answers/navigation/lenses';
import { type OutlineItem, outline } from '../../server/answers/navigation/outline';
import { pageSymbols } from '../../server/answers/navigation/page-symbols';
import { selectionRanges } from '../../server/answers/navigation/selection-ranges';
import { semanticTokens } from '../../server/answers/navigation/semantic-tokens';
import { errorRateReport } from '../../server/answers/reports/error-rate-report';
import { completions } from '../../server/answers/writing/completion';
import { formatted, lettersOf } from '../../server/answers/writing/formatting';
import { inlayHints } from '../../server/answers/writing/inlay-hints';
import { annotation } from '../../server/cli/annotate/annotation';
import { summaryOf } from '../../server/desk/issue-index/page-summary';
import type { Page, PageEdit } from '../../server/ground/model/page';
import type { Span } from '../../server/ground/model/span';
import { withLineFeeds } from '../../server/ground/text/line-spans';
import { findings } from '../../server/judging/check/findings';
import { analyze } from '../../server/reading/page/update';
import { settings } from '../growth/work';
import { apply, type Edit, edit, input, share } from '../reading/page/edits';
import { assertPromises } from '../support/promises';
import { oddCopy } from './odd-copy';
import { type Subject, subject } from './subject';

const read = (text: string): Page => analyze({ text: withLineFeeds(text), settings, fileName: '20260728A01.txt' });

/** Every list of edits is in order, none over another, each in the text. */
function assertEdits({ text }: Page, edits: readonly PageEdit[]): void {
	let before = 0;
	for (const { span } of edits) {
		assert.ok(before <= span.start && span.start <= span.end && span.end <= text.length, JSON.stringify(edits));
		before = span.end;
	}
}

function assertWithin({ start, end }: Span, outer: Span, what: string): void {
	assert.ok(outer.start <= start && start <= end && end <= outer.end, `${what} ${start}–${end}`);
}

function assertOutline(items: readonly OutlineItem[], { outer, whole }: Record<'outer' | 'whole', Span>): void {
	for (const { span, selection, children, name } of items) {
		assertWithin(span, outer, 'outline');
		assertWithin(selection, span, 'selection');
		assert.notEqual(name, '', 'an entry without a name');
		// The group of the furniture stands behind the articles, wherever its pieces are.
		assertOutline(children, { outer: span.start < span.end ? span : whole, whole });
	}
}

function assertTokens(page: Page): void {
	let before = 0;
	for (const { span } of semanticTokens(page)) {
		assert.ok(before <= span.start && span.start < span.end && span.end <= page.text.length);
		assert.doesNotMatch(page.text.slice(span.start, span.end), /[\r\n]/);
		before = span.end;
	}
}

const language = 'zh';

/** All that is asked of a page as it stands holds to the page. */
function assertAsked(page: Page): void {
	const whole: Span = { start: 0, end: page.text.length };
	for (const { span, related } of diagnostics(page, { language })) {
		assertWithin(span, whole, 'diagnostic');
		for (const other of related) assertWithin(other.span, whole, 'related');
	}
	assertOutline(outline(page, language), { outer: whole, whole });
	for (const stretch of folding(page)) assertWithin(stretch, whole, 'folding');
	for (const { span } of [...lenses(page, language), ...jumpLinks(page), ...pageSymbols(page, 'a', language)])
		assertWithin(span, whole, 'feature');
	for (const { at } of inlayHints(page, whole, {
		language,
		hints: { relativeDates: true, calendarDates: true, titles: true },
	}))
		assertWithin({ start: at, end: at }, whole, 'hint');
	assertTokens(page);
	assert.ok(errorRateReport(page, 'A01.txt', language));
	assert.doesNotThrow(() => JSON.stringify(summaryOf(page)));
}

/** And so does what is asked of a place on it. */
function assertAskedAt(page: Page, offset: number): void {
	const whole: Span = { start: 0, end: page.text.length };
	const card = hover(page, offset, { language, explain: () => undefined, ruleLink: () => undefined, link: () => '' });
	if (card) assertWithin(card.span, whole, 'card');
	const kinds = ['quickfix', 'mend-page', 'note', 'roster', 'fix-all'] as const;
	for (const { edits } of codeActions(page, { start: offset, end: offset }, { language, kinds }))
		assertEdits(page, edits);
	for (const { span } of completions(page, offset, { language, known: [], otherPages: [], number: 'A01' }))
		assertWithin(span, whole, 'completion');
	let inner: Span | undefined;
	for (const outer of selectionRanges(page, offset)) {
		assertWithin(outer, whole, 'selection');
		if (inner) assertWithin(inner, outer, 'inner selection');
		inner = outer;
	}
	for (const mention of references(page, offset)) assertWithin(mention, whole, 'mention');
	assertEdits(page, rename(page, offset, '丁丘山') ?? []);
}

function assertRead(page: Page): void {
	const { failures } = judgedFindings(page);
	if (failures.length > 0) throw failures[0].error;
	assertPromises(page.text, annotation(page, 'A01.txt'));
}

const most = 24;

export const pageSubjects: readonly Subject[] = [
	subject({ name: 'what is said of a page', share: 40 }, oddCopy(most), (text) => assertRead(read(text))),
	subject({ name: 'what is asked of a page', share: 15 }, fc.tuple(oddCopy(most), share), ([text, at]) => {
		const page = read(text);
		assertAsked(page);
		assertAskedAt(page, Math.floor(at * (text.length + 1)));
	}),
	subject({ name: 'what mends and formats a page', share: 8 }, oddCopy(most), (text) => {
		const page = read(text);
		assertEdits(page, fixAll(page).edits);
		const after = formatted(page);
		assert.equal(lettersOf(after), lettersOf(text), 'formatting keeps the letters');
		assert.equal(formatted(read(after)), after, 'formatting twice is formatting once');
	}),
	subject(
		{ name: 'a page that is edited', share: 12 },
		fc.tuple(oddCopy(60), fc.array(edit, { minLength: 1, maxLength: 6 })),
		([text, edits]: readonly [string, readonly Edit[]]) => {
			let page = analyze(input(text));
			for (const next of edits) {
				page = apply(page, next, { parsed: 0, resolved: 0 });
				const fresh = analyze(input(page.text));
				if (!isDeepStrictEqual(page, fresh)) assert.deepEqual(page, fresh);
				const found = findings(page);
				if (!isDeepStrictEqual(found, findings(fresh))) assert.deepEqual(found, findings(fresh));
			}
		},
	),
];
