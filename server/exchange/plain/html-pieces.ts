/** A stretch of text as it is written, or a tag. */
export type HtmlPiece =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'open' | 'close'; readonly name: string; readonly attributes: string }
	/** `<!…>`: what Word writes for programs that do not know lists. */
	| { readonly kind: 'declaration'; readonly text: string };

/** Cuts HTML into its pieces, linear in the text. Comments are left out. What is not closed goes on to the end. */
export function* htmlPieces(html: string): Generator<HtmlPiece> {
	let from = 0;
	for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
		const isComment = html.startsWith('<!--', at);
		const next = html[at + 1] ?? '';
		if (!/[a-z/!?]/i.test(next)) {
			at++;
			continue;
		}
		if (at > from) yield { kind: 'text', text: html.slice(from, at) };
		const end = isComment
			? ended(html, '-->', at + 4)
			: next === '!' || next === '?'
				? ended(html, '>', at)
				: tagEnd(html, at);
		if (!isComment) yield pieceOf(html.slice(at, end));
		from = end;
		at = end;
	}
	if (from < html.length) yield { kind: 'text', text: html.slice(from) };
}

function ended(html: string, mark: string, at: number): number {
	const end = html.indexOf(mark, at);
	return end < 0 ? html.length : end + mark.length;
}

/** Behind the tag that begins there; a `>` in quotes is none of its own. */
function tagEnd(html: string, start: number): number {
	let quote = '';
	for (let at = start; at < html.length; at++) {
		const sign = html[at];
		if (quote !== '') {
			if (sign === quote) quote = '';
		} else if (sign === '>') return at + 1;
		else if (sign === '"' || sign === "'") quote = sign;
	}
	return html.length;
}

function pieceOf(markup: string): HtmlPiece {
	if (markup[1] === '!' || markup[1] === '?') return { kind: 'declaration', text: markup };
	const isEnd = markup[1] === '/';
	const [, name = '', attributes = ''] = /^<\/?([a-z][a-z0-9:-]*)([\s\S]{0,10000})/i.exec(markup) ?? [];
	return { kind: isEnd ? 'close' : 'open', name: name.toLowerCase(), attributes };
}
