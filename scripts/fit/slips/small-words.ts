import type { Grams } from '../../../server/judging/slips/grams';
import type { ParticlePlace, ParticleWeights } from '../../../server/judging/slips/particles';
import { lastSign, signsOf } from '../../../server/judging/slips/signs';
import { smallWordCandidates } from '../../../server/judging/slips/small-word-candidates';
import { twinsOf } from '../../../server/judging/slips/small-words';
import { type Source, sourceOf } from '../../../server/judging/slips/source';
import type { Chance } from './chance';
import { particleCases, weighParticles } from './particles';
import type { Case, Cases, SlipKind } from './rows';
import type { Copy } from './texts';

/** What the cases are made with: the counts and the weights of the particles that a source is judged by, and chance. */
export interface SmallWordJudges {
	readonly gramsFor: (source: string) => Grams;
	readonly weightsFor: (source: string) => ParticleWeights;
	readonly chance: Chance;
}

/** Reads the small words of copy as printed, and each once more with another one of its group in its place; of 的 half of them. */
export function smallWordCases(copies: readonly Copy[], { gramsFor, weightsFor, chance }: SmallWordJudges): Cases {
	const all: Cases = { cases: [], characters: new Map(), slips: new Map() };
	let grams: Grams | undefined;
	let source = '';
	for (const { source: name, text, closed } of copies) {
		if (!grams || name !== source) grams = gramsFor(name);
		source = name;
		const weights = weightsFor(name);
		const units = signsOf(text);
		const printed = sourceOf(units, grams);
		const note = (read: Source, at: number, slip?: SlipKind) => {
			const found = caseAt({ read, at, weights, meant: slip ? units[at] : undefined });
			if (found.length === 0) return;
			const shown = `${text.slice(Math.max(0, at - 10), at)}⟦${String.fromCharCode(read.units[at])}⟧${text.slice(at + 1, at + 10)}`;
			all.cases.push({
				source: name,
				...(slip ? { slip } : {}),
				candidates: found,
				shown: shown.replaceAll('\n', ' '),
			});
		};
		for (let at = 0; at < units.length; at++) {
			if (units[at] <= lastSign || closed[at]) continue;
			all.characters.set(name, (all.characters.get(name) ?? 0) + 1);
			const twins = twinsOf(units[at]);
			if (twins.length === 0) continue;
			note(printed, at);
			if (text[at] === '的' && chance.below(2) === 0) continue;
			const changed = units.slice();
			changed[at] = chance.pick(twins);
			const kind: SlipKind = `${String.fromCharCode(changed[at])}→${text[at]}`;
			all.slips.set(kind, (all.slips.get(kind) ?? 0) + 1);
			note(sourceOf(changed, grams), at, kind);
		}
	}
	return all;
}

interface Seen {
	readonly read: Source;
	readonly at: number;
	readonly weights: ParticleWeights;
	readonly meant: number | undefined;
}

function caseAt({ read, at, weights, meant }: Seen): Case['candidates'] {
	return smallWordCandidates(read, at, weights).map((one) => ({ ...one, isMeant: one.meant === meant }));
}

/** The weights of the particles for each source, fitted without it and with a few others. */
export function weightsBySource(
	copies: readonly Copy[],
	classOf: ParticlePlace['classOf'],
	chance: Chance,
): (source: string) => ParticleWeights {
	const cases = particleCases(copies, classOf);
	const counts = new Map<string, number>();
	for (const { source } of cases) counts.set(source, (counts.get(source) ?? 0) + 1);
	// The greatest sources have a part each, the others one together.
	const parts = [...counts].sort(([, one], [, other]) => other - one).map(([source]) => source);
	const partOf = (source: string) => Math.min(parts.indexOf(source), mostParts - 1);
	const weights = Array.from({ length: Math.min(parts.length, mostParts) }, (_, part) =>
		weighParticles(
			cases.filter(({ source }) => partOf(source) !== part),
			chance,
		),
	);
	return (source) => weights[Math.max(0, partOf(source))];
}

const mostParts = 4;
