import type { ArticleRule, Fault } from '../../../ground/model/rule';
import { isDigit } from '../../../ground/text/characters';
import { sequences } from '../../../ground/text/prefilter';
import { signSet } from '../../../ground/text/signs';
import { change } from '../lib/change';

/**
 * `7月28日⟦-⟧30日`, `9:00⟦~⟧11:00`: the beginning and end of a stretch of time are joined by 一字线 — (GB/T 15834—2011, 4.13).
 * A hyphen joins names and numbers of things, 浪纹线 ～ ranges of quantities. Tier B for hours, C for places.
 */
export const rangeConnector: ArticleRule = {
	name: 'range-connector',
	category: 'punctuation',
	tier: 'A',
	severity: 'warning',
	weight: 0.1,
	title: { zh: '起止时间的连接号', en: 'Connector of a range of time' },
	needs: () => connected,
	*check({ draft }) {
		const { text } = draft.logical;
		for (let at = 1; at < text.length - 1; at++) {
			if (!connectorSet.has(text.charCodeAt(at))) continue;
			const found = isDateRange(text, at) ? 'A' : isClockRange(text, at) ? 'B' : undefined;
			if (found) yield fault(at, found, text[at]);
		}
	},
};

/** Hyphens of all makes, the en dash, and the tilde in both widths. */
const connectors = '-－‐‑–~～';
const connectorSet = signSet(connectors);
const connected = sequences(connectors, '0123456789０１２３４５６７８９');

/** `28日-30日`, `7月-9月`, `2020年-2022年`, `28-30日`, `3-5月`, `2020-2022年`; not `2022-07-28`, `5-8日内`. */
function isDateRange(text: string, at: number): boolean {
	const after = digits(text, at + 1);
	if (after === at + 1) return false;
	const unit = text[after];
	if (unit !== '日' && unit !== '月' && unit !== '年' && unit !== '号') return false;
	const before = text[at - 1];
	if (
		before === unit ||
		(before === '日' && unit === '月') ||
		(before === '年' && unit === '月') ||
		(before === '月' && unit === '年')
	)
		return isDigit(text.charCodeAt(at - 2));
	if (!isDigit(text.charCodeAt(at - 1))) return false;
	const start = digitsBefore(text, at);
	if (connectors.includes(text[start - 1] ?? '\n') || './．'.includes(text[start - 1] ?? '\n')) return false;
	const left = Number(text.slice(start, at));
	const right = Number(text.slice(at + 1, after));
	// The tilde between bare figures may count days or years: 3～5年.
	if (left >= right || durations.includes(text[after + 1] ?? '\n')) return false;
	if (unit === '年') return at - start === 4 && after - at - 1 === 4;
	if (unit === '月') return right <= 12 && text[after + 1] !== '龄';
	// `28-30日` is a date where a month or a stop stands before it; `2-3日` may be a length of time.
	return unit === '日' && right <= 31 && (text[start - 1] === '月' || right > 7);
}

/** What tells that a figure before it counts: 5-8日内, 3-5日游, 2020-2022年度 is left to the accountants. */
const durations = '内间后前游左以之龄期度号';

/** `9:00-11:00`, `9时-11时`, `9时30分-11时`. */
function isClockRange(text: string, at: number): boolean {
	const after = digits(text, at + 1);
	if (after === at + 1 || after - at > 3) return false;
	const hand = text[after];
	if (hand === '时' && text[after + 1] !== '代')
		return (text[at - 1] === '时' || text[at - 1] === '分') && isDigit(text.charCodeAt(at - 2));
	if ((hand !== ':' && hand !== '：') || digits(text, after + 1) !== after + 3) return false;
	const start = digitsBefore(text, at);
	return (
		at - start === 2 && (text[start - 1] === ':' || text[start - 1] === '：') && isDigit(text.charCodeAt(start - 2))
	);
}

function digits(text: string, at: number): number {
	while (isDigit(text.charCodeAt(at))) at++;
	return at;
}

function digitsBefore(text: string, at: number): number {
	while (isDigit(text.charCodeAt(at - 1))) at--;
	return at;
}

function fault(at: number, tier: 'A' | 'B', sign: string): Fault {
	const span = { start: at, end: at + 1 };
	return {
		span,
		tier,
		message: {
			zh: `起止时间之间用一字线“—”，不用“${sign}”。`,
			en: `A stretch of time is joined by “—”, not “${sign}”.`,
		},
		fixes: [change(span, '—', tier === 'A' ? 'safe' : 'offer')],
	};
}
