import type { CueName } from '../../../server/reading/people/words/cues';

/** What each cue is, with a line of copy; it stands beside the worth in the table. */
const reasons: Readonly<Record<CueName, string>> = {
	scale: 'What the model counts beside words, in sixteenths.',
	title: 'After a post (县长|李文).',
	doubtfulTitle: 'After a post whose last character makes a word with the next (万州长|江).',
	role: 'After a noun of persons (村民|李文).',
	doubtfulRole: 'The same, where its last character makes a word with the next (绣工|坊).',
	naming: 'In an appointment (任命|李文|为), or where the form of the line says that a name stands.',
	named: 'After words of naming alone (名叫|石根生).',
	aged: 'After an age (68岁的|李文).',
	listed: 'After 、, 和 or a space behind a name.',
	personVerb: 'After a verb that takes a person (看望|李文).',
	personEnding: 'After a character that nouns of persons end with (绣工|李文).',
	clauseStart: 'At the start of a clause.',
	listBefore: 'After 、.',
	turn: 'Alone on a line before a colon (李文：我们…).',
	honorific: 'Before 同志, 先生, a post or a rank.',
	appointed: 'In an appointment, before 为, 的 or 辞去.',
	speech: 'Before a verb of speech (李文|说).',
	doing: 'Before a verb with 着 (李文|骑着).',
	action: 'Before a verb or adverb that usually has a person before it (李文|主持).',
	listBehind: 'Before 、.',
	clauseEnd: 'Before the end of a clause.',
	placeEnding: 'Before an ending of a place or an organization (石桥|水库).',
	placeEndingIntroduced: 'The same, where a sign before the name says that one comes.',
	introducedEnd: 'Before the end of a clause, where a sign before the name says that one comes (他叫石根生，).',
	placeLast: 'A name that ends like a place of the administration (市长|汀区).',
	wordNotNoun: 'A name that is a word, and no noun (高兴).',
	titledNotNoun: 'The same after a post (副站长|连胜).',
	bareNoun: 'A bare name that is a noun (蓝天).',
	introducedNoun: 'The same after a sign.',
	cheapWords: 'A name whose characters are common words (获得|男子).',
	roleWord: 'A name that is a noun of persons (72岁的|茶艺师).',
	short: 'A name of two characters with another Han behind it.',
	soundTitled: 'A name written by sound with a post behind it (恩古里尼|省长).',
	neverGiven: 'A name whose last character is a function word (民|宿则|是).',
	wordSurname: 'A name that begins with a common word, rare as a surname (叫|得响).',
	noSurname: 'A name without a surname, whose characters do not all write sounds (市民|仍须).',
	masked: 'A name that is kept back (齐某).',
	counted: 'A bare name behind a number (一|池荷香).',
	placeStem: 'A bare name that stands before an ending of a place elsewhere in the text.',
	placeLike: 'A bare name of three characters that ends like a place (安洲河).',
	adverbEnd: 'A last character that is as much an adverb, where a verb follows (佟某|正查看).',
	margin: 'How much dearer every reading without a bare name has to be.',
	introducedMargin: 'The same behind a noun of persons or a word of naming.',
	titledMargin: 'The same before a post.',
	titleMargin: 'The same after a post, or where the name has a dot.',
	said: 'Where the form of the line says both where the name begins and where it ends.',
	knownWord: 'A name that the page knows and that is a word (高峰).',
};

/** The table of cues as source text. */
export function cueTable(cues: Readonly<Record<CueName, number>>): string {
	const names = Object.keys(cues) as CueName[];
	return [
		`export type CueName =\n${names.map((name) => `\t| '${name}'`).join('\n')};`,
		'/**\n * What the signs around a would-be name are worth beside the model, in halves of a nat: what it costs less or more to read a name there.\n * Fitted together with the scale of the model by `node scripts/fit/people/cues.mjs`; a sign that one comes by, but hardly ever in labeled\n * copy, keeps the worth it was given by hand.\n */',
		`export const cues: Record<CueName, number> = {\n${names.map((name) => `\t/** ${reasons[name]} */\n\t${name}: ${cues[name]},`).join('\n')}\n};\n`,
	]
		.join('\n\n')
		.replace('*/\n\n', '*/\n');
}
