import type { Rule } from '../../ground/model/rule';
import { inconsistentByline } from './bylines/inconsistent-byline';
import { malformedByline } from './bylines/malformed-byline';
import { malformedCredit } from './bylines/malformed-credit';
import { malformedDateline } from './bylines/malformed-dateline';
import { cjkLatinSpace } from './characters/cjk-latin-space';
import { compatibilityUnit } from './characters/compatibility-unit';
import { fullwidthAlphanumeric } from './characters/fullwidth-alphanumeric';
import { invisibleCharacter } from './characters/invisible-character';
import { straySpace } from './characters/stray-space';
import { traditionalCharacter } from './characters/traditional-character';
import { clockContradiction } from './dates/clock-contradiction';
import { durationMismatch } from './dates/duration-mismatch';
import { festivalDate } from './dates/festival-date';
import { impossibleDate } from './dates/impossible-date';
import { jiezhiConfusion } from './dates/jiezhi-confusion';
import { lunarInArabic } from './dates/lunar-in-arabic';
import { mastheadMismatch } from './dates/masthead-mismatch';
import { relativeDateConflict } from './dates/relative-date-conflict';
import { shortYear } from './dates/short-year';
import { tenseAgainstDate } from './dates/tense-against-date';
import { wrongAnniversary } from './dates/wrong-anniversary';
import { wrongLunarDate } from './dates/wrong-lunar-date';
import { wrongWeekday } from './dates/wrong-weekday';
import { columnBreak } from './layout/column-break';
import { dateBetweenPages } from './layout/date-between-pages';
import { duplicateArticle } from './layout/duplicate-article';
import { duplicateBetweenPages } from './layout/duplicate-between-pages';
import { figureBetweenPages } from './layout/figure-between-pages';
import { headlineBodyMismatch } from './layout/headline-body-mismatch';
import { jumpWithoutContinuation } from './layout/jump-without-continuation';
import { nameBetweenPages } from './layout/name-between-pages';
import { placeholder } from './layout/placeholder';
import { titleBetweenPages } from './layout/title-between-pages';
import { truncatedArticle } from './layout/truncated-article';
import { ageMismatch } from './names/age-mismatch';
import { captionName } from './names/caption-name';
import { nameBeforeTitle } from './names/name-before-title';
import { nearMissName } from './names/near-miss-name';
import { onePostTwoNames } from './names/one-post-two-names';
import { placeContainment } from './names/place-containment';
import { strokeOrder } from './names/stroke-order';
import { untitledFirstMention } from './names/untitled-first-mention';
import { variantName } from './names/variant-name';
import { conflictingFigures } from './numbers/conflicting-figures';
import { decreaseByTimes } from './numbers/decrease-by-times';
import { doubledApproximation } from './numbers/doubled-approximation';
import { erForLiang } from './numbers/er-for-liang';
import { growthContradiction } from './numbers/growth-contradiction';
import { listCountMismatch } from './numbers/list-count-mismatch';
import { mixedNumerals } from './numbers/mixed-numerals';
import { ordinalMark } from './numbers/ordinal-mark';
import { ordinalSequence } from './numbers/ordinal-sequence';
import { percentRange } from './numbers/percent-range';
import { percentageSum } from './numbers/percentage-sum';
import { rangeConnector } from './numbers/range-connector';
import { shareMismatch } from './numbers/share-mismatch';
import { sumMismatch } from './numbers/sum-mismatch';
import { wrongZero } from './numbers/wrong-zero';
import { conflictingTitles } from './posts/conflicting-titles';
import { formerPostPosition } from './posts/former-post-position';
import { institutionName } from './posts/institution-name';
import { leaderName } from './posts/leader-name';
import { missingStandingCommittee } from './posts/missing-standing-committee';
import { npcCppccTerm } from './posts/npc-cppcc-term';
import { rosterMismatch } from './posts/roster-mismatch';
import { rosterOrder } from './posts/roster-order';
import { wrongProcuratorateTitle } from './posts/wrong-procuratorate-title';
import { wrongSession } from './posts/wrong-session';
import { doubledPunctuation } from './punctuation/doubled-punctuation';
import { dunhaoBetweenMarks } from './punctuation/dunhao-between-marks';
import { ellipsisWithDeng } from './punctuation/ellipsis-with-deng';
import { halfwidthPunctuation } from './punctuation/halfwidth-punctuation';
import { headlineStop } from './punctuation/headline-stop';
import { malformedDash } from './punctuation/malformed-dash';
import { malformedEllipsis } from './punctuation/malformed-ellipsis';
import { markAtLineStart } from './punctuation/mark-at-line-start';
import { quoteNesting } from './punctuation/quote-nesting';
import { straightQuote } from './punctuation/straight-quote';
import { strayDunhao } from './punctuation/stray-dunhao';
import { titleMarkNesting } from './punctuation/title-mark-nesting';
import { unpairedMark } from './punctuation/unpaired-mark';
import { wrongInterpunct } from './punctuation/wrong-interpunct';
import { brokenSetPhrase } from './words/broken-set-phrase';
import { confusableCharacter } from './words/confusable-character';
import { discouragedTerm } from './words/discouraged-term';
import { doubledLevel } from './words/doubled-level';
import { particleConfusion } from './words/particle-confusion';
import { pleonasm } from './words/pleonasm';
import { privateData } from './words/private-data';
import { realWordSlip } from './words/real-word-slip';
import { repeatedClause } from './words/repeated-clause';
import { repeatedWord } from './words/repeated-word';
import { undefinedAbbreviation } from './words/undefined-abbreviation';

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
