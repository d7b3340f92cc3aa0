import type { Rule } from '../model/rule';
import { cjkLatinSpace } from './cjk-latin-space';
import { columnBreak } from './column-break';
import { doubledPunctuation } from './doubled-punctuation';
import { dunhaoBetweenMarks } from './dunhao-between-marks';
import { ellipsisWithDeng } from './ellipsis-with-deng';
import { fullwidthAlphanumeric } from './fullwidth-alphanumeric';
import { halfwidthPunctuation } from './halfwidth-punctuation';
import { headlineStop } from './headline-stop';
import { inconsistentByline } from './inconsistent-byline';
import { jumpWithoutContinuation } from './jump-without-continuation';
import { malformedByline } from './malformed-byline';
import { malformedDash } from './malformed-dash';
import { malformedEllipsis } from './malformed-ellipsis';
import { markAtLineStart } from './mark-at-line-start';
import { ordinalMark } from './ordinal-mark';
import { quoteNesting } from './quote-nesting';
import { rangeConnector } from './range-connector';
import { repeatedClause } from './repeated-clause';
import { repeatedWord } from './repeated-word';
import { straightQuote } from './straight-quote';
import { strayDunhao } from './stray-dunhao';
import { straySpace } from './stray-space';
import { titleMarkNesting } from './title-mark-nesting';
import { unpairedMark } from './unpaired-mark';
import { wrongInterpunct } from './wrong-interpunct';

/** The rules, one line each. */
export const rules: readonly Rule[] = [
	cjkLatinSpace,
	columnBreak,
	doubledPunctuation,
	dunhaoBetweenMarks,
	ellipsisWithDeng,
	fullwidthAlphanumeric,
	halfwidthPunctuation,
	headlineStop,
	inconsistentByline,
	jumpWithoutContinuation,
	malformedByline,
	malformedDash,
	malformedEllipsis,
	markAtLineStart,
	ordinalMark,
	quoteNesting,
	rangeConnector,
	repeatedClause,
	repeatedWord,
	straightQuote,
	strayDunhao,
	straySpace,
	titleMarkNesting,
	unpairedMark,
	wrongInterpunct,
];
