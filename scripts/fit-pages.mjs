// Labelled pages for fit.mjs: for each text line the states that its labels leave open.
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const heads = new Set(['kicker', 'headline', 'briefs', 'deck']);

/** The pages of the label files: contexts of their text lines and, for each, which states are allowed. */
export function pagesOf(files, model) {
	const pages = [];
	for (const file of files) {
		const folder = dirname(file);
		if (basename(file) === 'gold.jsonl') {
			for (const row of readFileSync(file, 'utf8').trim().split('\n')) {
				const gold = JSON.parse(row);
				const text = readFileSync(join(folder, gold.file), 'utf8');
				const labels = lineLabels(gold, text);
				pages.push(page(gold.file, gold.source, text.split('\n'), labels, model, 1));
				if (gold.variant === 'v1') {
					const other = relaid(text.split('\n'), labels, pages.length);
					pages.push(page(`${gold.file} relaid`, gold.source, other.lines, other.labels, model, 0.5));
					const bare = unsigned(text.split('\n'), labels, model);
					pages.push(page(`${gold.file} unsigned`, gold.source, bare.lines, bare.labels, model, 0.5));
				}
			}
		} else {
			const gold = JSON.parse(readFileSync(file, 'utf8'));
			const text = readFileSync(join(folder, gold.file), 'utf8');
			pages.push(page(gold.file, 'blocks', text.split('\n'), blockLabels(gold, text), model, 1));
		}
	}
	return pages;
}

function page(file, source, lines, labels, model, weight) {
	const text = lines.join('\n');
	const found = model.textLinesOf(text, model.readLines(text, 0, text.length, true));
	return {
		file,
		source,
		weight,
		initial: new Set(model.initial),
		contexts: Array.from(found.text, (_, at) => model.contextOf(found, at)),
		allowed: Array.from(found.text, (index) => allowed(found.lines[index], labels[index], source === 'blocks', model)),
	};
}

/** What a line must show to be one of the rarer kinds, where its label leaves the kind open: without it these kinds would drift. */
const evidence = {
	note: ['note name', 'note opening'],
	byline: ['byline alone', 'signature alone', 'lead alone'],
	tail: ['signature alone', 'byline alone'],
	credit: ['credit alone', 'byline alone'],
	jump: ['jump alone'],
	item: ['ends open', 'ends with quote', 'ends with exclamation'],
	crosshead: ['ends open', 'ends with quote', 'ends with bracket', 'ends with exclamation', 'ends with dash', 'ends with ellipsis', 'ends with colon'],
};

function allowed(line, label, certain, model) {
	const shows = (state) => certain || !(state.class in evidence) || evidence[state.class].some((name) => line.features.includes(model.featureNumber.get(name)));
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
		if (head.has(n)) return article ? (state) => state.starts && heads.has(state.class) : (state) => heads.has(state.class) && !state.starts;
		if (article && article.headline.length === 0) return (state) => state.class === 'caption' || state.name === 'paragraph0' || (state.class === 'paragraph' && article.type === 'photo');
		if (splits.has(n)) return (state) => state.class === 'continuation';
		// Items of a digest are a matter of taste.
		if (digest) return (state) => state.class !== 'continuation' && state.phase !== 'furniture';
		return (state) => !state.starts && !heads.has(state.class) && state.class !== 'continuation' && state.phase !== 'furniture';
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
		for (let n = first; n <= lineOf(piece.span[1] - 1); n++) labels[n] = (state) => state.phase === 'furniture' && state.role === piece.kind;
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
			const label = own.length > 0 ? ofKinds(own, n === last) : article.blocks ? () => true : (state) => (n === first ? isHeadline(state) : !heads.has(state.class));
			labels[n] = (state) => (goesOn.has(n) ? state.class === 'continuation' : state.starts === (n === first) && state.phase !== 'furniture' && state.class !== 'continuation' && label(state));
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
	if (first === 'byline') return last ? (state) => state.class === 'tail' : (state) => state.class === 'byline' || state.class === 'paragraph';
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

/** The same page in another layout, chosen by `seed`: indents, few blank lines, hard line ends. */
function relaid(lines, labels, seed) {
	const out = { lines: [], labels: [] };
	const text = lines.flatMap((line, n) => (line.trim() ? [n] : []));
	const [gaps, indent, wrap] = [
		['articles', '', 0],
		['none', '　　', 0],
		['each', '　　', 0],
		['each', '', 18],
		['none', '　　', 22],
		['articles', '　　', 0],
		['articles', '　　', 26],
	][seed % 7];
	const put = (line, label) => {
		out.lines.push(line);
		out.labels.push(label);
	};
	const starts = (label) => label({ name: 'headline0', starts: true, class: 'headline', phase: 'head' }) || label({ name: 'caption0', starts: true, class: 'caption', phase: 'body' });
	const isHead = (label) => label({ name: 'headline', starts: false, class: 'headline', phase: 'head' }) || label({ name: 'headline0', starts: true, class: 'headline', phase: 'head' });
	text.forEach((n, i) => {
		const label = labels[n];
		const line = lines[n].trim();
		if (i > 0 && (gaps === 'each' || (gaps === 'articles' && starts(label)))) put('', () => true);
		const body = !isHead(label) && line.length > 20;
		const set = body || (!isHead(label) && /[。！？”]$/.test(line)) ? indent : '';
		if (wrap === 0 || !body) put(set + line, label);
		else {
			const whole = set + line;
			for (let at = 0; at < whole.length; at += wrap) put(whole.slice(at, at + wrap), at === 0 ? label : (state) => state.class === 'continuation');
		}
	});
	return out;
}
