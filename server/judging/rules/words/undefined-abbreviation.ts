import type { ArticleRule, Fault } from '../../../ground/model/rule';
import type { Span } from '../../../ground/model/span';
import { firstFrom } from '../../../ground/text/bisect';
import { placesOf } from '../../../ground/text/places';
import { sequences } from '../../../ground/text/prefilter';
import { signSet } from '../../../ground/text/signs';

/** `（以下简称⟦“行动方案”⟧）`: an abbreviation that is introduced and not used, or used before it is introduced. */
export const undefinedAbbreviation: ArticleRule = {
	name: 'undefined-abbreviation',
	category: 'text',
	tier: 'B',
	severity: 'information',
	weight: 0,
	title: { zh: '简称的用法有误', en: 'Abbreviation introduced in vain' },
	needs: sequences('下文', ['统称', '简称', '称']),
	*check({ draft }) {
		const { text } = draft.logical;
		const found = [...text.matchAll(introductions)];
		const places = placesOf(
			text,
			found.map((match) => match[2]),
		);
		// Behind a jump, the abbreviation may be used on the other page.
		const isCut = draft.logicalBlocks.some((block) => block.kind === 'jump');
		const body = draft.logicalBlocks.find((block) => block.kind === 'paragraph')?.span.start ?? 0;
		const firsts = new Map<string, number>();
		let mark = -1;
		let read = 0;
		for (const match of found) {
			const name = match[2];
			const all = places.get(name) ?? [];
			const start = match.index + match[0].lastIndexOf(name);
			const span = { start, end: start + name.length };
			const isUsed = (all.at(-1) ?? -1) >= match.index + match[0].length;
			if (!isUsed && !isCut)
				yield fault(span, `说了“以下简称‘${name}’”，下文没有用。`, `“${name}” is introduced and not used again.`);
			for (; read < match.index; read++) if (marks.has(text.charCodeAt(read))) mark = read;
			if (!isUsed) continue;
			// Of one name with one full name there may be many introductions: where it stands first is looked for once.
			const rest = fullNameFrom(text, name, { start: body, end: match.index });
			const key = `${name}\n${rest}`;
			let earlier = firsts.get(key);
			if (earlier === undefined)
				firsts.set(key, (earlier = firstAlone(text, { name, rest }, all.slice(firstFrom(all, body)))));
			// The full name right before the brackets often holds the short one: 《…行动方案》（以下简称“行动方案”）.
			if (earlier < match.index && mark >= earlier)
				yield fault(
					{ start: earlier, end: earlier + name.length },
					`“${name}”在说明以前就用了。`,
					`“${name}” is used before it is introduced.`,
				);
		}
	},
};

const introductions = /（(?:以下|下文|下)(?:统称|简称|称)(?:为)?[：:]?([“《]?)([^“”《》（），。；]{2,14})[”》]?）/g;

/** Marks that cannot stand between the full name and its bracket. */
const marks = signSet('，。；！？\n');

/**
 * The end of the stretch from the short name on, where the full name that stands there begins with it or holds it:
 * 图书馆 of 县图书馆 for 图书.
 */
function fullNameFrom(text: string, name: string, { start, end }: Span): string {
	const full = /[\u4e00-\u9fff]{2,24}$/.exec(text.slice(Math.max(start, end - 24), end))?.[0] ?? '';
	return full.slice(Math.max(0, full.indexOf(name)));
}

/** `就《关于加强某事的⟦意见⟧》答问`: the last word of a title that is written whole. */
function isInTitle(text: string, at: number): boolean {
	const before = text.slice(Math.max(0, at - longestTitle), at);
	return before.lastIndexOf('《') > Math.max(before.lastIndexOf('》'), before.lastIndexOf('\n'));
}

/** Titles of documents are at most as long. */
const longestTitle = 60;

/**
 * The first of the places where the short name stands by itself: 县图 in 县图书馆 is the beginning of the full name;
 * infinity where it does not.
 */
function firstAlone(
	text: string,
	{ name, rest }: { readonly name: string; readonly rest: string },
	places: readonly number[],
): number {
	const isPart = rest.startsWith(name) && rest !== name;
	return (
		places.find((at) => (!isPart || !text.startsWith(rest, at)) && !isInTitle(text, at)) ?? Number.POSITIVE_INFINITY
	);
}

function fault(span: Span, zh: string, en: string): Fault {
	return { span, message: { zh, en } };
}
