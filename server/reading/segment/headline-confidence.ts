import type { LineRole } from '../../ground/model/block';
import { segment } from './segment';

/** A line and what stands around it: `before` ends with the line end above the line, `after` begins with the one below. */
export interface LineInText {
	readonly before: string;
	readonly line: string;
	readonly after: string;
}

/**
 * How sure the decoder is that a story begins with the line as its headline, 0 to 1; `undefined` where it takes the line for something
 * else. The text is cut into articles by itself, as if it were a page: so a rule may ask what a line would be if it were written otherwise.
 */
export function headlineConfidence({ before, line, after }: LineInText): number | undefined {
	const { sections, starts } = segment(before + line + after);
	const own = starts.findLastIndex((start) => start < before.length + line.length);
	const section = sections[own];
	if (section?.kind !== 'article') return undefined;
	// Of the first line of what is given nobody asks whether a story begins there: under a headline of its own the line is the first
	// sentence (`修伞匠老罗⏎⏎老罗修了一辈子伞。`).
	if (starts[own] === 0 && before.trim() !== '') return undefined;
	// The line may have its kicker before it: 面孔⏎一个人的气象站.
	const row = lineCount(before) - lineCount(before.slice(0, starts[own]));
	if (section.roles[row] !== 'headline' || !section.roles.slice(0, row).every((role) => beforeHeadline.has(role)))
		return undefined;
	return section.confidence;
}

const beforeHeadline: ReadonlySet<LineRole> = new Set<LineRole>(['kicker', 'blank']);

function lineCount(text: string): number {
	let count = 0;
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
	return count;
}
