import { kindOfStyle } from '../word/fixed-parts';
import type { ReadWord } from '../word/read-word';
import { type PlainCopy, plainCopy } from './plain-copy';

/** What Word calls the styles of headlines, in English and Chinese, and what its own are. */
const headlineStyle = /^(?:title|heading ?[12]|标题(?: ?[12])?|主标题|大标题|headline)$/i;

/** The text of a document as news copy: what is tracked counts as accepted, comments are left out. */
export function wordCopy({ segments, styles, styleNames, comments, leftOut }: ReadWord): PlainCopy {
	const text = segments.map((segment) => (segment.deleted ? '' : segment.text)).join('');
	const isHeadline = lineFlags(segments, (line) => {
		const id = styles[line];
		const name = id === undefined ? undefined : (styleNames.get(id) ?? id);
		const kind = kindOfStyle(name) ?? kindOfStyle(id);
		return kind === undefined
			? name !== undefined && headlineStyle.test(name)
			: kind === 'headline' || kind === 'kicker';
	});
	const lines = text.split('\n');
	return plainCopy(
		// Of headlines one below the other, the first opens the article.
		lines.map((line, i) => ({ text: line, isHeadline: isHeadline[i] && !(i > 0 && isHeadline[i - 1]) })),
		{
			'left-out': leftOut,
			tracked: segments.filter(({ inserted, deleted }) => inserted || deleted).length,
			comment: comments.length,
		},
	);
}

/** For each line of the text that is left, what is said of the line of the sequence that it begins with. */
function lineFlags(segments: ReadWord['segments'], flagOf: (line: number) => boolean): boolean[] {
	const flags = [flagOf(0)];
	let line = 0;
	for (const { text, deleted } of segments)
		for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
			line++;
			if (!deleted) flags.push(flagOf(line));
		}
	return flags;
}
