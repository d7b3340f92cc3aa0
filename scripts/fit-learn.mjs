// The conditional random field of fit.mjs: gradient by forward and backward sums, with and without the labels.

/** One nat is ten units of the tables. */
const unit = 10;

/** The first step of a weight, and the longest, in nats. */
const first = 0.02;
const longest = 0.3;

/**
 * The mean of several fits, each without a part of the pages (Breiman 1996): where pages pull against each other, one page more or less
 * would else turn a whole kind of page around.
 */
export function learn(pages, held, model, prior, { strength, epochs, bags }) {
	const shape = shapeOf(model, prior.parents);
	const mean = new Float64Array(shape.size);
	for (let bag = 0; bag < bags; bag++) {
		const own = bags === 1 ? pages : pages.filter((page) => bagOf(page.file) % bags !== bag);
		const weights = weightsOn(own, held, { model, prior, shape, strength, epochs });
		for (let i = 0; i < weights.length; i++) mean[i] += weights[i] / bags;
	}
	return tablesOf(mean, shape, model);
}

/** The layouts of one page go together. */
function bagOf(file) {
	let hash = 7;
	for (const sign of file.replace(/(?:\.v\d\.txt|\.copy|\.txt).*$/, '')) hash = (Math.imul(hash, 31) + sign.codePointAt(0)) >>> 0;
	return hash >>> 5;
}

function weightsOn(pages, held, { model, prior, shape, strength, epochs }) {
	const start = startOf(shape, model, prior);
	const weights = start.slice();
	const total = pages.reduce((sum, page) => sum + page.weight, 0);
	const gradient = new Float64Array(weights.length);
	const before = new Float64Array(weights.length);
	const step = new Float64Array(weights.length).fill(first);
	for (let epoch = 0; epoch < epochs; epoch++) {
		let loss = 0;
		for (let i = 0; i < weights.length; i++) gradient[i] = -strength * (weights[i] - start[i]);
		for (const page of pages) {
			const own = pageLoss(page, weights, shape, model, gradient);
			if (own !== undefined) loss += own * page.weight;
			else if (epoch === 0) console.log(`no way agrees with the labels of ${page.file}`);
		}
		// Resilient propagation (Riedmiller, Braun 1993): the sign of the whole slope alone, with a step for each weight that grows while the sign stays.
		for (let i = 0; i < weights.length; i++) {
			const turned = gradient[i] * before[i];
			if (turned > 0) step[i] = Math.min(step[i] * 1.2, longest);
			else if (turned < 0) {
				step[i] *= 0.5;
				before[i] = 0;
				continue;
			}
			weights[i] += Math.sign(gradient[i]) * step[i];
			before[i] = gradient[i];
		}
		if (epoch % 5 === 4)
			console.log(`epoch ${epoch + 1}: loss ${(loss / total).toFixed(3)} a page${held.length > 0 ? `, held out ${(held.reduce((sum, page) => sum + (pageLoss(page, weights, shape, model) ?? 0), 0) / held.length).toFixed(3)}` : ''}`);
	}
	return weights;
}

/** Where each kind of weight stands in the vector. */
function shapeOf({ lineFeatures, pairFeatures, classes, steps, states, transitions }, parents) {
	const line = Object.keys(lineFeatures).length * classes.length;
	const pair = line + Object.keys(pairFeatures).length * steps.length;
	const transition = pair + transitions.length;
	const initial = transition + states.length;
	return {
		line: 0,
		pair: line,
		transition: pair,
		initial: transition,
		final: initial,
		size: initial + states.length,
		/** Classes that are weighed as another class, with a difference of their own: pairs of numbers. */
		children: Object.entries(parents).map(([child, parent]) => [classes.indexOf(child), classes.indexOf(parent)]),
		classOf: states.map((state) => classes.indexOf(state.class)),
		into: states.map((_, to) => transitions.flatMap((t, index) => (t.to === to ? [{ index, from: t.from, step: t.step }] : []))),
	};
}

function startOf(shape, { lineFeatures, pairFeatures, classes, steps, states, transitions, transitionKey }, prior) {
	const start = new Float64Array(shape.size);
	const fill = (at, features, names, weights) => {
		for (const [f, feature] of Object.keys(features).entries()) for (const [i, name] of names.entries()) start[at + f * names.length + i] = (weights[feature]?.[name] ?? 0) / unit;
	};
	fill(shape.line, lineFeatures, classes, prior.lineWeights);
	fill(shape.pair, pairFeatures, steps, prior.pairWeights);
	for (const [i, { from, to }] of transitions.entries()) start[shape.transition + i] = ((prior.transitionWeights[`*>${states[to].name}`] ?? 0) + (prior.transitionWeights[transitionKey(from, to)] ?? 0)) / unit;
	states.forEach((state, i) => {
		start[shape.initial + i] = (prior.stateWeights[state.name]?.initial ?? 0) / unit;
		start[shape.final + i] = (prior.stateWeights[state.name]?.final ?? 0) / unit;
	});
	return start;
}

/** Minus the log-likelihood of the labels; with `gradient`, its slope (upwards) is added there. */
function pageLoss(page, weights, shape, model, gradient) {
	const potentials = potentialsOf(page, weights, shape, model);
	const labelled = sums(page, potentials, shape, model, weights, true);
	if (labelled === undefined) return undefined;
	const free = sums(page, potentials, shape, model, weights, false);
	if (gradient) {
		collect(page, potentials, shape, model, weights, labelled, gradient, page.weight);
		collect(page, potentials, shape, model, weights, free, gradient, -page.weight);
	}
	return free.log - labelled.log;
}

/** For each text line the factor of each state and of each kind of step; a common factor is taken out of each line. */
function potentialsOf(page, weights, shape, { classes, steps, states }) {
	return page.contexts.map((context) => {
		const byClass = new Float64Array(classes.length);
		for (const f of context.line) for (let c = 0; c < classes.length; c++) byClass[c] += weights[shape.line + f * classes.length + c];
		for (const [child, parent] of shape.children) byClass[child] += byClass[parent];
		const byStep = new Float64Array(steps.length);
		for (const f of context.pair) for (let s = 0; s < steps.length; s++) byStep[s] += weights[shape.pair + f * steps.length + s];
		const top = Math.max(...byClass);
		const topStep = Math.max(...byStep);
		return { state: Float64Array.from(states, (_, i) => Math.exp(byClass[shape.classOf[i]] - top)), step: byStep.map((value) => Math.exp(value - topStep)) };
	});
}

function sums(page, potentials, shape, { states }, weights, labelled) {
	const n = potentials.length;
	const forward = [];
	const scale = [];
	let log = 0;
	const open = (t, s) => !labelled || page.allowed[t][s];
	for (let t = 0; t < n; t++) {
		const now = new Float64Array(states.length);
		let sum = 0;
		for (let s = 0; s < states.length; s++) {
			if (!open(t, s)) continue;
			let value = 0;
			if (t === 0) value = page.initial.has(s) ? Math.exp(weights[shape.initial + s]) : 0;
			else for (const { index, from, step } of shape.into[s]) if (forward[t - 1][from] > 0) value += forward[t - 1][from] * Math.exp(weights[shape.transition + index]) * potentials[t].step[step];
			if (t === n - 1) value *= Math.exp(weights[shape.final + s]);
			now[s] = value * potentials[t].state[s];
			sum += now[s];
		}
		if (!(sum > 0)) return undefined;
		for (let s = 0; s < states.length; s++) now[s] /= sum;
		log += Math.log(sum);
		forward.push(now);
		scale.push(sum);
	}
	const backward = new Array(n);
	backward[n - 1] = new Float64Array(states.length).fill(1);
	for (let t = n - 2; t >= 0; t--) {
		const now = new Float64Array(states.length);
		for (let s = 0; s < states.length; s++) {
			if (!open(t + 1, s)) continue;
			let ahead = backward[t + 1][s] * potentials[t + 1].state[s];
			if (t + 1 === n - 1) ahead *= Math.exp(weights[shape.final + s]);
			if (ahead === 0) continue;
			for (const { index, from, step } of shape.into[s]) now[from] += (ahead * Math.exp(weights[shape.transition + index]) * potentials[t + 1].step[step]) / scale[t + 1];
		}
		backward[t] = now;
	}
	return { forward, backward, scale, log, open };
}

function collect(page, potentials, shape, { classes, steps, states }, weights, found, gradient, sign) {
	const n = potentials.length;
	for (let t = 0; t < n; t++) {
		const byClass = new Float64Array(classes.length);
		const byStep = new Float64Array(steps.length);
		for (let s = 0; s < states.length; s++) {
			const share = found.forward[t][s] * found.backward[t][s];
			if (share > 0) byClass[shape.classOf[s]] += share;
			if (t === 0) gradient[shape.initial + s] += sign * share;
			if (t === n - 1) gradient[shape.final + s] += sign * share;
			if (t === 0 || !found.open(t, s)) continue;
			let ahead = (found.backward[t][s] * potentials[t].state[s]) / found.scale[t];
			if (t === n - 1) ahead *= Math.exp(weights[shape.final + s]);
			if (ahead === 0) continue;
			for (const { index, from, step } of shape.into[s]) {
				const before = found.forward[t - 1][from];
				if (before === 0) continue;
				const both = before * Math.exp(weights[shape.transition + index]) * potentials[t].step[step] * ahead;
				gradient[shape.transition + index] += sign * both;
				byStep[step] += both;
			}
		}
		for (const [child, parent] of shape.children) byClass[parent] += byClass[child];
		for (const f of page.contexts[t].line) for (let c = 0; c < classes.length; c++) gradient[shape.line + f * classes.length + c] += sign * byClass[c];
		for (const f of page.contexts[t].pair) for (let s = 0; s < steps.length; s++) gradient[shape.pair + f * steps.length + s] += sign * byStep[s];
	}
}

function tablesOf(weights, shape, { lineFeatures, pairFeatures, classes, steps, states, transitions, transitionKey }) {
	const rows = (shape.pair - shape.line) / classes.length;
	for (let f = 0; f < rows; f++) for (const [child, parent] of shape.children) weights[shape.line + f * classes.length + child] += weights[shape.line + f * classes.length + parent];
	const whole = (i) => Math.round(weights[i] * unit);
	const entries = (names, at) => Object.fromEntries(names.map((name, i) => [name, whole(at + i)]).filter(([, value]) => value !== 0));
	return {
		lineWeights: Object.fromEntries(Object.keys(lineFeatures).map((feature, f) => [feature, entries(classes, shape.line + f * classes.length)])),
		pairWeights: Object.fromEntries(Object.keys(pairFeatures).map((feature, f) => [feature, entries(steps, shape.pair + f * steps.length)])),
		transitionWeights: Object.fromEntries(transitions.map(({ from, to }, i) => [transitionKey(from, to), whole(shape.transition + i)]).filter(([, value]) => value !== 0)),
		stateWeights: Object.fromEntries(
			states.map((state, i) => [
				state.name,
				Object.fromEntries(
					[
						['initial', whole(shape.initial + i)],
						['final', whole(shape.final + i)],
					].filter(([, value]) => value !== 0),
				),
			]),
		),
	};
}
