import type { Article } from '../../../ground/model/article';
import type { ArticleRule } from '../../../ground/model/rule';
import type { Span } from '../../../ground/model/span';
import { overlapOf } from '../../../ground/text/overlap';
import { entitiesOf } from '../../../reading/article/entities';
import { isOnRoster } from '../../roster/desk-index';
import { isPlain, surnameLength } from '../lib/near-names';
import { captionsOf } from './lib/captions';

/** `图为⟦罗世案⟧在查看水位` under a story of 罗世安: the caption has a name of the story with one character else. */
export const captionName: ArticleRule = {
	name: 'caption-name',
	category: 'title',
	tier: 'B',
	severity: 'warning',
	weight: 1,
	title: { zh: '图片说明与正文姓名不一', en: 'Caption and story name somebody differently' },
	about: 'person',
	suspects: (article) => captionsOf(article).length > 0,
	*check(article, { settings }) {
		const { draft } = article;
		const { text } = draft.logical;
		const captions = captionsOf(article);
		const names = namesOfStory(article, captions);
		if (names.size === 0 || names.size > mostNames) return;
		const isOther = overlapOf(otherPeople(article));
		for (const caption of captions)
			for (const [name, first] of names) {
				if (text.slice(caption.start, caption.end).includes(name)) continue;
				const span = nearIn(text, caption, name);
				if (!span || isOther(span)) continue;
				const written = text.slice(span.start, span.end);
				if (
					names.has(written) ||
					isOnRoster(settings, written) ||
					text.indexOf(written) !== span.start ||
					kin.test(text.slice(span.start - 6, span.end + 6))
				)
					continue;
				yield {
					span,
					message: {
						zh: `图片说明里是“${written}”，正文里是“${name}”，请核对。`,
						en: `The caption has ${written}, the story ${name}: which is right?`,
					},
					fixes: [
						{ title: { zh: `改为“${name}”`, en: `Change to “${name}”` }, safe: false, edits: [{ span, text: name }] },
					],
					related: [{ span: first, message: { zh: '正文里的名字', en: 'The name in the story' } }],
				};
			}
	},
};

/** A story of more people is a list, whose names are alike by chance. */
const mostNames = 60;

/** The names of three characters and more outside of captions, with their first places. */
function namesOfStory(article: Article, captions: readonly Span[]): Map<string, Span> {
	const isCaption = overlapOf(captions);
	const names = new Map<string, Span>();
	for (const { name, span } of entitiesOf(article).persons)
		if (name.length >= 3 && isPlain(name) && !isCaption(span) && !names.has(name)) names.set(name, span);
	return names;
}

/** Authors of words and pictures are other people than those in them. */
function otherPeople(article: Article): Span[] {
	return entitiesOf(article)
		.bylines.flatMap(({ people }) => people.map(({ span }) => span))
		.sort((a, b) => a.start - b.start);
}

/** The first place of a caption that has the surname, and one character of the given name else. */
function nearIn(text: string, caption: Span, name: string): Span | undefined {
	const own = surnameLength(name);
	const surname = name.slice(0, own);
	for (
		let at = text.indexOf(surname, caption.start);
		at >= 0 && at + name.length <= caption.end;
		at = text.indexOf(surname, at + 1)
	) {
		let apart = 0;
		for (let i = own; i < name.length; i++) if (text[at + i] !== name[i]) apart++;
		if (apart === 1 && isPlain(text.slice(at, at + name.length))) return { start: at, end: at + name.length };
	}
	return undefined;
}

const kin = /[父母弟兄哥姐妹儿女孙侄夫妻]|一家|全家|家人/;
