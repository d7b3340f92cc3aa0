import type { ArticleRule, Fault } from '../model/rule';
import type { Span } from '../model/span';
import { sequences } from '../text/prefilter';

/** `（以下简称⟦“行动方案”⟧）`: an abbreviation that is introduced and not used, or used before it is introduced. */
export const undefinedAbbreviation: ArticleRule = {
	name: 'undefined-abbreviation',
	category: 'text',
	tier: 'B',
	severity: 'information',
	weight: 0,
	title: { zh: '简称没有着落', en: 'Abbreviation introduced in vain' },
	needs: sequences('下文', ['统称', '简称', '称']),
	*check({ draft }) {
		const { text } = draft.logical;
		// What a jump cut off may be used on the other page.
		const isCut = draft.logicalBlocks.some((block) => block.kind === 'jump');
		for (const match of text.matchAll(
			/（(?:以下|下文|下)(?:统称|简称|称)(?:为)?[：:]?([“《]?)([^“”《》（），。；]{2,14})[”》]?）/g,
		)) {
			const name = match[2];
			const start = match.index + match[0].lastIndexOf(name);
			const span = { start, end: start + name.length };
			const later = text.indexOf(name, match.index + match[0].length);
			if (later < 0 && !isCut)
				yield fault(span, `说了“以下简称‘${name}’”，下文没有用。`, `“${name}” is introduced and not used again.`);
			const body = draft.logicalBlocks.find((block) => block.kind === 'paragraph')?.span.start ?? 0;
			const earlier = firstAlone(text, name, { start: body, end: match.index });
			if (later >= 0 && earlier >= 0 && !isWithinFullName(text, earlier, match.index))
				yield fault(
					{ start: earlier, end: earlier + name.length },
					`“${name}”在说明以前就用了。`,
					`“${name}” is used before it is introduced.`,
				);
		}
	},
};

/** Where the short name stands first by itself: 县图 in 县图书馆 is the beginning of the full name; -1 where it does not. */
function firstAlone(text: string, name: string, { start, end }: Span): number {
	const full = /[\u4e00-\u9fff]{2,24}$/.exec(text.slice(Math.max(start, end - 24), end))?.[0] ?? '';
	const rest = full.slice(Math.max(0, full.indexOf(name)));
	for (let at = text.indexOf(name, start); at >= 0 && at < end; at = text.indexOf(name, at + 1))
		if ((!rest.startsWith(name) || rest === name || !text.startsWith(rest, at)) && !isInTitle(text, at)) return at;
	return -1;
}

/** `就《关于加强某事的⟦意见⟧》答问`: the last word of a title that is written whole. */
function isInTitle(text: string, at: number): boolean {
	const open = text.lastIndexOf('《', at);
	return open >= 0 && text.lastIndexOf('》', at) < open && !text.slice(open, at).includes('\n');
}

/** The full name right before the brackets often holds the short one: 《…行动方案》（以下简称“行动方案”）. */
function isWithinFullName(text: string, at: number, bracket: number): boolean {
	return !/[，。；！？\n]/.test(text.slice(at, bracket));
}

function fault(span: Span, zh: string, en: string): Fault {
	return { span, message: { zh, en } };
}
