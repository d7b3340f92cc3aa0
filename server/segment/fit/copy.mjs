// Marked pages (test/corpus/README.md) as training data of fit.mjs: the text without its marks, and what each line is.
import { readFileSync } from 'node:fs';

const furniture = new Set(['masthead', 'folio', 'slogan', 'advert']);
const heads = ['kicker', 'headline', 'deck'];
const blocks = new Set([
	...heads,
	'crosshead',
	'caption',
	'credit',
	'jump',
	'note',
	'lead',
	'dateline',
	'line',
	'tail',
	'byline',
]);

/** The lines of a marked page, a label for each (which states agree with its marks), and its articles as first and last line. */
export function readCopy(file) {
	const source = readFileSync(file, 'utf8').split('\n---\n').slice(1).join('\n---\n').replace(/\n$/, '');
	const { text, marks, breaks, free } = unmark(source);
	const lines = text.split('\n');
	const starts = [];
	let at = 0;
	for (const line of lines) {
		starts.push(at);
		at += line.length + 1;
	}
	const lineOf = (offset) => {
		let line = 0;
		while (line + 1 < starts.length && starts[line + 1] <= offset) line++;
		return line;
	};
	const labels = lines.map(() => () => true);
	const goesOn = (n) => breaks.has(n);
	for (const mark of marks) {
		if (!furniture.has(mark.label)) continue;
		for (let n = lineOf(mark.start); n <= lineOf(mark.end - 1); n++)
			labels[n] = (state) => state.phase === 'furniture' && state.role === mark.label;
	}
	const articles = [];
	for (const article of marks.filter((mark) => mark.label === 'article')) {
		const first = lineOf(article.start);
		const last = lineOf(article.end - 1);
		articles.push([first, last]);
		const within = marks.filter(
			(mark) => blocks.has(mark.label) && mark.start >= article.start && mark.end <= article.end,
		);
		let previous;
		for (let n = first; n <= last; n++) {
			if (lines[n].trim() === '') continue;
			const opening = within.filter((mark) => lineOf(mark.start) === n);
			const inside = within.filter((mark) => lineOf(mark.start) < n && lineOf(mark.end - 1) >= n);
			const whole = (mark) =>
				lines[n].trim() ===
				text.slice(Math.max(mark.start, starts[n]), Math.min(mark.end, starts[n] + lines[n].length)).trim();
			const kind = previous !== undefined && goesOn(previous) ? { more: true } : { opening, inside, whole };
			const base = kindOf(kind);
			const label =
				n === first
					? (state) => state.starts && state.phase !== 'furniture' && base(state)
					: (state) => !state.starts && state.phase !== 'furniture' && base(state);
			labels[n] =
				previous !== undefined && free.has(previous)
					? (state) => state.class === 'continuation' || label(state)
					: label;
			previous = n;
		}
	}
	return { text, lines, labels, articles };
}

function kindOf({ more, opening, inside, whole }) {
	if (more) return (state) => state.class === 'continuation';
	const labels = opening.map((mark) => mark.label);
	if (labels.includes('headline')) return (state) => state.class === 'headline' || state.class === 'briefs';
	for (const kind of ['kicker', 'deck'])
		if (labels.includes(kind) || inside.some((mark) => mark.label === kind)) return (state) => state.class === kind;
	if (inside.some((mark) => mark.label === 'headline')) return (state) => state.class === 'headline';
	for (const kind of ['crosshead', 'caption', 'note'])
		if (labels.includes(kind) || inside.some((mark) => mark.label === kind))
			return (state) => state.class === kind || (kind === 'crosshead' && state.class === 'item');
	const alone = opening.find(whole);
	if (!alone) return (state) => state.class === 'paragraph';
	if (alone.label === 'line' || alone.label === 'byline')
		return (state) => state.class === 'byline' || state.class === 'overline' || state.class === 'tail';
	if (alone.label === 'lead' || alone.label === 'dateline')
		return (state) => state.class === 'byline' || state.class === 'paragraph';
	return (state) => state.class === alone.label;
}

function unmark(source) {
	const open = [];
	const marks = [];
	const breakAt = [];
	const freeAt = [];
	let text = '';
	for (let i = 0; i < source.length; i++) {
		const sign = source[i];
		if (sign === '⟦') {
			const colon = source.indexOf(':', i);
			open.push({ label: source.slice(i + 1, colon), start: text.length });
			i = colon;
		} else if (sign === '⟧') marks.push({ ...open.pop(), end: text.length });
		else if (sign === '↩') breakAt.push(text.length);
		else if (sign === '↪') freeAt.push(text.length);
		else text += sign;
	}
	const lineOf = (offset) => text.slice(0, offset).split('\n').length - 1;
	return {
		text,
		marks: marks.sort((a, b) => a.start - b.start || b.end - a.end),
		breaks: new Set(breakAt.map(lineOf)),
		free: new Set(freeAt.map(lineOf)),
	};
}
