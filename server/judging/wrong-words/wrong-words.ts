import { memoizeRecent } from '../../ground/text/memoize';
import { signsOf } from '../slips/signs';
import { treeScore } from '../slips/trees';
import { probabilityAt } from './calibration';
import { evidenceOf, ownEvidence } from './evidence';
import { type OwnCounts, ownCountsOf } from './own-counts';
import { doubtfulPlaces, type Proposal } from './proposals';
import { rowScores } from './row-scores';
import type { WordJudge } from './shipped';

/** A word that is probably wrong: `length` characters from `at` on stand where `meant` was meant. */
export interface WrongWord {
	readonly at: number;
	readonly length: number;
	readonly meant: string;
	/** What the ranker says, in nats, and how probable that makes it, from 0 to 1. */
	readonly score: number;
	readonly chance: number;
}

/** A text, the paragraphs in it that are judged, and which offsets of these are. */
export interface WordSearch {
	readonly text: string;
	/** The units of the text (`signsOf`). */
	readonly units: Uint16Array;
	readonly paragraphs: readonly { readonly start: number; readonly end: number }[];
	readonly isOpen: (at: number) => boolean;
	/** Only what scores at least so much. */
	readonly least: number;
}

/**
 * The words of a text that are probably wrong, in their order, the likeliest where several would mend one place:
 * `宏达⟦公私⟧去年投产` (公司). Paragraphs that did not change since they were read last are not read again. Linear in the text.
 */
export function wrongWordsIn(judge: WordJudge, { text, units, paragraphs, isOpen, least }: WordSearch): WrongWord[] {
	let own: OwnCounts | undefined;
	const found: WrongWord[] = [];
	for (const { start, end } of paragraphs) {
		for (const place of doubtsIn(judge, { text: text.slice(start, end), isOpen: (at) => isOpen(start + at) })) {
			own ??= ownCountsOf(units);
			const { proposal, score } = likeliest(judge, place, own);
			if (score < least) continue;
			found.push({
				at: start + proposal.at - 1,
				length: proposal.length,
				meant: String.fromCharCode(...proposal.meant),
				score,
				chance: probabilityAt(judge.ranker.curve, score),
			});
		}
	}
	return apart(found);
}

/** Of those that stand side by side the likeliest: they are ways to mend one fault. */
function apart(found: readonly WrongWord[]): WrongWord[] {
	const kept: WrongWord[] = [];
	for (const one of found) {
		const last = kept.at(-1);
		if (!last || last.at + last.length < one.at) kept.push(one);
		else if (last.score < one.score) kept[kept.length - 1] = one;
	}
	return kept;
}

/** A doubtful place of a paragraph, as it was weighed last. */
interface WeighedPlace {
	/** The units of the paragraph, a sign before it and behind it; offsets are counted in these. */
	readonly units: Uint16Array;
	readonly proposals: readonly Proposal[];
	/** What speaks for each of them. What the text itself says is put in when it is asked about. */
	readonly evidence: readonly number[][];
	/** The likeliest one, with what the text itself said then. */
	best: { readonly proposal: Proposal; readonly score: number } | undefined;
}

/** So many paragraphs are known again: those of a page, and of its neighbors. */
const recentParagraphs = 2048;

const recent = memoizeRecent<readonly WeighedPlace[]>(recentParagraphs);

interface Paragraph {
	readonly text: string;
	readonly isOpen: (at: number) => boolean;
}

/** The doubtful places of a paragraph. A paragraph begins and ends as behind a full stop. */
function doubtsIn(judge: WordJudge, { text, isOpen }: Paragraph): readonly WeighedPlace[] {
	return recent(text + closedIn(text.length, isOpen), () => {
		const units = signsOf(`\n${text}\n`);
		const read = rowScores(judge.knowledge.model, units);
		return Array.from(
			doubtfulPlaces(judge.knowledge, units, (at) => isOpen(at - 1), read),
			(place): WeighedPlace => ({
				units,
				proposals: place.proposals,
				evidence: place.proposals.map((one) => evidenceOf(judge.knowledge, { read, place }, one)),
				best: undefined,
			}),
		);
	});
}

/** Which offsets are closed, as a text that tells paragraphs apart: "" where none is, else `\n` and the bounds of the stretches. */
function closedIn(length: number, isOpen: (at: number) => boolean): string {
	let bounds = '';
	let isClosed = false;
	for (let at = 0; at < length; at++) {
		if (isOpen(at) !== isClosed) continue;
		isClosed = !isClosed;
		bounds += `\n${at}`;
	}
	return bounds;
}

function likeliest({ ranker }: WordJudge, place: WeighedPlace, own: OwnCounts) {
	const { units, proposals, evidence } = place;
	let isSame = true;
	for (const [i, proposal] of proposals.entries())
		isSame = ownEvidence(evidence[i], own, { units, proposal }) && isSame;
	if (place.best && isSame) return place.best;
	let best = { proposal: proposals[0], score: Number.NEGATIVE_INFINITY };
	for (const [i, proposal] of proposals.entries()) {
		const score = treeScore(ranker.trees, evidence[i]);
		if (score > best.score) best = { proposal, score };
	}
	place.best = best;
	return best;
}
