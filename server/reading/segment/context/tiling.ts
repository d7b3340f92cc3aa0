import { pairNumbers as pairIs } from '../model/pair-features';
import { groupOf, hasOne } from '../model/traits';
import { addTopics, compareTopics, longestComparison, type Side, sides, topicsIn } from './cohesion';
import { isPicture } from './pictures';
import { isShort } from './short-lines';
import { knownLine, type TextLines } from './text-lines';

const captions = groupOf('ends with credit', 'picture words');

/**
 * What two neighboring lines, `at` not being the first, show by the words of the text around them.
 * Cohesion as in text tiling (Hearst 1997): the words of a headline return in the text below it, and the terms of a story
 * return from paragraph to paragraph, across its crossheads, but not across the headline of another story.
 */
export function tilingFeatures(pages: TextLines, at: number, found: number[]): void {
	const { topics } = pages;
	const [prev, cur] = [knownLine(pages, at - 1), knownLine(pages, at)];
	if (prev.size <= 40 && (cur.size > 24 || pages.layout.wrap > 0)) {
		compareTopics(topics);
		addLines(pages, { first: at - 1, end: at }, sides.first);
		addLines(pages, { first: at, end: at + 2, sharedOnly: true }, sides.second);
		const common = topicsIn(topics, sides.first | sides.second);
		found.push(
			common >= 3 || (common > 0 && common * 3 >= topicsIn(topics, sides.first))
				? pairIs['words shared']
				: common > 0
					? pairIs['some words shared']
					: pairIs['no words shared'],
		);
	}
	if (hasOne(cur, captions) || (cur.close !== 'open' && isPicture(pages, at))) {
		compareTopics(topics);
		addLines(pages, { first: at, end: at + 1 }, sides.first);
		addLines(pages, { first: at - tiling.above, end: at, sharedOnly: true }, sides.second);
		found.push(
			topicsIn(topics, sides.first | sides.second) >= 3 ? pairIs['picture of the story'] : pairIs['picture apart'],
		);
	}
	if (!isShort(cur, pages.layout) || prev.size <= 24) return;
	compareTopics(topics);
	addLines(pages, { first: at - tiling.above, end: at }, sides.first);
	addLines(pages, { first: at + 1, end: at + 1 + tiling.below }, sides.second);
	// The cosine of the two sets: a long text above must not look alike by its length.
	const common = topicsIn(topics, sides.first | sides.second);
	const alike = common === 0 ? 0 : common / Math.sqrt(topicsIn(topics, sides.first) * topicsIn(topics, sides.second));
	found.push(
		alike >= tiling.same
			? pairIs['story goes on']
			: alike >= tiling.alike
				? pairIs['story may go on']
				: pairIs['story changes'],
	);
	addLines(pages, { first: at, end: at + 1 }, sides.third);
	const said = topicsIn(topics, sides.first | sides.third);
	if (said > 0) found.push(said >= 3 ? pairIs['said above'] : pairIs['hinted above']);
	else if (topicsIn(topics, sides.second | sides.third) > 0) found.push(pairIs['said below only']);
}

/** The windows of text tiling, in text lines, and the cosines from which two texts are of one story (measured on labeled pages). */
const tiling = { above: 5, below: 3, same: 0.1, alike: 0.04 } as const;

/** Some text lines on end, those of them that the page has. */
interface Window {
	readonly first: number;
	readonly end: number;
	/** See `addTopics`. */
	readonly sharedOnly?: true;
}

function addLines(
	{ page, lines, starts, text, topics }: TextLines,
	{ first, end, sharedOnly }: Window,
	side: Side,
): void {
	for (let i = Math.max(0, first); i < Math.min(end, text.length); i++) {
		const line = lines[text[i]];
		const start = starts[text[i]] + line.indent;
		const stretch = { page, start, end: start + Math.min(line.size, longest), sharedOnly: sharedOnly === true };
		addTopics(topics, stretch, side);
	}
}

/** At most this many units of a line are read for cohesion: a line of a megabyte must not cost more than a paragraph. */
const longest = 300;
if ((tiling.above + tiling.below + 1) * longest > longestComparison)
	throw new Error(
		`windows of ${tiling.above} and ${tiling.below} lines of ${longest} units: a comparison holds ${longestComparison} units; give cohesion.ts more places`,
	);
