import type { Article } from '../../../ground/model/article';
import type { Fix, Message } from '../../../ground/model/finding';
import type { ArticleRule, Fault } from '../../../ground/model/rule';
import type { Span } from '../../../ground/model/span';
import { countWhile } from '../../../ground/text/bisect';
import { isHan, isSpace } from '../../../ground/text/characters';
import { entitiesOf } from '../../../reading/article/entities';
import { change } from '../lib/change';
import { firstStrokeOf, strokesOf } from '../lib/strokes';

/**
 * `（按姓氏笔画为序）⟦王小明、丁宁⟧`: a list that says it goes by the strokes of the surnames, and does not.
 * Lists that claim nothing go by rank and are left alone. Tier B for ties.
 */
export const strokeOrder: ArticleRule = {
	name: 'stroke-order',
	category: 'title',
	structural: true,
	tier: 'A',
	severity: 'warning',
	weight: 1,
	title: { zh: '姓氏笔画次序', en: 'Order by strokes' },
	needs: ['笔画', '笔划'],
	*check(article) {
		const { text } = article.draft.logical;
		for (const match of text.matchAll(
			/(?:按|以)(?:照)?姓(?:氏|名)?(?:的)?笔[画划](?:多少|数)?(?:为序|排序|排列|顺序|序|为顺序)/g,
		)) {
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

/**
 * Names of two to four Han characters after the claim, parted by 、 or spaces:
 * `（按姓氏笔画为序）：丁宁 王　军 …`, on the same or the next lines.
 */
function listAfter(text: string, from: number): Name[] | undefined {
	let at = from;
	while (at < text.length && '）)：:，。 　\n”'.includes(text[at])) at++;
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
		// `…、戴平⏎今年，…`: a line that goes on with other text holds no name.
		if (
			text.slice(names[names.length - 1]?.span.end ?? start, start).includes('\n') &&
			!'、 　\n（('.includes(text[at] ?? '\n')
		)
			break;
		if (name.length < 2 || (name.length > 4 && !name.includes('·')) || strokesOf(name[0]) === undefined) break;
		names.push({ span: { start, end: at }, text: name });
		const gap = at;
		while (at < text.length && '、 　\n（女）()'.includes(text[at])) at++;
		if (at === gap) break;
	}
	return names.length >= 3 ? names : undefined;
}

/** The persons listed before the claim: `丁宁、王军、李文（按姓氏笔画为序）`. */
function listBefore(article: Article, claim: number): Name[] | undefined {
	const { text } = article.draft.logical;
	const { persons } = entitiesOf(article);
	let next = claim;
	const names: Name[] = [];
	for (let i = countWhile(persons.length, (index) => persons[index].span.start < claim) - 1; i >= 0; i--) {
		const { span, name } = persons[i];
		if (span.end > claim) continue;
		if (!/^[、（(\s]{0,3}(?:等)?[（(]?$/.test(text.slice(span.end, next))) break;
		names.push({ span, text: name });
		next = span.start;
	}
	return names.length >= 3 ? names.reverse() : undefined;
}

function judge(text: string, names: readonly Name[]): Fault | undefined {
	const counts = names.map((name) => strokesOf(name.text[0]));
	if (!counts.every((count) => count !== undefined)) return undefined;
	const ranked = names.map(
		(name, i): Ranked => ({
			name,
			surname: name.text[0],
			strokes: counts[i],
			first: firstStrokeOf(name.text[0]),
			isShort: name.text.length === 2,
			at: i,
		}),
	);
	const wrong = ranked.findIndex((own, i) => i > 0 && own.strokes < ranked[i - 1].strokes);
	if (wrong > 0) {
		const [before, own] = [ranked[wrong - 1], ranked[wrong]];
		return {
			span: { start: before.name.span.start, end: own.name.span.end },
			message: {
				zh: `“${before.surname}”${before.strokes}画，“${own.surname}”${own.strokes}画，次序反了。`,
				en: `${before.surname} has ${before.strokes} strokes, ${own.surname} ${own.strokes}: out of order.`,
			},
			fixes: [reorder(text, ranked)],
		};
	}
	const earlier = new Set<string>();
	for (let i = 1; i < ranked.length; i++) {
		const [before, own] = [ranked[i - 1], ranked[i]];
		const message = own.strokes === before.strokes ? tie(before, own, earlier) : undefined;
		earlier.add(before.surname);
		if (message)
			return {
				span: { start: before.name.span.start, end: own.name.span.end },
				tier: 'B',
				message,
				fixes: [reorder(text, ranked)],
			};
	}
	return undefined;
}

interface Ranked {
	readonly name: Name;
	readonly surname: string;
	readonly strokes: number;
	readonly first: number | undefined;
	/** 单名. */
	readonly isShort: boolean;
	readonly at: number;
}

/**
 * What is wrong between two names whose surnames have as many strokes; `earlier` are the surnames before them.
 * One surname stands together, its 单名 first; then the first strokes go 横竖撇点折.
 */
function tie(before: Ranked, own: Ranked, earlier: ReadonlySet<string>): Message | undefined {
	if (own.surname === before.surname) {
		if (!own.isShort || before.isShort || own.name.text.includes('·')) return undefined;
		return {
			zh: `同姓的单名在前：“${own.name.text}”应在“${before.name.text}”之前。`,
			en: `Of one surname the shorter name comes first: ${own.name.text} before ${before.name.text}.`,
		};
	}
	if (earlier.has(own.surname))
		return { zh: `姓“${own.surname}”的没有排在一起。`, en: `The names with ${own.surname} do not stand together.` };
	if (own.first === undefined || before.first === undefined || own.first >= before.first) return undefined;
	return {
		zh: `笔画数相同的按起笔横竖撇点折：“${own.surname}”应在“${before.surname}”之前。`,
		en: `Of as many strokes, the first stroke decides (横竖撇点折): ${own.surname} before ${before.surname}.`,
	};
}

/** The gaps stay, the names move; names that the rule does not decide keep their order. */
function reorder(text: string, ranked: readonly Ranked[]): Fix {
	const opening = new Map<string, number>();
	for (const { surname, at } of ranked) if (!opening.has(surname)) opening.set(surname, at);
	const place = ({ surname }: Ranked) => opening.get(surname) ?? 0;
	const byFirst = (a: Ranked, b: Ranked) => (a.first === undefined || b.first === undefined ? 0 : a.first - b.first);
	// Where the first stroke of one is not known, the strokes of its group decide nothing.
	const isOpen = new Set(ranked.filter(({ first }) => first === undefined).map(({ strokes }) => strokes));
	const sorted = [...ranked].sort(
		(a, b) =>
			a.strokes - b.strokes ||
			(isOpen.has(a.strokes) ? 0 : byFirst(a, b)) ||
			place(a) - place(b) ||
			Number(b.isShort) - Number(a.isShort) ||
			a.at - b.at,
	);
	const span = {
		start: ranked[0].name.span.start,
		end: ranked[ranked.length - 1].name.span.end,
	};
	let out = '';
	let at = span.start;
	ranked.forEach(({ name }, i) => {
		const moved = sorted[i].name;
		out += text.slice(at, name.span.start) + text.slice(moved.span.start, moved.span.end);
		at = name.span.end;
	});
	return change(span, out, 'offer');
}
