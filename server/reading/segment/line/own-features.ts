import { lineNumber as is } from '../model/line-features';
import { bylineFeatures } from './bylines';
import { closingFeatures, marginFeatures } from './closings';
import { formFeatures } from './forms';
import type { LineText, Scan } from './line';
import { askedBeforeRubric, openingFeatures } from './openings';

/**
 * The numbers of the features that a line has by itself. Most forms are asked for only where the scan has seen the signs that they cannot
 * do without.
 */
export function lineFeaturesOf(line: LineText): number[] {
	const { scan } = line;
	const size = line.text.length;
	const found: number[] = [is.any, endFeature(line)];
	found.push(
		exclaims(line)
			? is['exclaims inside']
			: scan.stops > 0
				? is['stops inside']
				: scan.commas > 1
					? is.commas
					: scan.commas === 1
						? is['one comma']
						: is['no comma'],
	);
	if (size < 60 && scan.clauses.length > 1) {
		found.push(scan.clauses.length === 2 ? is['two clauses'] : is['three clauses']);
		if (isSlogan(scan, line.text)) found.push(is.slogan);
	}
	bylineFeatures(line, found);
	openingFeatures(line, found);
	closingFeatures(line, found);
	marginFeatures(line, found);
	formFeatures(line, found);
	// A copy is as long as it has to be; what was added to piece by piece is twice as long, and would be kept so.
	return found.slice();
}

/** 3比2！某队惊险过关: a headline may exclaim and go on. */
function exclaims({ text, scan }: LineText): boolean {
	return (
		scan.stops === 1 &&
		scan.close === 'open' &&
		((text.length <= 30 && scan.commas === 0 && /[！？!?]/.test(text)) ||
			(text.length <= 60 && askedBeforeRubric.test(text)))
	);
}

function endFeature({ page, from, stop, scan }: LineText): number {
	const last = page[stop - 1];
	if (scan.close === 'stop') {
		if (last === '。') return is['ends with stop'];
		if (last === '”' || last === '』') return is['ends with quoted stop'];
		if (last === '…') return is['ends with ellipsis'];
		return isFullStop(page, from, stop) ? is['ends with stop'] : is['ends with exclamation'];
	}
	switch (last) {
		case '：':
		case ':':
			return is['ends with colon'];
		case '；':
		case ';':
			return is['ends with semicolon'];
		case '，':
		case '、':
		case ',':
			return is['ends with comma'];
		case '—':
			return page[stop - 2] === '—' && stop - from > 1 ? is['ends with dash'] : is['ends open'];
		case '）':
		case ')':
			return is['ends with bracket'];
		case '”':
		case '』':
			return is['ends with quote'];
		default:
			return is['ends open'];
	}
}

/** True where the last of the three units at the end that is no closing mark is a full stop. */
function isFullStop(page: string, from: number, stop: number): boolean {
	let at = stop - 1;
	while (at >= from && at >= stop - 3 && ')）”』」》'.includes(page[at])) at--;
	return at >= from && at >= stop - 3 && (page[at] === '。' || page[at] === '.');
}

/** Slogans are short parallel phrases: 转作风 讲担当 抓落实. */
function isSlogan(scan: Scan, text: string): boolean {
	const [first, ...others] = scan.clauses;
	return (
		first !== undefined &&
		first >= 3 &&
		first <= 8 &&
		scan.commas === 0 &&
		scan.stops === 0 &&
		scan.digits === 0 &&
		others.every((length) => length === first) &&
		!/[“”：（）—·]/.test(text)
	);
}
