import type { Span } from '../../ground/model/span';

/** How many characters of copy are shown on either side. */
const around = 6;

/** `…市委书记李文强调，要…`: a stretch of a text with a few characters around it, within its line. */
export function excerpt(text: string, stretch: Span): string {
	const start = Math.max(text.lastIndexOf('\n', stretch.start) + 1, stretch.start - around);
	const lineEnd = text.indexOf('\n', stretch.end);
	const end = Math.min(lineEnd < 0 ? text.length : lineEnd, stretch.end + around);
	// Half of a surrogate pair at either end is left out.
	return `…${text
		.slice(start, end)
		.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '')
		.trim()}…`;
}
