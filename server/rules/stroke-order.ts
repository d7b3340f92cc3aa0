import { strokesOf } from '../lexicon/strokes';
import type { Article } from '../model/article';
import type { PersonEntity } from '../model/entity';
import type { ArticleRule, Fault } from '../model/rule';
import type { Span } from '../model/span';
import { isHan, isSpace } from '../text/characters';
import { change } from './lib/change';

/** `（按姓氏笔画为序）⟦王小明、丁宁⟧`: a list that says it goes by the strokes of the surnames, and does not. Lists that claim nothing go by rank and are left alone. */
export const strokeOrder: ArticleRule = {
	name: 'stroke-order',
	category: 'title',
	tier: 'A',
	severity: 'warning',
	weight: 1,
	title: { zh: '姓氏笔画次序', en: 'Order by strokes' },
	needs: '笔',
	*check(article) {
		const { text } = article.draft.logical;
		for (const match of text.matchAll(/(?:按|以)(?:照)?姓(?:氏|名)?(?:的)?笔[画划](?:多少|数)?(?:为序|排序|排列|顺序|序|为顺序)/g)) {
			const end = match.index + match[0].length;
			const list = listAfter(text, end) ?? listBefore(article, match.index);
			const fault = list && judge(text, list);
			if (fault) yield fault;
		}
	},
};

interface Name {
	readonly span: Span;
	readonly text: string;
}

/** Foreign names have points in them; a longer run of characters is no name. */
const longestName = 24;

/** Names of two to four Han characters after the claim, parted by 、 or spaces: `（按姓氏笔画为序）：丁宁 王　军 …`, on the same or the next lines. */
function listAfter(text: string, from: number): Name[] | undefined {
	let at = from;
	while (at < text.length && '）)：:，。 　\n”'.includes(text[at] as string)) at++;
	const names: Name[] = [];
	while (at < text.length) {
		const start = at;
		while (at < text.length && at - start < longestName && (isHan(text.charCodeAt(at)) || text[at] === '·')) at++;
		// 王　军: one character, space, one character.
		if (at - start === 1 && isSpace(text.charCodeAt(at))) {
			let next = at;
			while (isSpace(text.charCodeAt(next))) next++;
			if (isHan(text.charCodeAt(next)) && !isHan(text.charCodeAt(next + 1))) at = next + 1;
		}
		const name = text.slice(start, at).replace(/\s/g, '');
		// `…、戴平⏎今年，…`: on a line that goes on otherwise stands no name.
		if (text.slice(names[names.length - 1]?.span.end ?? start, start).includes('\n') && !'、 　\n（('.includes(text[at] ?? '\n')) break;
		if (name.length < 2 || (name.length > 4 && !name.includes('·')) || strokesOf(name[0] as string) === undefined) break;
		names.push({ span: { start, end: at }, text: name });
		const gap = at;
		while (at < text.length && '、 　\n（女）()'.includes(text[at] as string)) at++;
		if (at === gap) break;
	}
	return names.length >= 3 ? names : undefined;
}

/** The persons listed before the claim: `丁宁、王军、李文（按姓氏笔画为序）`. */
function listBefore(article: Article, claim: number): Name[] | undefined {
	const { text } = article.draft.logical;
	const persons = article.entities.filter((entity): entity is PersonEntity => entity.kind === 'person' && entity.span.end <= claim);
	let next = claim;
	const names: Name[] = [];
	for (let i = persons.length - 1; i >= 0; i--) {
		const person = persons[i] as PersonEntity;
		if (!/^[、（(\s]{0,3}(?:等)?[（(]?$/.test(text.slice(person.span.end, next))) break;
		names.unshift({ span: person.span, text: person.name });
		next = person.span.start;
	}
	return names.length >= 3 ? names : undefined;
}

function judge(text: string, names: readonly Name[]): Fault | undefined {
	const counts = names.map((name) => strokesOf(name.text[0] as string));
	if (counts.some((count) => count === undefined)) return undefined;
	const wrong = counts.findIndex((count, i) => i > 0 && (count as number) < (counts[i - 1] as number));
	if (wrong < 0) return undefined;
	const first = names[wrong - 1] as Name;
	const second = names[wrong] as Name;
	const span = { start: (names[0] as Name).span.start, end: (names[names.length - 1] as Name).span.end };
	// The gaps stay, the names move: ties keep the order they have.
	const sorted = names.map((name, i) => ({ name, i, count: counts[i] as number })).sort((a, b) => a.count - b.count || a.i - b.i);
	let out = '';
	let at = span.start;
	names.forEach((name, i) => {
		const moved = (sorted[i] as (typeof sorted)[0]).name;
		out += text.slice(at, name.span.start) + text.slice(moved.span.start, moved.span.end);
		at = name.span.end;
	});
	return {
		span: { start: first.span.start, end: second.span.end },
		message: { zh: `“${first.text[0]}”${counts[wrong - 1]}画，“${second.text[0]}”${counts[wrong]}画，次序反了。`, en: `${first.text[0]} has ${counts[wrong - 1]} strokes, ${second.text[0]} ${counts[wrong]}: out of order.` },
		fixes: [change(span, out, 'offer')],
	};
}
