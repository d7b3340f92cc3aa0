import { keysOf } from '../../../ground/text/present';
/** What the decoder looks at in two neighboring text lines, each weighed for the kind of step between them. */
export const pairFeatures = {
	'close set': 'no blank line between, on a page with blank lines between all paragraphs',
	spaced: 'one blank line between, on such a page',
	'wide spaced': 'two or three blank lines between, on such a page',
	'very wide spaced': 'four or more blank lines between',
	'solid close': 'no blank line between, on a page without',
	'solid spaced': 'a blank line between, on a page without (or with blank lines between articles only)',
	'stop before': 'the line before ends its sentence',
	'comma before': 'the line before ends with ， or 、: its sentence goes on',
	'colon before': 'the line before ends with ：, ； or ——: a list, a quotation or a story may follow',
	'line of its own before':
		'the line before is a folio line, a 署名行, a credit or a rubric within marks: no sentence goes on from it',
	'open before': 'the line before ends in mid-sentence and is as long as a paragraph, or holds the end of a sentence',
	'open before, whole page':
		'the same on a page without sure column breaks, and no word says that the sentence goes on: a missing full stop',
	'open before, lax page': 'the same on a page where other paragraphs lack their full stop',
	'clause before':
		'the line before ends open and is short, with a comma: a heading of two halves, or the first clauses of a paragraph',
	'short open before': 'the line before ends open and is short, as headlines are, without a comma',
	'stub before': 'the line before is a few words without any mark: a heading, never the first half of a sentence',
	'join within a word':
		'the line before ends in mid-sentence, and a word is cut, or quotes and brackets are: 效⏎率 (line-join.ts)',
	'join within a sentence': 'the characters around the line end stand in mid-sentence: 和⏎协调',
	'join of one': 'they rather do',
	'join of either': 'they say nothing',
	'join of two': 'they rather end a sentence and begin one',
	'join between sentences': 'they do: 道路⏎这是',
	'open pair': 'the line before leaves a quote or bracket open that this one closes',
	'open left': 'the line before leaves a quote or bracket open',
	'closing mark after': 'the line opens with a mark that cannot open a line',
	'full before': 'hard-wrapped: the line before is full',
	'part before': 'hard-wrapped: the line before is not full',
	'indented after': 'the line is set in, on a page whose paragraphs are',
	'flush after': 'the line is not set in, on a page whose paragraphs are',
	'ended before': 'the line before closes a story: （完）, （下转2版）, a signature',
	'sentence ends after open': 'the first words close a sentence, and the line before is long and ends in mid-sentence',
	'end of a sentence': 'a few characters and a full stop below a line that ends in mid-sentence',
	'picture before': 'the line before closes with a photo credit',
	'picture of the story': 'a caption, and words of it stand in the text above it',
	'picture apart': 'a caption with next to no word of the text above it: a story of its own',
	'words shared': 'a good part of the words of the line before return in this one: headline and first paragraph',
	'some words shared': 'one or two of them return',
	'no words shared': 'none returns',
	'story goes on': 'many words of the text below this short line stand in the text above it: a crosshead',
	'story may go on': 'some of them do',
	'story changes': 'next to none do: a headline',
	'said above': 'three or more words of the short line itself stand in the text above it',
	'hinted above': 'one or two of them',
	'said below only': 'its words stand below and not above',
	'same opening': 'both lines open alike: items of a list, turns of an interview',
	'like size': 'two short lines of nearly one length: two halves of a headline',
	'longer after': 'the line is much longer than the short one before',
	'shorter after': 'the line is much shorter than the short one before',
	'clause after': 'the line has a comma and the one before has none',
} as const;
export type PairFeature = keyof typeof pairFeatures;

/** The numbers of the pair features. */
export const pairNumber: ReadonlyMap<PairFeature, number> = new Map(
	keysOf(pairFeatures).map((name, number) => [name, number]),
);

/** The same as an object. */
export const pairNumbers = Object.fromEntries(pairNumber) as Readonly<Record<PairFeature, number>>;
