import { bylineLine } from '../../../server/reading/bylines/byline-line';
import { bylineAt } from '../../../server/reading/bylines/scan';
import { states } from '../../../server/reading/segment/model/states';
import type { Label } from './labels';

/** Lines of a page with their labels. */
export interface Lines {
	readonly lines: readonly string[];
	readonly labels: readonly Label[];
}

/** Where a changed page is put together. */
function sheet() {
	const lines: string[] = [];
	const labels: Label[] = [];
	const put = (line: string, label: Label) => {
		lines.push(line);
		labels.push(label);
	};
	return { lines, labels, put };
}

const isMore: Label = (state) => state.class === 'continuation';

/** The same page without leads, datelines, 署名行 and （完）: more is to be learned than where bylines stand. */
export function unsigned({ lines, labels }: Lines): Lines {
	const out = sheet();
	for (const [n, line] of lines.entries()) {
		const from = line.length - line.trimStart().length;
		const lead = bylineAt(line, from, line.length);
		const signature = !lead && bylineLine(line, from, line.trimEnd().length);
		const text = lead && lead.end < line.length ? line.slice(lead.end).trimStart() : signature ? '' : line;
		out.put(text.replace(/（完）$/, ''), labels[n]);
	}
	return out;
}

/** Blank lines, indents and the width of the column. */
const layouts = [
	['articles', '', 0],
	['none', '　　', 0],
	['each', '　　', 0],
	['each', '', 18],
	['none', '　　', 22],
	['articles', '　　', 0],
	['articles', '　　', 26],
] as const;

/** True where the labels allow one of the states with these names. */
function allows(label: Label, names: readonly string[]): boolean {
	return states.some((state) => names.includes(state.name) && label(state));
}

/** The same page in another layout, chosen by `seed`: indents, few blank lines, hard line ends. */
export function relaid({ lines, labels }: Lines, seed: number): Lines {
	const out = sheet();
	const [gaps, indent, wrap] = layouts[seed % layouts.length];
	let first = true;
	for (const [n, raw] of lines.entries()) {
		const line = raw.trim();
		if (line === '') continue;
		const label = labels[n];
		const starts = allows(label, ['headline0', 'caption0']);
		if (!first && (gaps === 'each' || (gaps === 'articles' && starts))) out.put('', () => true);
		first = false;
		const head = allows(label, ['headline0', 'headline']);
		const body = !head && line.length > 20 && allows(label, bodyStates);
		const whole = body || (!head && /[。！？”]$/.test(line)) ? indent + line : line;
		if (wrap === 0 || !body) out.put(whole, label);
		else for (let at = 0; at < whole.length; at += wrap) out.put(whole.slice(at, at + wrap), at === 0 ? label : isMore);
	}
	return out;
}

const bodyStates = ['paragraph', 'paragraph0', 'caption', 'caption0', 'note', 'note0'];

/** The same page with one paragraph in fourteen cut in mid-sentence, chosen by `seed`: a page may have a single column break. */
export function cutOnce({ lines, labels }: Lines, seed: number): Lines {
	const out = sheet();
	const spaced = lines.some((line) => line.trim() === '');
	let chosen = seed % 7;
	for (const [n, line] of lines.entries()) {
		const long = line.trim().length >= 60 && allows(labels[n], ['paragraph']);
		const at = 30 + ((seed * 31 + n * 17) % Math.max(1, line.length - 40));
		if (!long || chosen-- > 0 || !/[一-鿿]{2}/.test(line.slice(at - 1, at + 1))) {
			out.put(line, labels[n]);
			continue;
		}
		chosen = 14;
		out.put(line.slice(0, at), labels[n]);
		if (spaced) out.put('', () => true);
		out.put(line.slice(at), isMore);
	}
	return out;
}
