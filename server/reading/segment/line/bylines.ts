import type { BylineMatch } from '../../../ground/model/byline';
import { bylineLine, nameLine } from '../../bylines/byline-line';
import { leadAt } from '../../bylines/scan';
import { trailingByline } from '../../bylines/tail';
import { lineNumber as is } from '../model/line-features';
import { isEditorsLine } from './editors';
import type { LineText } from './line';
import { pictureSources } from './words';

/** A 署名行 is short, however many names it has. */
const longestSignature = 100;

/** A credit on a line of its own: （无人机照片 甲某某 摄）. */
const longestCredit = 24;

const sources: ReadonlySet<string> = new Set(pictureSources);

/** What bylines, signatures and credits a line opens with, is, or ends with. */
export function bylineFeatures(line: LineText, found: number[]): void {
	const { page, from, stop, text } = line;
	if (isEditorsLine(text)) {
		found.push(is['editors alone']);
		return;
	}
	const size = text.length;
	const lead = leadAt(page, from, stop);
	const whole = size <= longestSignature ? bylineLine(page, from, stop) : undefined;
	const trailing = signed(line);
	if (lead === 'before text') found.push(is['opens with lead']);
	else if (lead === 'alone' && !whole && !trailing) found.push(is['lead alone']);
	if (whole && whole.role !== 'credit')
		found.push(
			isBracket(page[from])
				? is['signature alone']
				: whole.evidence === 'office'
					? is['author line']
					: is['byline alone'],
		);
	if (!trailing && size <= longestCredit && isCredit(text)) found.push(is['credit alone']);
	else if (!whole && size <= 14 && nameLine(page, from, stop) > 0) found.push(is['names alone']);
	if (!trailing) return;
	// 新华社发（甲某某摄） is a credit as a whole.
	const alone =
		trailing.start <= from ||
		(size <= longestCredit && /^(?:新华社|中新社|本报|本刊|本台)[一-鿿]{0,4}[（(][^（）()]*摄[）)]$/.test(text));
	if (trailing.role === 'credit') found.push(alone ? is['credit alone'] : is['ends with credit']);
	else found.push(alone ? is['signature alone'] : is['ends with signature']);
}

/** What closes the line. The rubric in 从“甲”到“乙”（人民论坛） is no pen name: a sentence must have ended before one. */
function signed({ page, from, stop }: LineText): BylineMatch | undefined {
	const trailing = trailingByline(page, from, stop);
	const rubric =
		trailing?.evidence === 'pen' &&
		trailing.start > from &&
		stop - from <= 40 &&
		!'。！？…）'.includes(page[trailing.start - 1]) &&
		!/[。！？…]”$/.test(page.slice(from, trailing.start));
	return rubric ? undefined : trailing;
}

/** `（影像中国）`, `甲某某 供图`, `甲某/图`. */
function isCredit(text: string): boolean {
	if (
		text.length <= 12 &&
		sources.has(text.slice(isBracket(text[0]) ? 1 : 0, isBracketEnd(text[text.length - 1]) ? -1 : undefined))
	)
		return true;
	const last = text[isBracketEnd(text[text.length - 1]) ? text.length - 2 : text.length - 1];
	return (
		last !== undefined &&
		'摄道图片'.includes(last) &&
		/^(?:[^，。；]*[一-鿿·）)] ?(?:摄|摄影报道|供图|提供图片)[）)]?|[一-鿿]{2,4}[/／](?:图|摄))$/.test(text)
	);
}

function isBracket(unit: string | undefined): boolean {
	return unit === '（' || unit === '(';
}

function isBracketEnd(unit: string | undefined): boolean {
	return unit === '）' || unit === ')';
}
