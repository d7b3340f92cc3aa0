import MarkdownIt from 'markdown-it';

/**
 * A part of a rule's page (server/judging/rules/SUBJECT/NAME.md), in order. `info` are the words after the kind: ```copy issue=2022-07-31.
 * `html` is that of a paragraph, or of a whole list.
 */
export type Part =
	| { readonly kind: 'heading'; readonly text: string }
	| { readonly kind: 'paragraph' | 'list'; readonly html: string }
	| { readonly kind: 'copy' | 'fixed' | 'page'; readonly text: string; readonly info: string };

/** Pages are Markdown without HTML, and nothing in them is looked up elsewhere: an image is none. */
const reader = new MarkdownIt({ html: false }).disable('image');

// Links lead to a place in the handbook or to the web.
reader.validateLink = (url) => /^(?:#[\w-]+|https?:\S+)$/.test(url);

// Wrapped Chinese text is joined without a space, other text with one.
reader.renderer.rules.softbreak = (tokens, at) => {
	const before = tokens.slice(0, at).findLast(({ content }) => content !== '')?.content ?? '';
	const behind = tokens.slice(at + 1).find(({ content }) => content !== '')?.content ?? '';
	return /[^\n -~]$/.test(before) && /^[^\n -~]/.test(behind) ? '' : ' ';
};

/** Reads the Markdown of a rule's page. The first heading, the name, is left out; a fence that is no example of copy is a mistake. */
export function partsOf(markdown: string): Part[] {
	const tokens = reader.parse(markdown, {});
	const parts: Part[] = [];
	for (let at = 0; at < tokens.length; ) {
		const { type, tag, info, content } = tokens[at];
		let end = at + 1;
		// What is opened is closed by the next token of its depth.
		if (tokens[at].nesting === 1) while (tokens[end++].level > tokens[at].level);
		if (type === 'fence') {
			const [, kind, rest] = /^(copy|fixed|page)(.*)$/.exec(info) ?? [];
			if (kind !== 'copy' && kind !== 'fixed' && kind !== 'page')
				throw new Error(`a fence is copy, fixed or page, not “${info}”`);
			parts.push({ kind, info: rest.trim(), text: content.replace(/\n$/, '') });
		} else if (type === 'heading_open') {
			if (tag !== 'h1') parts.push({ kind: 'heading', text: tokens[at + 1].content });
		} else {
			const html = reader.renderer.render(tokens.slice(at, end), reader.options, {}).trim();
			parts.push({ kind: type === 'bullet_list_open' ? 'list' : 'paragraph', html });
		}
		at = end;
	}
	return parts;
}

/** Text as it is, in HTML. */
export function toHtml(text: string): string {
	return reader.utils.escapeHtml(text);
}
