import type { Elsewhere, Message, Severity } from '../../ground/model/finding';
import type { Page } from '../../ground/model/page';
import { bySpan, type Span, span } from '../../ground/model/span';
import { isMisread, misreading } from '../../ground/text/misread';
import type { ShownFinding } from '../../reading/page/place';
import { type Language, say } from '../reports/language';
import { contraryDatesMessage } from './contrary-dates';
import { findingCounts, worstFindings } from './placed-findings';
import { type UncertainBorder, uncertainBorders } from './uncertain-borders';

/** A finding as it is underlined in the page; spans are page offsets. */
export interface PageDiagnostic {
	/** The rule; `undefined` for an uncertain border, and for the last one, which counts what is not shown. */
	readonly rule: string | undefined;
	/**
	 * `uncertain-border`: a question of the decoder, not of a rule. `wrong-encoding`: the page was decoded wrongly. `issue-
	 * date`: two things tell the issue date, and not the same one.
	 */
	readonly code?: string;
	readonly span: Span;
	readonly severity: Severity;
	readonly message: string;
	readonly related: readonly { readonly span: Span; readonly message: string; readonly elsewhere?: Elsewhere }[];
}

/**
 * The findings of a page as diagnostics, in the order of the page. Where there are more than `limit`, the worst of them are shown
 * and a last diagnostic, at the end of the page, says how many more there are.
 */
export function diagnostics(
	page: Page,
	options: { readonly language: Language; readonly limit?: number },
): PageDiagnostic[] {
	const { language, limit: most = mostShown } = options;
	if (isMisread(page.text)) return [misreadDiagnostic(page.text, language)];
	const borders = uncertainBorders(page);
	const limit = Math.max(1, most - borders.length);
	const { error, warning, information, hint } = findingCounts(page).findings;
	const all = error + warning + information + hint;
	const shown = worstFindings(page, all <= limit ? limit : limit - 1);
	const list = [
		...shown.map((finding) => diagnosticOf(finding, language)),
		...borders.map((border) => borderDiagnostic(border, language)),
		...dateDiagnostics(page, language),
	].sort(bySpan);
	const rest = all - shown.length;
	if (rest > 0)
		list.push({
			rule: undefined,
			span: span(page.text.length, page.text.length),
			severity: 'information',
			message: say(moreMessage(rest), language),
			related: [],
		});
	return list;
}

/** One finding as a diagnostic. */
export function diagnosticOf(finding: ShownFinding, language: Language): PageDiagnostic {
	return {
		rule: finding.rule,
		span: finding.span,
		severity: finding.severity,
		message: say(finding.message, language),
		related: finding.related.map((related) => ({
			span: related.span,
			message: say(related.message, language),
			...(related.elsewhere ? { elsewhere: related.elsewhere } : {}),
		})),
	};
}

function borderDiagnostic({ span, confidence }: UncertainBorder, language: Language): PageDiagnostic {
	const percent = Math.round(confidence * 100);
	const message = {
		zh: `此处是否另起一篇，请核对（${percent}%）。`,
		en: `A new article may begin here: please check (${percent} %).`,
	};
	return {
		rule: undefined,
		code: 'uncertain-border',
		span,
		severity: 'hint',
		message: say(message, language),
		related: [],
	};
}

/** At the beginning of the page: what tells the issue date is its name, a note or its folder, and no stretch of copy. */
function dateDiagnostics(page: Page, language: Language): PageDiagnostic[] {
	const message = contraryDatesMessage(page);
	if (!message) return [];
	const start = page.text.length - page.text.trimStart().length;
	const end = page.text.indexOf('\n', start);
	return [
		{
			rule: undefined,
			code: 'issue-date',
			span: span(start, end < 0 ? page.text.length : end),
			severity: 'information',
			message: say(message, language),
			related: [],
		},
	];
}

function misreadDiagnostic(text: string, language: Language): PageDiagnostic {
	const { at, encoding } = misreading(text);
	const message = {
		zh: `文件编码识别有误（可能是 ${encoding}），暂不检查，请勿保存。`,
		en: `The encoding of this file was misread (it may be ${encoding}). It is not checked; do not save it.`,
	};
	return {
		rule: undefined,
		code: 'wrong-encoding',
		span: span(at, at + 1),
		severity: 'error',
		message: say(message, language),
		related: [],
	};
}

/** VS Code shows at most this many in one file and cuts off the last ones. We leave out the least severe instead. */
const mostShown = 1000;

function moreMessage(rest: number): Message {
	return {
		zh: `另有 ${rest} 处未列出，改正前面的之后再列。`,
		en: `${rest} more ${rest === 1 ? 'finding is' : 'findings are'} not shown; they appear as others are fixed.`,
	};
}
