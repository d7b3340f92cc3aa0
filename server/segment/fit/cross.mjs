// How well weights fitted on some pages read others: the pages are parted into three, by source, and those without a source in common by their names.

export const foldCount = 3;

/** The fold that each page is left out of the fit in: all pages of a source together, the marked pages and those with labeled blocks by their names, all layouts of one page together. */
export function foldsOf(pages) {
	const sources = [...new Set(pages.map((page) => page.source))]
		.filter((source) => source !== 'copy' && source !== 'blocks')
		.sort();
	return new Map(
		pages.map((page) => [
			page,
			sources.includes(page.source) ? sources.indexOf(page.source) % foldCount : nameFold(page.file),
		]),
	);
}

function nameFold(file) {
	let hash = 7;
	for (const sign of file.split(' ')[0]) hash = (Math.imul(hash, 31) + sign.codePointAt(0)) >>> 0;
	return (hash >>> 4) % foldCount;
}

/** The figures of pages read with `tables`, added to `counts` by source. */
export function judge(pages, tables, model, counts, misses) {
	const weights = model.weightsOf(tables);
	for (const page of pages) {
		if (!page.gold) continue;
		const found = decode(page, weights, model);
		const own = (counts[page.source] ??= {
			lines: 0,
			right: 0,
			want: 0,
			got: 0,
			hit: 0,
			starts: 0,
			startsGot: 0,
			startsHit: 0,
			breaks: 0,
			breaksGot: 0,
			breaksHit: 0,
			whole: 0,
			falseBreaks: 0,
			loss: 0,
		});
		own.loss += tables.lossOf(page);
		const wanted = new Map(page.gold.articles.map(([first, last]) => [first, last]));
		const loose = page.gold.loose;
		const got = new Map();
		let goldBreaks = 0;
		let falseBreaks = 0;
		found.forEach((state, at) => {
			own.lines++;
			const right = page.wanted[at][state] === 1;
			if (right) own.right++;
			const { starts, phase, class: kind } = model.states[state];
			if (starts && phase !== 'furniture' && !loose.has(at)) {
				let last = at;
				while (
					last + 1 < found.length &&
					(!model.states[found[last + 1]].starts ||
						(loose.has(last + 1) && model.states[found[last + 1]].phase !== 'furniture'))
				)
					last++;
				got.set(at, last);
			}
			const more = page.wanted[at].every((open, s) => !open || model.states[s].class === 'continuation');
			const free = !more && page.wanted[at].some((open, s) => open && model.states[s].class === 'continuation');
			if (more) {
				goldBreaks++;
				own.breaks++;
			}
			if (kind === 'continuation' && !free) {
				own.breaksGot++;
				if (more) own.breaksHit++;
				else falseBreaks++;
			}
			if (misses && !right)
				misses.push(
					`${page.file} ${at} ${model.states[state].name}, not ${[...new Set(model.states.filter((_, s) => page.wanted[at][s]).map((one) => one.name))].slice(0, 4).join('/')}: ${page.textOf(at).slice(0, 40)}`,
				);
		});
		if (goldBreaks === 0) {
			own.whole += found.length;
			own.falseBreaks += falseBreaks;
		}
		own.want += wanted.size;
		own.got += got.size;
		for (const [first, last] of got) {
			if (wanted.has(first)) own.startsHit++;
			if (wanted.get(first) === last) own.hit++;
		}
	}
}

/** A line of figures for each source, and their mean. */
export function report(counts) {
	const f1 = (hit, want, got) => (want + got === 0 ? '   — ' : ((200 * hit) / (want + got)).toFixed(1).padStart(5));
	console.log('source           articles starts lines breaks loss/100 lines, false breaks/1000');
	for (const [source, t] of Object.entries(counts).sort()) {
		console.log(
			`${source.padEnd(16)} ${f1(t.hit, t.want, t.got)}    ${f1(t.startsHit, t.want, t.got)}  ${((100 * t.right) / t.lines).toFixed(1)}  ${f1(t.breaksHit, t.breaks, t.breaksGot)}  ${((100 * t.loss) / t.lines).toFixed(1).padStart(5)}  ${t.whole > 0 ? ((1000 * t.falseBreaks) / t.whole).toFixed(2) : '—'}`,
		);
	}
	const mean = (value) => Object.values(counts).reduce((sum, t) => sum + value(t), 0) / Object.keys(counts).length;
	console.log(
		`mean             ${mean((t) => (200 * t.hit) / (t.want + t.got)).toFixed(1)}     ${mean((t) => (200 * t.startsHit) / (t.want + t.got)).toFixed(1)}   ${mean((t) => (100 * t.right) / t.lines).toFixed(1)}         ${mean((t) => (100 * t.loss) / t.lines).toFixed(1)}`,
	);
}

function decode(page, weights, model) {
	const columns = [];
	for (const context of page.contexts)
		columns.push(model.advance(columns[columns.length - 1], model.weighed(context, weights), weights));
	const found = [];
	let state = model.bestEnd(columns[columns.length - 1], weights);
	for (let at = columns.length - 1; at >= 0; at--) {
		found[at] = state;
		state = model.stateBefore(columns[at], state);
	}
	return found;
}
