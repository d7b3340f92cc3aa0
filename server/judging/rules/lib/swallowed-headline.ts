import type { Draft, LogicalBlock } from '../../../ground/model/article';
import { firstFrom } from '../../../ground/text/bisect';
import { isDigit, isHan } from '../../../ground/text/characters';
import { lineJoinScore } from '../../../reading/segment/model/line-join';
import { closesStory } from './story-end';

/** A headline that was taken for the rest of the paragraph before: `at` is where it begins, in the logical text. */
export interface SwallowedHeadline {
	readonly at: number;
	/** `sure`: a byline stands below it. `likely`: it ends without stop, and the next paragraph does not go on with it. */
	readonly certainty: 'sure' | 'likely';
}

/**
 * `…总结经验的基础上，今年⟦⏎高温下的“送水工”⟧⏎本报讯（记者 甲某某）…`:
 * a story that lost its tail stops in mid-sentence, and the headline of the next one then looks like the rest of it.
 * It can be recognized by its end: one line without a stop in the middle of the text, mostly with a byline below.
 */
export function swallowedHeadline(
	{ logical: { text, joins } }: Draft,
	block: LogicalBlock,
	next: LogicalBlock | undefined,
): SwallowedHeadline | undefined {
	if (block.kind !== 'paragraph') return undefined;
	const { start, end } = block.span;
	const at = joins[firstFrom(joins, end) - 1];
	if (
		at === undefined ||
		at <= start ||
		at - start < shortestText ||
		end - at < shortest ||
		end - at > longest ||
		!isUnfinished(text, at) ||
		closesStory(text, start, at)
	)
		return undefined;
	if (next?.kind === 'byline' && opensBelow(text, next))
		return isHeadline(text, at, end) ? { at, certainty: 'sure' } : undefined;
	return (!next || next.kind === 'paragraph') &&
		isHeadline(text, at, end) &&
		!/[，、]/.test(text.slice(at, end)) &&
		lineJoinScore(text, at, at) < joint
		? { at, certainty: 'likely' }
		: undefined;
}

/** A headline has four characters and more, and stands on one line. */
const shortest = 4;
const longest = 36;
/** From this line-join score on (in quarters of a nat), words go on over the line end: the line is the rest of the paragraph. */
const joint = 4;
/** The paragraph that it was joined to is at least this long. */
const shortestText = 12;

function isUnfinished(text: string, at: number): boolean {
	const sign = text[at - 1];
	return sign === '，' || sign === '、' || isWordSign(text, at - 1);
}

/** No stop at the end or within; a mark that a headline may end with is allowed. */
function isHeadline(text: string, at: number, end: number): boolean {
	return (isWordSign(text, end - 1) || '”》！？'.includes(text[end - 1])) && !/[。；：]/.test(text.slice(at, end));
}

/** `本报讯（记者 甲某某）`, `本报记者 甲某某`: no signature in brackets, which stands below text. */
function opensBelow(text: string, { span }: LogicalBlock): boolean {
	return !'（(['.includes(text[span.start]);
}

function isWordSign(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return isHan(code) || isDigit(code);
}
