export type CueName =
	| 'scale'
	| 'title'
	| 'doubtfulTitle'
	| 'role'
	| 'doubtfulRole'
	| 'naming'
	| 'named'
	| 'aged'
	| 'listed'
	| 'personVerb'
	| 'personEnding'
	| 'clauseStart'
	| 'listBefore'
	| 'turn'
	| 'honorific'
	| 'appointed'
	| 'speech'
	| 'doing'
	| 'action'
	| 'listBehind'
	| 'clauseEnd'
	| 'placeEnding'
	| 'placeEndingIntroduced'
	| 'introducedEnd'
	| 'placeLast'
	| 'wordNotNoun'
	| 'titledNotNoun'
	| 'bareNoun'
	| 'introducedNoun'
	| 'cheapWords'
	| 'roleWord'
	| 'short'
	| 'soundTitled'
	| 'neverGiven'
	| 'wordSurname'
	| 'noSurname'
	| 'masked'
	| 'counted'
	| 'placeStem'
	| 'placeLike'
	| 'adverbEnd'
	| 'margin'
	| 'introducedMargin'
	| 'titledMargin'
	| 'titleMargin'
	| 'said'
	| 'knownWord';

/**
 * What the signs around a would-be name are worth beside the model, in halves of a nat: what it costs less or more to read a name there.
 * Fitted together with the scale of the model by `node scripts/fit/people/cues.mjs`; a sign that one comes by, but hardly ever in labeled
 * copy, keeps the worth it was given by hand.
 */
export const cues: Record<CueName, number> = {
	/** What the model counts beside words, in sixteenths. */
	scale: 24,
	/** After a post (县长|李文). */
	title: 13,
	/** After a post whose last character makes a word with the next (万州长|江). */
	doubtfulTitle: 2,
	/** After a noun of persons (村民|李文). */
	role: 5,
	/** The same, where its last character makes a word with the next (绣工|坊). */
	doubtfulRole: 5,
	/** In an appointment (任命|李文|为), or where the form of the line says that a name stands. */
	naming: 8,
	/** After words of naming alone (名叫|石根生). */
	named: 8,
	/** After an age (68岁的|李文). */
	aged: 9,
	/** After 、, 和 or a space behind a name. */
	listed: 6,
	/** After a verb that takes a person (看望|李文). */
	personVerb: 3,
	/** After a character that nouns of persons end with (绣工|李文). */
	personEnding: 2,
	/** At the start of a clause. */
	clauseStart: 4,
	/** After 、. */
	listBefore: 0,
	/** Alone on a line before a colon (李文：我们…). */
	turn: 4,
	/** Before 同志, 先生, a post or a rank. */
	honorific: 0,
	/** In an appointment, before 为, 的 or 辞去. */
	appointed: 2,
	/** Before a verb of speech (李文|说). */
	speech: 2,
	/** Before a verb with 着 (李文|骑着). */
	doing: 8,
	/** Before a verb or adverb that usually has a person before it (李文|主持). */
	action: 6,
	/** Before 、. */
	listBehind: 4,
	/** Before the end of a clause. */
	clauseEnd: 2,
	/** Before an ending of a place or an organization (石桥|水库). */
	placeEnding: -4,
	/** The same, where a sign before the name says that one comes. */
	placeEndingIntroduced: -2,
	/** Before the end of a clause, where a sign before the name says that one comes (他叫石根生，). */
	introducedEnd: 5,
	/** A name that ends like a place of the administration (市长|汀区). */
	placeLast: -8,
	/** A name that is a word, and no noun (高兴). */
	wordNotNoun: -8,
	/** The same after a post (副站长|连胜). */
	titledNotNoun: -4,
	/** A bare name that is a noun (蓝天). */
	bareNoun: 1,
	/** The same after a sign. */
	introducedNoun: -2,
	/** A name whose characters are common words (获得|男子). */
	cheapWords: -6,
	/** A name that is a noun of persons (72岁的|茶艺师). */
	roleWord: -20,
	/** A name of two characters with another Han behind it. */
	short: -2,
	/** A name written by sound with a post behind it (恩古里尼|省长). */
	soundTitled: 8,
	/** A name whose last character is a function word (民|宿则|是). */
	neverGiven: -10,
	/** A name that begins with a common word, rare as a surname (叫|得响). */
	wordSurname: -5,
	/** A name without a surname, whose characters do not all write sounds (市民|仍须). */
	noSurname: -8,
	/** A name that is kept back (齐某). */
	masked: 12,
	/** A bare name behind a number (一|池荷香). */
	counted: -8,
	/** A bare name that stands before an ending of a place elsewhere in the text. */
	placeStem: -8,
	/** A bare name of three characters that ends like a place (安洲河). */
	placeLike: -3,
	/** A last character that is as much an adverb, where a verb follows (佟某|正查看). */
	adverbEnd: -8,
	/** How much dearer every reading without a bare name has to be. */
	margin: 4,
	/** The same behind a noun of persons or a word of naming. */
	introducedMargin: 0,
	/** The same before a post. */
	titledMargin: 0,
	/** The same after a post, or where the name has a dot. */
	titleMargin: 0,
	/** Where the form of the line says both where the name begins and where it ends. */
	said: 40,
	/** A name that the page knows and that is a word (高峰). */
	knownWord: 6,
};
