/** A part of a rule's page (server/rules/NAME.md), in order. `info` are the words after the kind: ```copy issue=2022-07-31. */
export type Part =
	| { readonly kind: 'heading'; readonly text: string }
	| { readonly kind: 'paragraph'; readonly text: string }
	| { readonly kind: 'list'; readonly items: readonly string[] }
	| { readonly kind: 'copy' | 'fixed'; readonly text: string; readonly info: string };

/**
 * Reads the Markdown that rule pages are written in: paragraphs, lists of one level, second headings and fenced copy;
 * the first heading, the name, is left out.
 */
export function partsOf(markdown: string): Part[] {
	const lines = markdown.replace(/\r\n?/g, '\n').split('\n');
	const parts: Part[] = [];
	for (let at = 0; at < lines.length; ) {
		const line = lines[at];
		const fence = /^```(copy|fixed)(.*)$/.exec(line);
		if (fence) {
			let end = at + 1;
			while (end < lines.length && lines[end] !== '```') end++;
			parts.push({
				kind: fence[1] as 'copy' | 'fixed',
				info: fence[2].trim(),
				text: lines.slice(at + 1, end).join('\n'),
			});
			at = end + 1;
		} else if (line.startsWith('#')) {
			if (line.startsWith('## ')) parts.push({ kind: 'heading', text: line.slice(3).trim() });
			at++;
		} else if (line.trim() === '') at++;
		else {
			let end = at;
			while (end < lines.length && lines[end].trim() !== '' && !/^(?:#|```)/.test(lines[end])) end++;
			parts.push(textPart(lines.slice(at, end)));
			at = end;
		}
	}
	return parts;
}

function textPart(lines: readonly string[]): Part {
	if (!lines.every((line) => /^(?:[-*] |\s)/.test(line))) return { kind: 'paragraph', text: joined(lines) };
	const items: string[][] = [];
	for (const line of lines) {
		if (/^[-*] /.test(line)) items.push([line.slice(2)]);
		else items[items.length - 1]?.push(line.trim());
	}
	return { kind: 'list', items: items.map(joined) };
}

/** Chinese lines are joined without a space, others with one. */
function joined(lines: readonly string[]): string {
	return lines
		.join('\n')
		.replace(/([^\n -~])\n(?=[^\n -~])/g, '$1')
		.replaceAll('\n', ' ');
}

/** Words of a paragraph as HTML: `code`, **strong** and [links](to a place in the handbook or the web). */
export function inline(text: string): string {
	return text
		.split(/(`[^`]*`)/)
		.map((piece, i) =>
			i % 2 === 1
				? `<code>${toHtml(piece.slice(1, -1))}</code>`
				: toHtml(piece)
						.replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
						.replace(/\[([^\][]+)\]\((#[\w-]+|https?:[^\s()]+)\)/g, '<a href="$2">$1</a>'),
		)
		.join('');
}

/** Text as it is, in HTML. */
export function toHtml(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
