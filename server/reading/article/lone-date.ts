import type { Span } from '../../ground/model/span';

/**
 * `　　2024年5月9日` on a line of its own: true where nothing else stands in the line of the date. Above the first story such a line is the
 * date of the page; behind a story a letter or a notice is signed with it. Offsets are those of the text.
 */
export function standsAlone(text: string, { start, end }: Span): boolean {
	const from = text.lastIndexOf('\n', start - 1) + 1;
	const next = text.indexOf('\n', end);
	return text.slice(from, start).trim() === '' && text.slice(end, next < 0 ? text.length : next).trim() === '';
}
