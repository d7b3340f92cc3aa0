import type { Span } from '../../ground/model/span';
import { memoizeRecent } from '../../ground/text/memoize';
import { signsOf } from '../slips/signs';
import { treeScore } from '../slips/trees';
import { probabilityAt } from './calibration';
import { evidenceOf, ownEvidence } from './evidence';
import { doubtfulPlaces, type Proposal } from './proposals';
import { rowScores } from './row-scores';
import type { WordJudge } from './shipped';
import { type TextCounts, textCountsOf } from './text-counts';

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
	readonly paragraphs: readonly Span[];
	readonly isOpen: (at: number) => boolean;
	/** Only what scores at least so much. */
	readonly least: number;
}

/**
 * The words of a text that are probably wrong, in their order, the likeliest where several would mend one place:
 * `宏达⟦公私⟧去年投产` (公司). Paragraphs, and pieces of long ones, that did not change since they were read last are not read again.
 * Linear in the text.
 */
export function wrongWordsIn(judge: WordJudge, { text, units, paragraphs, isOpen, least }: WordSearch): WrongWord[] {
	let own: TextCounts | undefined;
	const found: WrongWord[] = [];
	for (const paragraph of paragraphs)
		for (const { start, end } of piecesOf(text, paragraph))
			for (const place of doubtsIn(judge, { text: text.slice(start, end), isOpen: (at) => isOpen(start + at) })) {
				own ??= textCountsOf(units);
				const { proposal, score } = likeliest(judge, place, own);
				if (score < least) continue;
				found.push({
					at: start + proposal.at - 1,
					length: proposal.length,
					meant: proposal.meant.map((unit) => String.fromCharCode(unit)).join(''),
					score,
					chance: probabilityAt(judge.ranker.curve, score),
				});
			}
	return apart(found);
}

/** A longer paragraph, a story pasted without line ends, is read in pieces, so that a key costs one of them. */
const longestPiece = 1500;

/** A paragraph in pieces that end with a sentence, where there is one. */
function* piecesOf(text: string, { start, end }: Span): Generator<Span> {
	let from = start;
	while (end - from > longestPiece) {
		const stop = text.lastIndexOf('。', from + longestPiece - 1);
		const to = stop > from + longestPiece / 2 ? stop + 1 : from + longestPiece;
		yield { start: from, end: to };
		from = to;
	}
	yield { start: from, end };
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

/** A doubtful place of a piece, as it was weighed last. */
interface WeighedPlace {
	/** The units of the piece, a sign before it and behind it; offsets are counted in these. */
	readonly units: Uint16Array;
	/** What may be meant, and what speaks for it. What the text itself says is put in when it is asked about. */
	readonly weighed: readonly { readonly proposal: Proposal; readonly evidence: number[] }[];
	/** The likeliest one, with what the text itself said then. */
	best: { readonly proposal: Proposal; readonly score: number } | undefined;
}

/** So many pieces are known again: those of a page, and of its neighbors. */
const recentPieces = 2048;

const recent = memoizeRecent<readonly WeighedPlace[]>(recentPieces);

interface Piece {
	readonly text: string;
	readonly isOpen: (at: number) => boolean;
}

/** The doubtful places of a piece that may come to something. A piece begins and ends as behind a full stop. */
function doubtsIn(judge: WordJudge, { text, isOpen }: Piece): readonly WeighedPlace[] {
	return recent(text + closedIn(text.length, isOpen), () => {
		const { knowledge, ranker } = judge;
		const units = signsOf(`\n${text}\n`);
		const read = rowScores(knowledge.model, units);
		const found: WeighedPlace[] = [];
		for (const place of doubtfulPlaces(knowledge, read, (at) => isOpen(at - 1))) {
			const weighed = place.proposals
				.map((proposal) => ({ proposal, evidence: evidenceOf(knowledge, { read, place }, proposal) }))
				.filter(({ evidence }) => treeScore(ranker.trees, evidence) > ranker.levels.careful - ownWorth);
			if (weighed.length > 0) found.push({ units, weighed, best: undefined });
		}
		return found;
	});
}

/** What a text writes elsewhere is worth so much at most, in nats: what is further from being said is forgotten. */
const ownWorth = 2;

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

function likeliest({ ranker }: WordJudge, place: WeighedPlace, own: TextCounts) {
	const { units, weighed } = place;
	let isSame = true;
	for (const { evidence, proposal } of weighed) isSame = ownEvidence(evidence, own, { units, proposal }) && isSame;
	if (place.best && isSame) return place.best;
	let best = { proposal: weighed[0].proposal, score: Number.NEGATIVE_INFINITY };
	for (const { evidence, proposal } of weighed) {
		const score = treeScore(ranker.trees, evidence);
		if (score > best.score) best = { proposal, score };
	}
	place.best = best;
	return best;
}
