/** The kinds of token, in the order of the legend. Of two that overlap, the later one in `precedence` is seen. */
export const tokenTypes = [
	'kicker',
	'headline',
	'deck',
	'crosshead',
	'byline',
	'person',
	'title',
	'organization',
	'date',
	'quotation',
] as const;

/**
 * `firstMention`: where the text of the page first speaks of a person. Headline, byline and furniture do not count: there no title is
 * missed. `uncertain`: a name in the text that the page has hardly any evidence for, or the headline of an article that may be none.
 */
export const tokenModifiers = ['firstMention', 'uncertain'] as const;

export type TokenType = (typeof tokenTypes)[number];
export type TokenModifier = (typeof tokenModifiers)[number];
