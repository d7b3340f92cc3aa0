// The conditional random field of fit.mjs: gradient by forward and backward sums, with and without the labels.

/** One nat is ten units of the tables. */
const unit = 10;

/** The first step of a weight, and the longest, in nats. */
const first = 0.02;
const longest = 0.3;

/**
 * The mean of several fits, each without a part of the pages (Breiman 1996): where pages pull against each other, one page more or less
 * would else turn a whole kind of page around. `lossOf` says how unlikely the labels of another page are.
 */
export function learn(pages, held, model, prior, { strength, epochs, bags }) {
	const shape = shapeOf(model, prior.parents);
	const mean = new Float64Array(shape.size);
	for (let bag = 0; bag < bags; bag++) {
		const own = bags === 1 ? pages : pages.filter((page) => bagOf(page.file) % bags !== bag);
		const weights = weightsOn(own, held, { model, prior, shape, strength, epochs });
		for (let i = 0; i < weights.length; i++) mean[i] += weights[i] / bags;
	}
	const factors = factorsOf(mean, shape);
	const whole = mean.slice();
	return { ...tablesOf(mean, shape, model), lossOf: (page) => pageLoss(page, whole, factors, shape) ?? 0 };
}

/** The layouts of one page go together. */
function bagOf(file) {
	let hash = 7;
	for (const sign of file.replace(/(?:\.v\d\.txt|\.copy|\.txt).*$/, ''))
		hash = (Math.imul(hash, 31) + sign.codePointAt(0)) >>> 0;
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
		const factors = factorsOf(weights, shape);
		for (const page of pages) {
			const own = pageLoss(page, weights, factors, shape, gradient);
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
			console.log(
				`epoch ${epoch + 1}: loss ${(loss / total).toFixed(3)} a page${held.length > 0 ? `, held out ${(held.reduce((sum, page) => sum + (pageLoss(page, weights, factors, shape) ?? 0), 0) / held.length).toFixed(3)}` : ''}`,
			);
	}
	return weights;
}

/** Where each kind of weight stands in the vector. */
function shapeOf({ lineFeatures, pairFeatures, classes, steps, states, transitions, incoming }, parents) {
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
		classOf: Uint8Array.from(states, (state) => classes.indexOf(state.class)),
		classes: classes.length,
		steps: steps.length,
		all: [...states.keys()],
		/** The steps into each state are neighbors, from `starts` on. */
		...incoming,
	};
}

function startOf(shape, { lineFeatures, pairFeatures, classes, steps, states, transitions, transitionKey }, prior) {
	const start = new Float64Array(shape.size);
	const fill = (at, features, names, weights) => {
		for (const [f, feature] of Object.keys(features).entries())
			for (const [i, name] of names.entries())
				start[at + f * names.length + i] = (weights[feature]?.[name] ?? 0) / unit;
	};
	fill(shape.line, lineFeatures, classes, prior.lineWeights);
	fill(shape.pair, pairFeatures, steps, prior.pairWeights);
	for (const [i, { from, to }] of transitions.entries())
		start[shape.transition + i] =
			((prior.transitionWeights[`*>${states[to].name}`] ?? 0) +
				(prior.transitionWeights[transitionKey(from, to)] ?? 0)) /
			unit;
	states.forEach((state, i) => {
		start[shape.initial + i] = (prior.stateWeights[state.name]?.initial ?? 0) / unit;
		start[shape.final + i] = (prior.stateWeights[state.name]?.final ?? 0) / unit;
	});
	return start;
}

/** Minus the log-likelihood of the labels; with `gradient`, its slope (upwards) is added there. `factors` are those of the steps by themselves. */
function pageLoss(page, weights, factors, shape, gradient) {
	const potentials = potentialsOf(page, weights, shape);
	const labeled = sums(page, potentials, factors, shape, true);
	if (labeled === undefined) return undefined;
	const free = sums(page, potentials, factors, shape, false);
	if (gradient) {
		const byClass = new Float64Array(page.contexts.length * shape.classes);
		const byStep = new Float64Array(page.contexts.length * shape.steps);
		collect(page, potentials, factors, shape, labeled, { gradient, byClass, byStep }, page.weight);
		collect(page, potentials, factors, shape, free, { gradient, byClass, byStep }, -page.weight);
		spread(page, shape, { gradient, byClass, byStep });
	}
	return free.log - labeled.log;
}

/** What the weights of steps, beginnings and ends multiply a way by: the same on all pages. */
function factorsOf(weights, shape) {
	const part = (from, to) => weights.slice(from, to).map(Math.exp);
	return {
		transition: part(shape.transition, shape.initial),
		initial: part(shape.initial, shape.final),
		final: part(shape.final, shape.size),
	};
}

/** For each text line the factor of each state and of each kind of step; a common factor is taken out of each line. */
function potentialsOf(page, weights, shape) {
	const { classes, steps, classOf } = shape;
	const n = page.contexts.length;
	const [state, step] = [new Float64Array(n * classOf.length), new Float64Array(n * steps)];
	const [byClass, byStep] = [new Float64Array(classes), new Float64Array(steps)];
	for (const [t, context] of page.contexts.entries()) {
		byClass.fill(0);
		byStep.fill(0);
		for (const f of context.line) for (let c = 0; c < classes; c++) byClass[c] += weights[shape.line + f * classes + c];
		for (const [child, parent] of shape.children) byClass[child] += byClass[parent];
		for (const f of context.pair) for (let s = 0; s < steps; s++) byStep[s] += weights[shape.pair + f * steps + s];
		const top = Math.max(...byClass);
		const topStep = Math.max(...byStep);
		for (let c = 0; c < classes; c++) byClass[c] = Math.exp(byClass[c] - top);
		for (let s = 0; s < steps; s++) step[t * steps + s] = Math.exp(byStep[s] - topStep);
		for (let s = 0; s < classOf.length; s++) state[t * classOf.length + s] = byClass[classOf[s]];
	}
	return { state, step };
}

/** Forward and backward sums over the states that the labels leave open, or over all. */
function sums(page, potentials, { transition, initial, final }, shape, labeled) {
	const n = page.contexts.length;
	const { from, step, starts, steps, all } = shape;
	const count = all.length;
	if (labeled) page.open ??= page.allowed.map((mask) => all.filter((s) => mask[s] === 1));
	const openAt = (t) => (labeled ? page.open[t] : all);
	const forward = new Float64Array(n * count);
	const scale = new Float64Array(n);
	let log = 0;
	for (let t = 0; t < n; t++) {
		const [now, before] = [t * count, (t - 1) * count];
		let sum = 0;
		for (const s of openAt(t)) {
			let value = 0;
			if (t === 0) value = page.initial.has(s) ? initial[s] : 0;
			else
				for (let i = starts[s]; i < starts[s + 1]; i++)
					value += forward[before + from[i]] * transition[i] * potentials.step[t * steps + step[i]];
			if (t === n - 1) value *= final[s];
			forward[now + s] = value * potentials.state[now + s];
			sum += forward[now + s];
		}
		if (!(sum > 0)) return undefined;
		for (let s = 0; s < count; s++) forward[now + s] /= sum;
		log += Math.log(sum);
		scale[t] = sum;
	}
	const backward = new Float64Array(n * count);
	backward.fill(1, (n - 1) * count);
	for (let t = n - 1; t > 0; t--) {
		const [now, before] = [t * count, (t - 1) * count];
		for (const s of openAt(t)) {
			const ahead = (backward[now + s] * potentials.state[now + s] * (t === n - 1 ? final[s] : 1)) / scale[t];
			if (ahead > 0)
				for (let i = starts[s]; i < starts[s + 1]; i++)
					backward[before + from[i]] += ahead * transition[i] * potentials.step[t * steps + step[i]];
		}
	}
	return { forward, backward, scale, log, openAt };
}

function collect(
	page,
	potentials,
	{ transition, final },
	shape,
	{ forward, backward, scale, openAt },
	{ gradient, byClass, byStep },
	sign,
) {
	const n = page.contexts.length;
	const { from, step, starts, steps, classes, classOf, all } = shape;
	const count = all.length;
	for (let t = 0; t < n; t++) {
		const [now, before] = [t * count, (t - 1) * count];
		for (const s of openAt(t)) {
			const share = sign * forward[now + s] * backward[now + s];
			byClass[t * classes + classOf[s]] += share;
			if (t === 0) gradient[shape.initial + s] += share;
			if (t === n - 1) gradient[shape.final + s] += share;
			if (t === 0) continue;
			const ahead = (sign * backward[now + s] * potentials.state[now + s] * (t === n - 1 ? final[s] : 1)) / scale[t];
			if (ahead === 0) continue;
			for (let i = starts[s]; i < starts[s + 1]; i++) {
				const both = forward[before + from[i]] * transition[i] * potentials.step[t * steps + step[i]] * ahead;
				gradient[shape.transition + i] += both;
				byStep[t * steps + step[i]] += both;
			}
		}
	}
}

/** What the classes and steps of each line gain goes to each of its features. */
function spread(page, { line, pair, classes, steps, children }, { gradient, byClass, byStep }) {
	for (const [t, context] of page.contexts.entries()) {
		for (const [child, parent] of children) byClass[t * classes + parent] += byClass[t * classes + child];
		for (const f of context.line)
			for (let c = 0; c < classes; c++) gradient[line + f * classes + c] += byClass[t * classes + c];
		for (const f of context.pair)
			for (let s = 0; s < steps; s++) gradient[pair + f * steps + s] += byStep[t * steps + s];
	}
}

function tablesOf(weights, shape, { lineFeatures, pairFeatures, classes, steps, states, transitions, transitionKey }) {
	const rows = (shape.pair - shape.line) / classes.length;
	for (let f = 0; f < rows; f++)
		for (const [child, parent] of shape.children)
			weights[shape.line + f * classes.length + child] += weights[shape.line + f * classes.length + parent];
	const whole = (i) => Math.round(weights[i] * unit);
	const entries = (names, at) =>
		Object.fromEntries(names.map((name, i) => [name, whole(at + i)]).filter(([, value]) => value !== 0));
	return {
		lineWeights: Object.fromEntries(
			Object.keys(lineFeatures).map((feature, f) => [feature, entries(classes, shape.line + f * classes.length)]),
		),
		pairWeights: Object.fromEntries(
			Object.keys(pairFeatures).map((feature, f) => [feature, entries(steps, shape.pair + f * steps.length)]),
		),
		transitionWeights: Object.fromEntries(
			transitions
				.map(({ from, to }, i) => [transitionKey(from, to), whole(shape.transition + i)])
				.filter(([, value]) => value !== 0),
		),
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
