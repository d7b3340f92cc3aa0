import type { ArticleRule, Fault } from '../model/rule';
import type { Span } from '../model/span';
import { sequences } from '../text/sieve';

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
		for (const match of text.matchAll(/（(?:以下|下文|下)(?:统称|简称|称)(?:为)?[：:]?([“《]?)([^“”《》（），。；]{2,14})[”》]?）/g)) {
			const name = match[2] as string;
			const start = match.index + match[0].lastIndexOf(name);
			const span = { start, end: start + name.length };
			const later = text.indexOf(name, match.index + match[0].length);
			if (later < 0 && !isCut) yield fault(span, `说了“以下简称‘${name}’”，下文没有用。`, `“${name}” is introduced and not used again.`);
			const body = draft.logicalBlocks.find((block) => block.kind === 'paragraph')?.span.start ?? 0;
			const earlier = text.indexOf(name, body);
			if (later >= 0 && earlier >= 0 && earlier < match.index && !isWithinFullName(text, earlier, match.index))
				yield fault({ start: earlier, end: earlier + name.length }, `“${name}”在说明以前就用了。`, `“${name}” is used before it is introduced.`);
		}
	},
};

/** The full name right before the brackets often holds the short one: 《…行动方案》（以下简称“行动方案”）. */
function isWithinFullName(text: string, at: number, bracket: number): boolean {
	return !/[，。；！？\n]/.test(text.slice(at, bracket));
}

function fault(span: Span, zh: string, en: string): Fault {
	return { span, message: { zh, en } };
}
