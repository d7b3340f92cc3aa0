import { hanRanges } from '../../../ground/text/characters';
import { once } from '../../../ground/text/once';
import { noteUnits, unitCount } from '../../../ground/text/unit-table';
import { surnameOpeners } from '../../words/surnames';
import { actions, honorifics, namingBefore, personVerbsBefore, speechVerbs } from './name-cues';
import { functionWords, organEndings, organWords, placeEndings, placeWords } from './organs';
import { posts } from './posts';
import { respectWords } from './respect';
import { personEndings, roleNouns } from './roles';

/**
 * What a unit can be where names are read: its row of the table is the sum of those that it can be. One look tells which lists are worth
 * asking.
 */
export const mark = {
	/** A Han character. */
	han: 1 << 0,
	/** The dot between the parts of a foreign name. */
	dot: 1 << 1,
	/** It opens a surname, a post, a noun of persons, a word before one who is named to a post (任命). */
	surname: 1 << 2,
	post: 1 << 3,
	role: 1 << 4,
	naming: 1 << 5,
	/** It opens what an organization or a place ends with, an honorific or a verb: what stands behind a name speaks for it or against. */
	behind: 1 << 6,
	/** It opens an ending of a place (镇, 水库), and is one by itself. */
	placeEnding: 1 << 7,
	placeSign: 1 << 8,
	/** The same of the endings that make one word with an unknown stem. */
	placeWord: 1 << 9,
	placeWordSign: 1 << 10,
	/** It ends an unknown organization of three characters (农科|院). */
	organWord: 1 << 11,
	/** No place is named with it (的 了 在). */
	functionWord: 1 << 12,
	/** A verb that takes a person ends with it, or a noun of persons does. */
	verbBefore: 1 << 13,
	personEnding: 1 << 14,
	/** A character of names that is an adverb as well; one that two characters end with more often than a name does (再生季|少说). */
	adverb: 1 << 15,
	quantity: 1 << 16,
	/** A dot of any kind; with the Han it makes up the clauses that names and words stand in. */
	anyDot: 1 << 17,
	/** The second unit of a post, of a noun of persons. */
	postSecond: 1 << 18,
	roleSecond: 1 << 19,
	/** A hyphen: between two characters that write sounds it is as a dot is (马克-多伦). */
	hyphen: 1 << 23,
	/** It opens a word of respect that stands behind a surname (女士). */
	respect: 1 << 22,
	/**
	 * No rows have these, a text notes them on its units: one and two characters before an ending that makes one word with an unknown
	 * stem; what else but a surname may open a name.
	 */
	beforePlace: 1 << 20,
	opened: 1 << 21,
} as const;

/** What a clause is made of: no word and no name reaches over anything else. */
export const inClause = mark.han | mark.anyDot;

/** The table by unit, made when it is first asked for. */
export const nameMarks: () => Uint32Array = once(marked);

/** Characters of names that are adverbs and prepositions as well, and those of them that count quantities. */
const adverbs = '正刚方曾再常向同随连来才将会少多作任';
const quantities = '少多才将会再';
const dots = '·';
const anyDots = '·•・';
const hyphens = '-';

function marked(): Uint32Array {
	return noteUnits(new Uint32Array(unitCount), [
		[mark.han, hanRanges],
		[mark.dot, dots],
		[mark.anyDot, anyDots],
		[mark.hyphen, hyphens],
		[mark.surname, surnameOpeners],
		[mark.post, posts.openers],
		[mark.postSecond, posts.words.map((word) => word.charAt(1))],
		[mark.role, roleNouns.openers],
		[mark.roleSecond, roleNouns.words.map((word) => word.charAt(1))],
		[mark.naming, namingBefore.openers],
		[mark.respect, respectWords.openers],
		...[placeEndings, organEndings, honorifics, speechVerbs, actions].map(
			(words) => [mark.behind, words.openers] as const,
		),
		[mark.placeEnding, placeEndings.openers],
		[mark.placeSign, [...placeEndings.openers].filter((unit) => placeEndings.has(String.fromCharCode(unit)))],
		[mark.placeWord, placeWords.openers],
		[mark.placeWordSign, [...placeWords.openers].filter((unit) => placeWords.has(String.fromCharCode(unit)))],
		[mark.organWord, organWords],
		[mark.functionWord, functionWords],
		[mark.verbBefore, personVerbsBefore.closers],
		[mark.personEnding, personEndings],
		[mark.adverb, adverbs],
		[mark.quantity, quantities],
	]);
}
