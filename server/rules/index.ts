import type { Rule } from '../model/rule';
import { columnBreak } from './column-break';
import { halfwidthPunctuation } from './halfwidth-punctuation';
import { inconsistentByline } from './inconsistent-byline';
import { jumpWithoutContinuation } from './jump-without-continuation';
import { malformedByline } from './malformed-byline';
import { repeatedClause } from './repeated-clause';
import { repeatedWord } from './repeated-word';
import { unpairedMark } from './unpaired-mark';

/** The rules, one line each. */
export const rules: readonly Rule[] = [
	columnBreak, //
	halfwidthPunctuation,
	inconsistentByline,
	jumpWithoutContinuation,
	malformedByline,
	repeatedClause,
	repeatedWord,
	unpairedMark,
];
