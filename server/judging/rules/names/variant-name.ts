import type { ArticleRule } from '../../../ground/model/rule';
import type { Span } from '../../../ground/model/span';
import { signSet } from '../../../ground/text/signs';
import { entitiesOf } from '../../../reading/article/entities';
import { change } from '../lib/change';
import { usual, variantCharacters } from './lib/variants';

/** `王建国……⟦王建囯⟧`: a name that the story writes with the usual character, and elsewhere with a variant of it. */
export const variantName: ArticleRule = {
	name: 'variant-name',
	category: 'title',
	tier: 'A',
	severity: 'warning',
	weight: 1,
	title: { zh: '同名异字', en: 'A name with two forms of a character' },
	needs: () => variants,
	about: 'person',
	*check(article) {
		const { text } = article.draft.logical;
		const names = new Set(entitiesOf(article).persons.map(({ name }) => name));
		for (let at = 0; at < text.length; at++) {
			if (!signs.has(text.charCodeAt(at))) continue;
			const span = variantAround(text, at, names);
			if (!span) continue;
			const written = text.slice(span.start, span.end);
			// Who writes it so again means it.
			if (text.indexOf(written) !== span.start || text.includes(written, span.end)) continue;
			const name = usual(written);
			yield {
				span,
				message: {
					zh: `本篇别处写作“${name}”，此处写作“${written}”，请核对。`,
					en: `Elsewhere in this story the name is ${name}, here it is ${written}: which is right?`,
				},
				fixes: [change(span, name, 'offer')],
			};
			at = span.end - 1;
		}
	},
};

const variants = variantCharacters();
const signs = signSet(variants.join(''));

/** The name around a variant that stands in the story with usual characters, too; one of the two is known to be a person's. */
function variantAround(text: string, at: number, names: ReadonlySet<string>): Span | undefined {
	for (let length = 4; length >= 2; length--)
		for (let start = Math.max(0, at - length + 1); start <= at; start++) {
			const written = text.slice(start, start + length);
			const name = usual(written);
			if ((names.has(name) || names.has(written)) && text.includes(name)) return { start, end: start + length };
		}
	return undefined;
}
