import type { Severity } from '../../../ground/model/finding';
import type { ArticleRule, Fault, PageRule, RuleContext } from '../../../ground/model/rule';
import { overlaps, type Span } from '../../../ground/model/span';
import { isoDay } from '../../../ground/text/days';
import { isQuoted } from '../../../ground/text/quotations';
import { leaders } from '../../packs/leaders';
import { isOnRoster } from '../../roster/desk-index';
import { otherTimes } from '../lib/another-time';
import { change } from '../lib/change';
import { isInOffice, type NearMention, nearRightNames, strangersLikeNames } from './lib/leader-mentions';
import { besidePosts } from './lib/office-names';
import { type RosterIndex, rosterIndexOf } from './lib/roster-index';

/** What a story tells the page: which names of the roster it writes rightly, and which persons are nearly named so. */
interface Told {
	readonly right: readonly string[];
	readonly near: readonly (NearMention & { readonly written: string })[];
}

/**
 * `国家主席⟦甲某禾⟧`: the name of a holder of public office (judging/packs/leaders.ts) one character off, beside the post,
 * in a list of such names, or on a page that has the right name elsewhere; judged as of the issue date. Without such support it is
 * information, and so is a post that the named person does not hold on that day.
 */
export const leaderName: ArticleRule & PageRule<Told> = {
	name: 'leader-name',
	category: 'title',
	tier: 'A',
	severity: 'warning',
	weight: 1,
	title: { zh: '领导人姓名、职务', en: 'Name or post of a leader' },
	needs: (settings) => rosterIndexOf(settings.leaders ?? leaders).words,
	*check(article, context) {
		const { settings } = context;
		const index = rosterIndexOf(settings.leaders ?? leaders);
		const day = dayOfIssue(context, index);
		if (day === undefined) return;
		const { logical } = article.draft;
		const told: Span[] = [];
		let isOld: ((stretch: Span) => boolean) | undefined;
		for (const found of besidePosts({ text: logical.text, day, index })) {
			const { span } = found;
			const written = logical.text.slice(span.start, span.end);
			if (isQuoted(logical, span) || (found.kind === 'slip' && isOnRoster(settings, written))) continue;
			if (found.kind === 'slip') {
				told.push(span);
				yield slip({ ...found, written }, 'warning');
			} else if (!isPast(logical.text, span) && !(isOld ??= otherTimes(article, context))(span))
				yield postFault(written, found);
		}
		for (const found of nearRightNames({ article, day, index })) {
			const { span } = found;
			const written = logical.text.slice(span.start, span.end);
			if (isQuoted(logical, span) || told.some((one) => overlaps(one, span)) || isOnRoster(settings, written)) continue;
			told.push(span);
			yield slip({ ...found, written }, 'warning');
		}
	},
	summarize(article, settings) {
		if (article.draft.kind !== 'article') return undefined;
		const { right, near } = strangersLikeNames(article, rosterIndexOf(settings.leaders ?? leaders));
		if (right.length + near.length === 0) return undefined;
		const { logical } = article.draft;
		return {
			right,
			near: near.flatMap((one) =>
				isQuoted(logical, one.span) ? [] : { ...one, written: logical.text.slice(one.span.start, one.span.end) },
			),
		};
	},
	*judge(summaries, context) {
		const index = rosterIndexOf(context.settings.leaders ?? leaders);
		const day = dayOfIssue(context, index);
		if (day === undefined) return;
		const right = new Set(summaries.flatMap(({ summary }) => summary.right));
		for (const { section, summary } of summaries)
			for (const near of summary.near)
				if (
					!summary.right.includes(near.name) &&
					!isOnRoster(context.settings, near.written) &&
					isInOffice(near.name, { day, index })
				)
					yield { section, ...slip(near, right.has(near.name) ? 'warning' : 'information') };
	},
};

/** The day of issue as the roster writes it; undefined where there is none, or one that the roster does not know. */
function dayOfIssue({ issueDate }: Pick<RuleContext, 'issueDate'>, { asOf }: RosterIndex): string | undefined {
	const day = issueDate && isoDay(issueDate.day);
	return day !== undefined && day <= asOf ? day : undefined;
}

/** 时任国务院总理甲某某, 前国家主席甲某某: who held the post, or is about to. */
function isPast(text: string, { start, end }: Span): boolean {
	return past.test(text.slice(Math.max(0, start - reach), start)) || text.startsWith('时', end);
}

const reach = 10;
const past = /原|时任|前|曾|已故|历任|当选|当时|老|后来|选举|任命|推举|接替|逝世/;

function slip({ span, name, written }: NearMention & { readonly written: string }, severity: Severity): Fault {
	return {
		span,
		severity,
		tier: severity === 'warning' ? 'A' : 'C',
		message: {
			zh: `“${written}”与公职人员名录里的“${name}”只差一点，请核对。`,
			en: `“${written}” is one slip away from ${name} of the roster: which is right?`,
		},
		fixes: [change(span, name, 'offer')],
	};
}

function postFault(
	written: string,
	{ span, name, holds }: { readonly span: Span; readonly name: string; readonly holds: boolean },
): Fault {
	return {
		span,
		severity: 'information',
		tier: 'B',
		message: holds
			? {
					zh: `“${written}”：按名录，${name}在出版日不担任这一职务；说从前的事，加“时任”或“原”。`,
					en: `“${written}”: by the roster ${name} does not hold this post on the day of issue.`,
				}
			: {
					zh: `“${written}”：名录里${name}没有担任过这一职务。`,
					en: `“${written}”: by the roster ${name} never held this post.`,
				},
	};
}
