import type { Span } from '../../ground/model/span';
import { signSet } from '../../ground/text/signs';
import { isCompound, surnameRank } from '../words/surnames';
import { absent, longer, noun } from '../words/words';
import { relax, step } from './cheapest-chain';
import { neverSound } from './dotted-names';
import type { KnownNames, LatticeInput } from './lattice-input';
import { dearestSound } from './model/dots';
import { labelsAt } from './model/score';
import { modelWeights } from './model/weights';
import { hopeless, isPromising, signWorth } from './name-bounds';
import { leftSign, rightSign, worthBefore, worthBehind } from './name-signs';
import { isStem } from './stems';
import { cues } from './words/cues';
import { costs, signs } from './words/name-cues';
import { inClause, mark } from './words/name-marks';
import { roleNouns } from './words/roles';
import { troops } from './words/troops';

/** The names that the page knows and that begin where the one of number `first` does, as far as they end within the clause. */
export function knownNames(input: LatticeInput, { starts, ends, first, to }: KnownNames & KnownLimits): void {
	const at = starts[first];
	const base = input.names.best[at];
	for (let i = first; starts[i] === at; i++) {
		const end = ends[i];
		if (end > to) continue;
		const word = wordCost(input, at, end);
		const behind = Math.min(0, worthBehind(rightSign(input, end)));
		// A reporter called 高峰 does not make every 高峰 a person: there the words around have to say so.
		const cost =
			word > 0
				? word - cues().knownWord - spanWorth(input, at, end) - worthBefore(leftSign(input, at))
				: costs.known + crossingCost(input, at, end);
		relax(input.names, { start: at, end, cost: base + cost - behind, as: step.bare });
	}
}

/** The number of a known name among all, and where the clause ends. */
interface KnownLimits {
	readonly first: number;
	readonly to: number;
}

/** What a word of the lists costs that is exactly this stretch; 0 where there is none. */
function wordCost({ text, pairs, model }: LatticeInput, at: number, end: number): number {
	const pair = pairs[at];
	if (end - at === 2) return pair & 0xff;
	const word = pair & longer ? model.long.longest(text, at, end) : undefined;
	return word && word.end === end ? word.value : 0;
}

/** What the model says for a name of just these units, in halves of a nat. */
function spanWorth(input: LatticeInput, at: number, end: number): number {
	const { steps } = modelWeights();
	const { scores } = input;
	const inner = Math.max(0, end - at - 3);
	let most = never;
	for (const kind of [0, 1]) {
		const begin = kind * 3;
		let sum = scores[labelsAt(input, at) + begin] + scores[labelsAt(input, end - 1) + begin + 2];
		for (let i = at + 1; i < end - 1; i++) sum += scores[labelsAt(input, i) + begin + 1];
		sum += end - at === 2 ? steps.short[kind] : steps.long[kind] + inner * steps.more[kind];
		most = Math.max(most, sum);
	}
	return (most * cues().scale) >> 6;
}

/**
 * What limits the names of a clause: where the list of names that goes on may begin at most, where the clause ends, and the last offset
 * where a title follows, -1 where none does.
 */
interface NameLimits {
	readonly since: number;
	readonly to: number;
	readonly titleBehind: number;
}

/**
 * Every other name that may begin at `at`: Han names, names written by sound. A name costs its words less what the model and the signs
 * say for it.
 */
export function nameEdges(input: LatticeInput, { since, to, titleBehind }: NameLimits, at: number): void {
	const { marks, opens } = input;
	const { best, kind } = input.names;
	const opened = opens[at] >= signs.title && isTaken(input, at) ? 0 : opens[at];
	// A name ends right here: another one begins only after a title.
	if (kind[at] !== step.word && !opened) return;
	const listed = isListed(input, since, at);
	const slack = opened || listed || titleBehind >= at + 2 ? signWorth : 0;
	if (opened !== signs.said && !isPromising(input, at, slack)) return;
	const sign = opened || leftSign(input, at);
	const as = sign >= signs.introduction ? step.introduced : listed ? step.listed : step.bare;
	const left = worthBefore(sign) + (listed ? cues().listed : 0);
	const { steps } = modelWeights();
	const isSaid = opened === signs.said;
	let first = labelsAt(input, at);
	const { scores } = input;
	let han = scores[first] + (listed ? steps.listed[0] : 0);
	let sound = scores[first + 3] + (listed ? steps.listed[1] : 0);
	const hopes = isSaid ? never : hopeless - slack;
	let words = input.model.character[input.units[at]];
	let wordsBefore = 0;
	const isLong = (input.pairs[at] & longer) !== 0;
	let dotted = false;
	for (let last = at + 1; last < to && last < at + longestName; last++) {
		const marked = marks[last];
		// No name reaches into a post.
		if (!(marked & inClause) || input.closed[last] || (input.titleAt[last] && last > at + 1)) return;
		if (last === at + hanSize) han = never;
		if (han < hopes && sound < hopes) return;
		first = labelsAt(input, last);
		const end = last + 1;
		const isHan = marked & mark.han;
		const plain = words + (isHan ? input.model.character[input.units[last]] : 0);
		const pair = input.pairs[last - 1] & 0xff;
		const now = pair && isHan ? Math.min(plain, wordsBefore + pair) : plain;
		wordsBefore = words;
		words = isLong && end > at + 2 ? Math.min(now, wordCost(input, at, end) || now) : now;
		if (neverSound.has(input.units[last])) sound = never;
		if (!isHan) {
			dotted = true;
			han = never;
		} else if (!(marks[end] & mark.anyDot)) {
			const size = end - at;
			const inner = Math.max(0, size - 3);
			const joined = isJoint(input.units[end]);
			const hanWorth =
				han +
				scores[first + 2] +
				(size === 2 ? steps.short[0] : steps.long[0] + inner * steps.more[0]) +
				(joined ? steps.joined[0] : 0);
			const soundWorth =
				sound +
				scores[first + 5] +
				(size === 2 ? steps.short[1] : steps.long[1] + inner * steps.more[1]) +
				(joined ? steps.joined[1] : 0);
			const bySound = soundWorth > hanWorth;
			const raw = bySound ? soundWorth : hanWorth;
			const worth = (raw * cues().scale) >> 6;
			// Dearer than its words: no sign behind makes up for so much.
			if (worth + left + mostBehind > 0) {
				const cheap = words <= cheapest * size ? cues().cheapWords : 0;
				const gain = worth + left + cheap + evidence(input, { start: at, end, as, bySound });
				if (gain > 0)
					relax(input.names, { start: at, end, cost: best[at] + words - gain, as: dotted ? step.dotted : as });
			}
		}
		han += scores[first + 1];
		sound += scores[first + 4];
	}
}

/** 克林顿总统|访华: the title has its name before it. */
function isTaken({ titleAt, names: { kind } }: LatticeInput, at: number): boolean {
	for (let lead = at - 2; lead >= 0 && lead >= at - longestTitle; lead--)
		if (titleAt[lead]) return kind[lead] !== step.word;
	return false;
}

/** A post with what stands before it is no longer, as a rule. */
const longestTitle = 8;
/** The words under a name cost more a character, as a rule: 获得|男子 does not. */
const cheapest = 11;
/** No words behind are worth more, in halves of a nat. */
const mostBehind = 30;
/** A Han name has no more characters. */
const hanSize = 4;
/** No name is longer. */
const longestName = 20;
/** 某. */
const someone = 0x67d0;
/** The price of characters that no given name has; a word no dearer than `commonWord` is a common one. */
const forbidden = 40;
const commonWord = 12;
/** Less than any worth. */
const never = -10_000;

/** A name that may be read: as what (`step`), and whether it is one written by sound. */
interface Candidate extends Span {
	readonly as: number;
	readonly bySound: boolean;
}

/** What the name itself and the words behind say for it. */
function evidence(input: LatticeInput, { start: at, end, as, bySound }: Candidate): number {
	const introduced = as !== step.bare;
	const { text, marks, pairs, opens, model } = input;
	const last = marks[end - 1];
	const size = end - at;
	const pair = pairs[at];
	const next = marks[end];
	let worth = 0;
	let sign = bySound ? soundSign(input, end, as) : endSign(input, end, as);
	const word =
		size === 2 ? (pair & 0xff ? pair : 0) : pair & longer && model.long.endOf(text, at, end) === end ? noun : 0;
	if (word) {
		if (word & noun) worth += introduced ? cues().introducedNoun : cues().bareNoun;
		else worth += opens[at] >= signs.title ? cues().titledNotNoun : cues().wordNotNoun;
		// 群众关心的: what follows a word follows the word, not a name.
		if (next & mark.han) sign = Math.min(sign, 0);
	}
	if (!introduced) {
		if (isStem(input, at)) worth += cues().placeStem;
		if (size > 2 && last & mark.placeSign) worth += cues().placeLike;
		// 再生季|少说: the verb begins before the name ends.
		if (sign > 0 && pairs[end - 1] & 0xff) sign = 0;
	}
	if (size === 2 && !bySound && next & mark.han) worth += cues().short;
	if (!bySound) {
		// 民|宿则|是: function words end no name; 叫|得响: common words that hardly anybody is called begin none.
		if (model.given[input.units[end - 1]] >= forbidden && model.given[input.units[end - 1]] !== absent)
			worth += cues().neverGiven;
		const rank = surnameRank(input.units[at]);
		if (rank === undefined && hasNoSurname(input, at, end)) worth += cues().noSurname;
		// 齐某, 王某某: the name is kept back.
		if (input.units[end - 1] === someone && rank !== undefined && rank !== 'rare') worth += cues().masked;
		if (!introduced && at > 0 && numerals.has(input.units[at - 1])) worth += cues().counted;
		if ((rank === undefined || rank === 'rare') && model.character[input.units[at]] <= commonWord)
			worth += cues().wordSurname;
	}
	if (bySound && size > 2 && input.titleAt[end]) worth += cues().soundTitled;
	if (marks[at] & mark.role && roleNouns.endOf(text, at) === end) worth += cues().roleWord;
	// 某纵队, 某团: no name before, but a unit whose number is not told.
	if (input.units[end - 1] === someone && troops.has(text[end])) worth += cues().placeLast;
	// 市长|汀区: no name ends like a place of the administration.
	if (last & mark.placeWordSign) worth += cues().placeLast;
	if (sign > 0 && last & (size > 2 ? mark.adverb : mark.quantity) && next & mark.han) worth += cues().adverbEnd;
	// The form of the line says where the name begins and where it ends: 甲某（某林场）.
	if (opens[at] === signs.said && input.closes[end]) worth += cues().said;
	return worth + sign;
}

/** Neither 皇甫靖 nor 老胡 nor a name by sound: 市民|仍须. */
function hasNoSurname({ units, model }: LatticeInput, at: number, end: number): boolean {
	if (isCompound(units[at], units[at + 1]) || familiar.has(units[at])) return false;
	for (let i = at; i < end; i++) if (model.transliteration[units[i]] > dearestSound) return true;
	return false;
}

/** 一|池荷香. */
const numerals = signSet('一二两三四五六七八九十百千万亿几数半每');

/** 老胡, 小杨, 阿芳. */
const familiar = signSet('老小阿');

/** After 、, 和, 与 or a space that follows a name, the next name is likely. */
export function isListed({ units, names }: LatticeInput, since: number, at: number): boolean {
	if (at < since + 2 || names.kind[at - 1] === step.word) return false;
	return isJoint(units[at - 1]);
}

/** 、和与及 and blanks join names. */
function isJoint(unit: number): boolean {
	return unit === 0x3001 || unit === 0x548c || unit === 0x4e0e || unit === 0x53ca || unit === 0x20 || unit === 0x3000;
}

/** What the words behind are worth, weighed by what stands before: 县长王某|办公 is a name in spite of 办. */
function endSign(input: LatticeInput, end: number, as: number): number {
	const sign = rightSign(input, end);
	const closed = input.closes[end] ? cues().appointed : -100;
	if (as === step.bare) return Math.max(worthBehind(sign), closed);
	if (sign < 0) return Math.max(cues().placeEndingIntroduced, closed);
	return Math.max(sign > 0 && !(input.marks[end] & mark.han) ? cues().introducedEnd : worthBehind(sign), closed);
}

/** What follows weighs more behind names written by sound: 亚军|帕马科|队 and 梅利纳|王国 are no persons, whatever stands before. */
function soundSign(input: LatticeInput, end: number, as: number): number {
	return rightSign(input, end) < 0 ? cues().placeEnding : endSign(input, end, as);
}

/** What it costs that a common word reaches over an edge of a name: 张|钢琴. */
function crossingCost({ text, pairs }: LatticeInput, start: number, end: number): number {
	let cost = 0;
	if (end < text.length && pairs[end - 1] & 0xff) cost += costs.crossing;
	if (start > 0 && pairs[start - 1] & 0xff) cost += costs.crossing / 2;
	return cost;
}
