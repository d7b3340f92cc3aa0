import type { Rule } from '../model/rule';
import { ageMismatch } from './age-mismatch';
import { brokenSetPhrase } from './broken-set-phrase';
import { captionName } from './caption-name';
import { cjkLatinSpace } from './cjk-latin-space';
import { clockContradiction } from './clock-contradiction';
import { columnBreak } from './column-break';
import { compatibilityUnit } from './compatibility-unit';
import { conflictingFigures } from './conflicting-figures';
import { conflictingTitles } from './conflicting-titles';
import { confusableCharacter } from './confusable-character';
import { dateBetweenPages } from './date-between-pages';
import { decreaseByTimes } from './decrease-by-times';
import { discouragedTerm } from './discouraged-term';
import { doubledApproximation } from './doubled-approximation';
import { doubledLevel } from './doubled-level';
import { doubledPunctuation } from './doubled-punctuation';
import { dunhaoBetweenMarks } from './dunhao-between-marks';
import { duplicateArticle } from './duplicate-article';
import { duplicateBetweenPages } from './duplicate-between-pages';
import { durationMismatch } from './duration-mismatch';
import { ellipsisWithDeng } from './ellipsis-with-deng';
import { erForLiang } from './er-for-liang';
import { festivalDate } from './festival-date';
import { figureBetweenPages } from './figure-between-pages';
import { formerPostPosition } from './former-post-position';
import { fullwidthAlphanumeric } from './fullwidth-alphanumeric';
import { growthContradiction } from './growth-contradiction';
import { halfwidthPunctuation } from './halfwidth-punctuation';
import { headlineBodyMismatch } from './headline-body-mismatch';
import { headlineStop } from './headline-stop';
import { impossibleDate } from './impossible-date';
import { inconsistentByline } from './inconsistent-byline';
import { institutionName } from './institution-name';
import { invisibleCharacter } from './invisible-character';
import { jiezhiConfusion } from './jiezhi-confusion';
import { jumpWithoutContinuation } from './jump-without-continuation';
import { leaderName } from './leader-name';
import { listCountMismatch } from './list-count-mismatch';
import { lunarInArabic } from './lunar-in-arabic';
import { malformedByline } from './malformed-byline';
import { malformedCredit } from './malformed-credit';
import { malformedDash } from './malformed-dash';
import { malformedDateline } from './malformed-dateline';
import { malformedEllipsis } from './malformed-ellipsis';
import { markAtLineStart } from './mark-at-line-start';
import { mastheadMismatch } from './masthead-mismatch';
import { missingStandingCommittee } from './missing-standing-committee';
import { mixedNumerals } from './mixed-numerals';
import { nameBeforeTitle } from './name-before-title';
import { nameBetweenPages } from './name-between-pages';
import { nearMissName } from './near-miss-name';
import { npcCppccTerm } from './npc-cppcc-term';
import { onePostTwoNames } from './one-post-two-names';
import { ordinalMark } from './ordinal-mark';
import { ordinalSequence } from './ordinal-sequence';
import { particleConfusion } from './particle-confusion';
import { percentRange } from './percent-range';
import { percentageSum } from './percentage-sum';
import { placeContainment } from './place-containment';
import { placeholder } from './placeholder';
import { pleonasm } from './pleonasm';
import { privateData } from './private-data';
import { quoteNesting } from './quote-nesting';
import { rangeConnector } from './range-connector';
import { realWordSlip } from './real-word-slip';
import { relativeDateConflict } from './relative-date-conflict';
import { repeatedClause } from './repeated-clause';
import { repeatedWord } from './repeated-word';
import { rosterMismatch } from './roster-mismatch';
import { rosterOrder } from './roster-order';
import { shareMismatch } from './share-mismatch';
import { shortYear } from './short-year';
import { straightQuote } from './straight-quote';
import { strayDunhao } from './stray-dunhao';
import { straySpace } from './stray-space';
import { strokeOrder } from './stroke-order';
import { sumMismatch } from './sum-mismatch';
import { tenseAgainstDate } from './tense-against-date';
import { titleBetweenPages } from './title-between-pages';
import { titleMarkNesting } from './title-mark-nesting';
import { traditionalCharacter } from './traditional-character';
import { truncatedArticle } from './truncated-article';
import { undefinedAbbreviation } from './undefined-abbreviation';
import { unpairedMark } from './unpaired-mark';
import { untitledFirstMention } from './untitled-first-mention';
import { variantName } from './variant-name';
import { wrongAnniversary } from './wrong-anniversary';
import { wrongInterpunct } from './wrong-interpunct';
import { wrongLunarDate } from './wrong-lunar-date';
import { wrongProcuratorateTitle } from './wrong-procuratorate-title';
import { wrongSession } from './wrong-session';
import { wrongWeekday } from './wrong-weekday';
import { wrongZero } from './wrong-zero';

/** The rules in the order of their names. `npm run docs` writes this file. */
export const rules: readonly Rule[] = [
	ageMismatch,
	brokenSetPhrase,
	captionName,
	cjkLatinSpace,
	clockContradiction,
	columnBreak,
	compatibilityUnit,
	conflictingFigures,
	conflictingTitles,
	confusableCharacter,
	dateBetweenPages,
	decreaseByTimes,
	discouragedTerm,
	doubledApproximation,
	doubledLevel,
	doubledPunctuation,
	dunhaoBetweenMarks,
	duplicateArticle,
	duplicateBetweenPages,
	durationMismatch,
	ellipsisWithDeng,
	erForLiang,
	festivalDate,
	figureBetweenPages,
	formerPostPosition,
	fullwidthAlphanumeric,
	growthContradiction,
	halfwidthPunctuation,
	headlineBodyMismatch,
	headlineStop,
	impossibleDate,
	inconsistentByline,
	institutionName,
	invisibleCharacter,
	jiezhiConfusion,
	jumpWithoutContinuation,
	leaderName,
	listCountMismatch,
	lunarInArabic,
	malformedByline,
	malformedCredit,
	malformedDash,
	malformedDateline,
	malformedEllipsis,
	markAtLineStart,
	mastheadMismatch,
	missingStandingCommittee,
	mixedNumerals,
	nameBeforeTitle,
	nameBetweenPages,
	nearMissName,
	npcCppccTerm,
	onePostTwoNames,
	ordinalMark,
	ordinalSequence,
	particleConfusion,
	percentRange,
	percentageSum,
	placeContainment,
	placeholder,
	pleonasm,
	privateData,
	quoteNesting,
	rangeConnector,
	realWordSlip,
	relativeDateConflict,
	repeatedClause,
	repeatedWord,
	rosterMismatch,
	rosterOrder,
	shareMismatch,
	shortYear,
	straightQuote,
	strayDunhao,
	straySpace,
	strokeOrder,
	sumMismatch,
	tenseAgainstDate,
	titleBetweenPages,
	titleMarkNesting,
	traditionalCharacter,
	truncatedArticle,
	undefinedAbbreviation,
	unpairedMark,
	untitledFirstMention,
	variantName,
	wrongAnniversary,
	wrongInterpunct,
	wrongLunarDate,
	wrongProcuratorateTitle,
	wrongSession,
	wrongWeekday,
	wrongZero,
];
