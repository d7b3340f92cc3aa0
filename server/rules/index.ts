import type { Rule } from '../model/rule';
import { cjkLatinSpace } from './cjk-latin-space';
import { clockContradiction } from './clock-contradiction';
import { columnBreak } from './column-break';
import { compatibilityUnit } from './compatibility-unit';
import { decreaseByTimes } from './decrease-by-times';
import { doubledApproximation } from './doubled-approximation';
import { doubledPunctuation } from './doubled-punctuation';
import { dunhaoBetweenMarks } from './dunhao-between-marks';
import { ellipsisWithDeng } from './ellipsis-with-deng';
import { erForLiang } from './er-for-liang';
import { fullwidthAlphanumeric } from './fullwidth-alphanumeric';
import { halfwidthPunctuation } from './halfwidth-punctuation';
import { headlineStop } from './headline-stop';
import { impossibleDate } from './impossible-date';
import { inconsistentByline } from './inconsistent-byline';
import { jiezhiConfusion } from './jiezhi-confusion';
import { jumpWithoutContinuation } from './jump-without-continuation';
import { listCountMismatch } from './list-count-mismatch';
import { lunarInArabic } from './lunar-in-arabic';
import { malformedByline } from './malformed-byline';
import { malformedDash } from './malformed-dash';
import { malformedEllipsis } from './malformed-ellipsis';
import { markAtLineStart } from './mark-at-line-start';
import { mixedNumerals } from './mixed-numerals';
import { ordinalMark } from './ordinal-mark';
import { percentRange } from './percent-range';
import { quoteNesting } from './quote-nesting';
import { rangeConnector } from './range-connector';
import { relativeDateConflict } from './relative-date-conflict';
import { repeatedClause } from './repeated-clause';
import { repeatedWord } from './repeated-word';
import { shortYear } from './short-year';
import { straightQuote } from './straight-quote';
import { strayDunhao } from './stray-dunhao';
import { straySpace } from './stray-space';
import { sumMismatch } from './sum-mismatch';
import { tenseAgainstDate } from './tense-against-date';
import { titleMarkNesting } from './title-mark-nesting';
import { unpairedMark } from './unpaired-mark';
import { wrongAnniversary } from './wrong-anniversary';
import { wrongInterpunct } from './wrong-interpunct';
import { wrongLunarDate } from './wrong-lunar-date';
import { wrongSession } from './wrong-session';
import { wrongWeekday } from './wrong-weekday';
import { wrongZero } from './wrong-zero';

/** The rules, one line each. */
export const rules: readonly Rule[] = [
	cjkLatinSpace,
	clockContradiction,
	columnBreak,
	compatibilityUnit,
	decreaseByTimes,
	doubledApproximation,
	doubledPunctuation,
	dunhaoBetweenMarks,
	ellipsisWithDeng,
	erForLiang,
	fullwidthAlphanumeric,
	halfwidthPunctuation,
	headlineStop,
	impossibleDate,
	inconsistentByline,
	jiezhiConfusion,
	jumpWithoutContinuation,
	listCountMismatch,
	lunarInArabic,
	malformedByline,
	malformedDash,
	malformedEllipsis,
	markAtLineStart,
	mixedNumerals,
	ordinalMark,
	percentRange,
	quoteNesting,
	rangeConnector,
	relativeDateConflict,
	repeatedClause,
	repeatedWord,
	shortYear,
	straightQuote,
	strayDunhao,
	straySpace,
	sumMismatch,
	tenseAgainstDate,
	titleMarkNesting,
	unpairedMark,
	wrongAnniversary,
	wrongInterpunct,
	wrongLunarDate,
	wrongSession,
	wrongWeekday,
	wrongZero,
];
