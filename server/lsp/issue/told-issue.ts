import { issueFaults } from '../../desk/issue-index/issue-faults';
import type { FiledPage } from '../../desk/issue-index/issue-index';
import type { Severity } from '../../ground/model/finding';
import type { PageState, ToldArticle, ToldIssue, ToldPage } from '../messages/issue-messages';
import type { Session } from '../session/session';
import { toldRound } from './told-round';

/** The issues of the workspace; that of `front` first, then by day and folder, the latest first. */
export function toldIssues({ issues }: Session, front?: string): ToldIssue[] {
	const byIssue = new Map<string, FiledPage[]>();
	for (const page of issues.index.all()) {
		const list = byIssue.get(page.issue);
		if (list) list.push(page);
		else byIssue.set(page.issue, [page]);
	}
	const own = front === undefined ? undefined : issues.filedOf(front)?.issue;
	return [...byIssue]
		.map(([id, pages]) => toldIssue(id, pages, issues))
		.sort(
			(a, b) =>
				Number(b.id === own) - Number(a.id === own) ||
				compare(b.day ?? '', a.day ?? '') ||
				compare(a.folder, b.folder) ||
				compare(a.id, b.id),
		);
}

function toldIssue(id: string, pages: readonly FiledPage[], issues: Session['issues']): ToldIssue {
	const days = new Set(pages.flatMap(({ summary }) => summary.day ?? []));
	const sum = (value: (page: FiledPage) => number) => pages.reduce((total, page) => total + value(page), 0);
	return {
		id,
		// Pages that tell several days are no one's.
		day: days.size === 1 ? [...days][0] : null,
		folder:
			decodeURI(id.slice(0, id.indexOf('\n')).replace(/\/$/, ''))
				.split('/')
				.at(-1) ?? '',
		pages: pages.length,
		characters: sum(({ summary }) => summary.characters),
		counts: summed(pages.map((page) => shownCounts(page, pages.length, issues))),
	};
}

/** Of an issue of more pages, what comes of comparing them, and how far their proof is, is told in the pages alone, not in the list. */
const mostCompared = 200;

function shownCounts(page: FiledPage, pages: number, issues: Session['issues']): Counts {
	return pages > mostCompared ? page.summary.counts : countsOf(page, issues);
}

function summed(counts: readonly Counts[]): Counts {
	const sum = (severity: Severity) => counts.reduce((total, one) => total + one[severity], 0);
	return { error: sum('error'), warning: sum('warning'), information: sum('information'), hint: sum('hint') };
}

/** The pages of an issue in their order. */
export function toldPages(session: Session, id: string): Promise<ToldPage[]> {
	const { issues } = session;
	const pages = issues.index.pagesOf(id);
	const told = async (page: FiledPage): Promise<ToldPage> => {
		const counts = shownCounts(page, pages.length, issues);
		return {
			uri: issues.addressOf(page.uri),
			file: page.file,
			number: page.number ?? null,
			characters: page.summary.characters,
			counts,
			state: stateOf(page, counts),
			articles: page.summary.articles.length,
			round: pages.length > mostCompared ? null : await toldRound(session, page.uri),
		};
	};
	return Promise.all(pages.map(told));
}

type Counts = Readonly<Record<Severity, number>>;

/** All findings of a page: its own, and those that come of comparing pages. */
export function countsOf(page: FiledPage, issues: Session['issues']): Record<Severity, number> {
	const across = issueFaults(page, issues.contextIn(page.uri), issues.settingsOf(page.uri));
	const { counts } = page.summary;
	return {
		error: counts.error + across.error,
		warning: counts.warning + across.warning,
		information: counts.information + across.information,
		hint: counts.hint + across.hint,
	};
}

function stateOf({ summary }: FiledPage, counts: Readonly<Record<Severity, number>>): PageState {
	if (!summary.checked) return 'misread';
	return counts.error > 0 ? 'errors' : counts.warning > 0 ? 'warnings' : 'clean';
}

/** The articles of a page in their order. */
export function toldArticles({ issues }: Session, uri: string): ToldArticle[] {
	const at = ([line, character]: readonly [number, number]) => ({ line, character });
	return (issues.filedOf(uri)?.summary.articles ?? []).map(
		({ headline, reporters, characters, findings, place, jumps }) => ({
			headline,
			reporters,
			characters,
			findings,
			place: at(place),
			jumps: jumps.map(({ direction, target, place: there }) => ({ direction, target, place: at(there) })),
		}),
	);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : Number(a > b);
}
