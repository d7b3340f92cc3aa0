import { linesOf } from '../../../ground/assets/asset';
import { fromAsset } from '../../../ground/assets/store';

/**
 * What the signs around a would-be name are worth beside the model, in halves of a nat: what it costs less or more to read a name there.
 * Fitted together with the scale of the model by `npm run fit -- cues PATH…`; a sign that one comes by, but hardly ever in labeled copy,
 * keeps the worth it was given by hand.
 */
export interface Cues {
	/** What the model counts beside words, in sixteenths. */
	scale: number;
	/** After a post (县长|李文). */
	title: number;
	/** After a post whose last character makes a word with the next (万州长|江). */
	doubtfulTitle: number;
	/** After a noun of persons (村民|李文). */
	role: number;
	/** The same, where its last character makes a word with the next (绣工|坊). */
	doubtfulRole: number;
	/** In an appointment (任命|李文|为), or where the form of the line says that a name stands. */
	naming: number;
	/** After words of naming alone (名叫|石根生). */
	named: number;
	/** After an age (68岁的|李文). */
	aged: number;
	/** After 、, 和 or a space behind a name. */
	listed: number;
	/** After a verb that takes a person (看望|李文). */
	personVerb: number;
	/** After a character that nouns of persons end with (绣工|李文). */
	personEnding: number;
	/** At the start of a clause. */
	clauseStart: number;
	/** After 、. */
	listBefore: number;
	/** Alone on a line before a colon (李文：我们…). */
	turn: number;
	/** Before 同志, 先生, a post or a rank. */
	honorific: number;
	/** In an appointment, before 为, 的 or 辞去. */
	appointed: number;
	/** Before a verb of speech (李文|说). */
	speech: number;
	/** Before a verb with 着 (李文|骑着). */
	doing: number;
	/** Before a verb or adverb that usually has a person before it (李文|主持). */
	action: number;
	/** Before 、. */
	listBehind: number;
	/** Before the end of a clause. */
	clauseEnd: number;
	/** Before an ending of a place or an organization (石桥|水库). */
	placeEnding: number;
	/** The same, where a sign before the name says that one comes. */
	placeEndingIntroduced: number;
	/** Before the end of a clause, where a sign before the name says that one comes (他叫石根生，). */
	introducedEnd: number;
	/** A name that ends like a place of the administration (市长|汀区). */
	placeLast: number;
	/** A name that is a word, and no noun (高兴). */
	wordNotNoun: number;
	/** The same after a post (副站长|连胜). */
	titledNotNoun: number;
	/** A bare name that is a noun (蓝天). */
	bareNoun: number;
	/** The same after a sign. */
	introducedNoun: number;
	/** A name whose characters are common words (获得|男子). */
	cheapWords: number;
	/** A name that is a noun of persons (72岁的|茶艺师). */
	roleWord: number;
	/** A name of two characters with another Han behind it. */
	short: number;
	/** A name written by sound with a post behind it (恩古里尼|省长). */
	soundTitled: number;
	/** A name whose last character is a function word (民|宿则|是). */
	neverGiven: number;
	/** A name that begins with a common word, rare as a surname (叫|得响). */
	wordSurname: number;
	/** A name without a surname, whose characters do not all write sounds (市民|仍须). */
	noSurname: number;
	/** A name that is kept back (齐某). */
	masked: number;
	/** A bare name behind a number (一|池荷香). */
	counted: number;
	/** A bare name that stands before an ending of a place elsewhere in the text. */
	placeStem: number;
	/** A bare name of three characters that ends like a place (安洲河). */
	placeLike: number;
	/** A last character that is as much an adverb, where a verb follows (佟某|正查看). */
	adverbEnd: number;
	/** How much dearer every reading without a bare name has to be. */
	margin: number;
	/** The same behind a noun of persons or a word of naming. */
	introducedMargin: number;
	/** The same before a post. */
	titledMargin: number;
	/** The same after a post, or where the name has a dot. */
	titleMargin: number;
	/** Where the form of the line says both where the name begins and where it ends. */
	said: number;
	/** A name that the page knows and that is a word (高峰). */
	knownWord: number;
}

export type CueName = keyof Cues;

/** The worth of every cue; of those that the asset does not know, nothing. */
export const cues: () => Cues = fromAsset({
	kind: 'people/cues',
	version: 1,
	read: ({ section, text }) => {
		const worths = section('worths', 'i16');
		return { ...none, ...Object.fromEntries(linesOf(text('names')).map((name, i) => [name, worths[i]])) };
	},
});

const none: Readonly<Cues> = {
	scale: 0,
	title: 0,
	doubtfulTitle: 0,
	role: 0,
	doubtfulRole: 0,
	naming: 0,
	named: 0,
	aged: 0,
	listed: 0,
	personVerb: 0,
	personEnding: 0,
	clauseStart: 0,
	listBefore: 0,
	turn: 0,
	honorific: 0,
	appointed: 0,
	speech: 0,
	doing: 0,
	action: 0,
	listBehind: 0,
	clauseEnd: 0,
	placeEnding: 0,
	placeEndingIntroduced: 0,
	introducedEnd: 0,
	placeLast: 0,
	wordNotNoun: 0,
	titledNotNoun: 0,
	bareNoun: 0,
	introducedNoun: 0,
	cheapWords: 0,
	roleWord: 0,
	short: 0,
	soundTitled: 0,
	neverGiven: 0,
	wordSurname: 0,
	noSurname: 0,
	masked: 0,
	counted: 0,
	placeStem: 0,
	placeLike: 0,
	adverbEnd: 0,
	margin: 0,
	introducedMargin: 0,
	titledMargin: 0,
	titleMargin: 0,
	said: 0,
	knownWord: 0,
};
