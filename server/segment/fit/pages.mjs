// Labeled pages for fit.mjs: for each text line the states that its labels leave open.
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readCopy } from './copy.mjs';

const heads = new Set(['kicker', 'headline', 'briefs', 'deck']);

/** The pages of the label files: contexts of their text lines and, for each, which states are allowed. */
export function pagesOf(files, model) {
	const pages = [];
	for (const file of files) {
		const folder = dirname(file);
		if (file.endsWith('.copy')) {
			const { lines, labels, articles } = readCopy(file);
			// In its own layout alone: with others of each marked page in the fit, pages of other papers were read worse.
			pages.push(page(basename(file), 'copy', lines, labels, model, 1, { articles, digests: [] }));
			const broken = cutOnce(lines, labels, pages.length);
			pages.push(page(`${basename(file)} cut`, 'copy', broken.lines, broken.labels, model, 0.5));
		} else if (basename(file) === 'gold.jsonl') {
			for (const row of readFileSync(file, 'utf8').trim().split('\n')) {
				const gold = JSON.parse(row);
				const text = readFileSync(join(folder, gold.file), 'utf8');
				const labels = lineLabels(gold, text);
				const { articles, digests } = visible(gold.articles);
				pages.push(page(gold.file, gold.source, text.split('\n'), labels, model, 1, { articles, digests }));
				if (gold.variant === 'v1') {
					const other = relaid(text.split('\n'), labels, pages.length);
					pages.push(page(`${gold.file} relaid`, gold.source, other.lines, other.labels, model, 0.5));
					const broken = cutOnce(text.split('\n'), labels, pages.length);
					pages.push(page(`${gold.file} cut`, gold.source, broken.lines, broken.labels, model, 0.5));
					const bare = unsigned(text.split('\n'), labels, model);
					pages.push(page(`${gold.file} unsigned`, gold.source, bare.lines, bare.labels, model, 0.5));
				}
			}
		} else {
			const gold = JSON.parse(readFileSync(file, 'utf8'));
			const text = readFileSync(join(folder, gold.file), 'utf8');
			const lineOf = (at) => text.slice(0, at).split('\n').length - 1;
			const articles = gold.articles.map((article) => [lineOf(article.span[0]), lineOf(article.span[1] - 1)]);
			pages.push(
				page(gold.file, 'blocks', text.split('\n'), blockLabels(gold, text), model, 3, { articles, digests: [] }),
			);
		}
	}
	return pages;
}

/** Photo stories without a headline may stand alone or belong to the story before; the items of a digest, too. */
function visible(all) {
	const articles = [];
	const digests = [];
	for (const { start, end, headline, multi } of all) {
		if (multi) digests.push([start + 1, end]);
		const before = articles[articles.length - 1];
		if (headline.length === 0 && before) {
			digests.push([start, end]);
			before[1] = end;
		} else articles.push([start, end]);
	}
	return { articles, digests };
}

/** `gold`: the articles and the digests among them, whose inner borders are a matter of taste, as first and last line. */
function page(file, source, lines, labels, model, weight, gold) {
	const text = lines.join('\n');
	const found = model.textLinesOf(text, model.readLines(text, 0, text.length, true));
	const at = new Map(Array.from(found.text, (index, i) => [index, i]));
	const loose = new Set();
	for (const [first, last] of gold?.digests ?? [])
		for (let n = first; n <= last; n++) if (at.has(n)) loose.add(at.get(n));
	const wanted = Array.from(found.text, (index, i) => {
		const line = found.lines[index];
		const above = found.lines[found.text[i - 1]];
		// Some pages came with breaks of their own that no label tells of.
		const own =
			above &&
			found.layout.wrap === 0 &&
			model.isCertainCut(above, line) &&
			!labels[index]({ name: 'headline0', starts: true, class: 'headline', phase: 'head' });
		return allowed(
			line,
			own ? (state) => state.class === 'continuation' || labels[index](state) : labels[index],
			source === 'blocks' || source === 'copy',
			model,
		);
	});
	return {
		file,
		source,
		weight,
		gold: gold && { articles: gold.articles.map(([first, last]) => [at.get(first), at.get(last)]), loose },
		initial: new Set(model.initial),
		contexts: Array.from(found.text, (_, i) => model.contextOf(found, i)),
		wanted,
		allowed: wanted.map((mask, i) => taught(mask, found.lines[found.text[i]], model)),
		textOf: (i) => lines[found.text[i]].trim(),
	};
}

/** What a line must show to be one of the rarer kinds, where its label leaves the kind open: without it these kinds would drift. */
const evidence = {
	note: ['note name', 'note opening'],
	byline: ['byline alone', 'signature alone', 'lead alone'],
	tail: ['signature alone', 'byline alone', 'names below text'],
	credit: ['credit alone', 'byline alone'],
	jump: ['jump alone'],
	item: ['ends open', 'ends with quote', 'ends with exclamation'],
	crosshead: [
		'ends open',
		'ends with quote',
		'ends with bracket',
		'ends with exclamation',
		'ends with dash',
		'ends with ellipsis',
		'ends with colon',
	],
};

/** A name that no recognizer knows for one looks like a heading: to learn that headings are bylines would be worse than to miss it. */
function taught(mask, line, model) {
	const only = model.states.every(
		({ class: kind, starts }, s) => !mask[s] || (!starts && ['byline', 'overline', 'tail'].includes(kind)),
	);
	if (!only || named.some((name) => line.features.includes(model.featureNumber.get(name)))) return mask;
	return Uint8Array.from(model.states, ({ starts, phase }, s) =>
		mask[s] || (!starts && phase !== 'furniture') ? 1 : 0,
	);
}

const named = [
	'byline alone',
	'signature alone',
	'lead alone',
	'names alone',
	'author line',
	'credit alone',
	'imprint alone',
	'source in brackets',
	'organ alone',
	'in brackets',
];

function allowed(line, label, certain, model) {
	const shows = (state) =>
		certain ||
		!(state.class in evidence) ||
		evidence[state.class].some((name) => line.features.includes(model.featureNumber.get(name)));
	const mask = Uint8Array.from(model.states, (state) => (label(state) && shows(state) ? 1 : 0));
	return mask.includes(1) ? mask : Uint8Array.from(model.states, (state) => (label(state) ? 1 : 0));
}

/** Labels by line: where articles begin, which lines are headlines, furniture, the second half of a cut paragraph. */
function lineLabels(gold, text) {
	const starts = new Map(gold.articles.map((article) => [article.start, article]));
	const head = new Set(gold.articles.flatMap((article) => article.headline));
	const furniture = new Set(gold.furniture);
	const splits = new Set(gold.splits.map((split) => split[1]));
	return text.split('\n').map((_, n) => {
		const article = starts.get(n);
		const digest = gold.articles.some((one) => one.multi && n > one.start && n <= one.end);
		if (furniture.has(n)) return (state) => state.phase === 'furniture';
		if (head.has(n))
			return article
				? (state) => state.starts && heads.has(state.class)
				: (state) => heads.has(state.class) && !state.starts;
		if (article && article.headline.length === 0)
			return (state) =>
				state.class === 'caption' ||
				state.name === 'paragraph0' ||
				(state.class === 'paragraph' && article.type === 'photo');
		if (splits.has(n)) return (state) => state.class === 'continuation';
		// Items of a digest are a matter of taste.
		if (digest) return (state) => state.class !== 'continuation' && state.phase !== 'furniture';
		return (state) =>
			!state.starts && !heads.has(state.class) && state.class !== 'continuation' && state.phase !== 'furniture';
	});
}

/** Labels by block: the kind of the first block on each line. */
function blockLabels(gold, text) {
	const starts = [0];
	for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
	const lineOf = (at) => {
		let line = 0;
		while (line + 1 < starts.length && starts[line + 1] <= at) line++;
		return line;
	};
	const labels = text.split('\n').map(() => () => true);
	for (const piece of gold.furniture) {
		const first = lineOf(piece.span[0]);
		for (let n = first; n <= lineOf(piece.span[1] - 1); n++)
			labels[n] = (state) => state.phase === 'furniture' && state.role === piece.kind;
	}
	const goesOn = new Set((gold.splits ?? []).map((split) => lineOf(split.span[1] - 1)));
	for (const article of gold.articles) {
		const first = lineOf(article.span[0]);
		const last = lineOf(article.span[1] - 1);
		const kinds = new Map();
		for (const block of article.blocks ?? []) {
			const n = lineOf(block.span[0]);
			kinds.set(n, [...(kinds.get(n) ?? []), block.kind]);
		}
		for (let n = first; n <= last; n++) {
			const own = kinds.get(n) ?? [];
			const label =
				own.length > 0
					? ofKinds(own, n === last)
					: article.blocks
						? () => true
						: (state) => (n === first ? isHeadline(state) : !heads.has(state.class));
			labels[n] = (state) =>
				goesOn.has(n)
					? state.class === 'continuation'
					: state.starts === (n === first) &&
						state.phase !== 'furniture' &&
						state.class !== 'continuation' &&
						label(state);
		}
	}
	return labels;
}

function isHeadline(state) {
	return state.class === 'headline' || state.class === 'briefs';
}

function ofKinds(kinds, last) {
	const [first] = kinds;
	if (heads.has(first)) {
		const only = kinds.filter((kind) => heads.has(kind));
		return only.length > 1 || first === 'headline' ? isHeadline : (state) => state.class === first;
	}
	if (kinds.includes('caption')) return (state) => state.class === 'caption';
	if (kinds.includes('paragraph')) return (state) => state.class === 'paragraph';
	if (first === 'byline')
		return last
			? (state) => state.class === 'tail'
			: (state) => state.class === 'byline' || state.class === 'paragraph';
	return (state) => state.class === first || (first === 'crosshead' && state.class === 'item');
}

/** The same page without leads, datelines, 署名行 and （完）. */
function unsigned(lines, labels, model) {
	const out = { lines: [], labels: [] };
	for (const [n, line] of lines.entries()) {
		const from = line.length - line.trimStart().length;
		const lead = model.bylineAt(line, from, line.length);
		const signature = !lead && model.bylineLine(line, from, line.trimEnd().length);
		const text = lead && lead.end < line.length ? line.slice(lead.end).trimStart() : signature ? '' : line;
		out.lines.push(text.replace(/（完）$/, ''));
		out.labels.push(labels[n]);
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
];

/** The same page in another layout, chosen by `seed`: indents, few blank lines, hard line ends. */
function relaid(lines, labels, seed) {
	const out = { lines: [], labels: [] };
	const text = lines.flatMap((line, n) => (line.trim() ? [n] : []));
	const [gaps, indent, wrap] = layouts[seed % layouts.length];
	const put = (line, label) => {
		out.lines.push(line);
		out.labels.push(label);
	};
	const starts = (label) =>
		label({ name: 'headline0', starts: true, class: 'headline', phase: 'head' }) ||
		label({ name: 'caption0', starts: true, class: 'caption', phase: 'body' });
	const isHead = (label) =>
		label({ name: 'headline', starts: false, class: 'headline', phase: 'head' }) ||
		label({ name: 'headline0', starts: true, class: 'headline', phase: 'head' });
	const isBody = (label) =>
		['paragraph', 'caption', 'note'].some(
			(kind) =>
				label({ name: kind, starts: false, class: kind, phase: 'body', role: kind }) ||
				label({ name: `${kind}0`, starts: true, class: kind, phase: 'body', role: kind }),
		);
	text.forEach((n, i) => {
		const label = labels[n];
		const line = lines[n].trim();
		if (i > 0 && (gaps === 'each' || (gaps === 'articles' && starts(label)))) put('', () => true);
		const body = !isHead(label) && line.length > 20 && isBody(label);
		const set = body || (!isHead(label) && /[。！？”]$/.test(line)) ? indent : '';
		if (wrap === 0 || !body) put(set + line, label);
		else {
			const whole = set + line;
			for (let at = 0; at < whole.length; at += wrap)
				put(whole.slice(at, at + wrap), at === 0 ? label : (state) => state.class === 'continuation');
		}
	});
	return out;
}

/** The same page with one paragraph in fourteen cut in mid-sentence, chosen by `seed`: a page may have a single column break. */
function cutOnce(lines, labels, seed) {
	const out = { lines: [], labels: [] };
	const put = (line, label) => {
		out.lines.push(line);
		out.labels.push(label);
	};
	const spaced = lines.some((line) => line.trim() === '');
	const isText = (label) =>
		label({ name: 'paragraph', starts: false, class: 'paragraph', phase: 'body', role: 'paragraph' });
	let chosen = seed % 7;
	for (const [n, line] of lines.entries()) {
		const long = line.trim().length >= 60 && isText(labels[n]);
		const at = 30 + ((seed * 31 + n * 17) % Math.max(1, line.length - 40));
		if (!long || chosen-- > 0 || !/[一-鿿]{2}/.test(line.slice(at - 1, at + 1))) {
			put(line, labels[n]);
			continue;
		}
		chosen = 14;
		put(line.slice(0, at), labels[n]);
		if (spaced) put('', () => true);
		put(line.slice(at), (state) => state.class === 'continuation');
	}
	return out;
}
