import type { Fix, Message } from '../../../ground/model/finding';
import type { IssueContext, ToldElsewhere } from '../../../ground/model/issue';
import type { PageFault, PageRule } from '../../../ground/model/rule';
import { type JumpEnd, type Partner, partnersOf } from '../../../reading/issue/jump-pairs';
import { headlineOf, type Jump, jumpsOf } from '../../../reading/issue/jumps';
import { wholeNumber } from '../../../reading/issue/page-number';
import { change, fix } from '../lib/change';

/** What is kept of a section with jumps. */
interface Told {
	readonly headline: string;
	readonly jumps: readonly (Jump & { readonly line: string; readonly goesOn: boolean })[];
}

interface OwnEnd extends JumpEnd {
	readonly section: number;
	readonly jump: Told['jumps'][number];
}

/** An end on another page, and what is known of its section. */
interface OtherEnd extends JumpEnd {
	readonly from: ToldElsewhere;
}

/**
 * `⟦（下转2版）⟧`, `⟦（上接1版）⟧`: the rest of the story stands on another page. With the other pages of the issue at hand it is
 * looked for there: a warning where that page has no other half, where the jump names its own page, or where one of the two names a wrong
 * one.
 *
 * Without them nobody can say whether it is there, so this is information: a reminder to look.
 * Where the story turns out to be whole as it stands (it was cut to fit, or goes to the website with both parts joined),
 * the jump is what is wrong, and taking it out is offered.
 */
export const jumpWithoutContinuation: PageRule<Told> = {
	name: 'jump-without-continuation',
	category: 'structure',
	tier: 'A',
	severity: 'warning',
	weight: 1,
	title: { zh: '转版没有下文', en: 'Jump without its other half' },
	summarize(article) {
		const jumps = jumpsOf(article);
		if (jumps.length === 0) return undefined;
		const { text } = article.draft.logical;
		return {
			headline: headlineOf(article),
			jumps: jumps.map((jump) => ({
				...jump,
				line: text.slice(jump.span.start, jump.span.end),
				goesOn: isMidSentence(text, jump.span.start),
			})),
		};
	},
	shares: ({ jumps }, number) =>
		jumps.flatMap(({ direction, target }) => {
			if (target === undefined) return [];
			const other = wholeNumber(number, target);
			return direction === 'on' ? [`from ${number}`, `to ${other}`] : [`from ${other}`, `to ${number}`];
		}),
	*judge(summaries, { issue }) {
		const own = summaries.flatMap(({ section, summary: { headline, jumps } }) =>
			jumps.map((jump): OwnEnd => ({ ...endOf(issue?.number ?? '', headline, jump), section, jump })),
		);
		const others = issue ? othersOf(issue) : [];
		const isKnown = issue !== undefined && own.length <= mostEnds && others.length <= mostEnds;
		const partners = (isKnown ? partnersOf<JumpEnd>(own, others) : []) as Partner<OtherEnd>[];
		for (const [i, end] of own.entries()) {
			const fault = isKnown && end.jump.target !== undefined ? heldAgainst(end, partners[i], issue) : unknown(end);
			if (fault) yield { section: end.section, span: end.jump.span, ...fault };
		}
	},
};

/** A page of more jumps is none: each is held against each. */
const mostEnds = 200;

function endOf(page: string, headline: string, { direction, target = '', words }: Jump): JumpEnd {
	return { page, direction, target: wholeNumber(page, target), headline, words };
}

function othersOf({ told }: IssueContext): OtherEnd[] {
	return (told.get(jumpWithoutContinuation.name) ?? []).flatMap((from) => {
		const { headline, jumps } = from.told as Told;
		return jumps.flatMap((jump) => (jump.target === undefined ? [] : [{ ...endOf(from.page, headline, jump), from }]));
	});
}

type Said = Omit<PageFault, 'section' | 'span'>;

/** What is wrong with a jump in an issue whose pages are known; undefined where its other half was found. */
function heldAgainst(end: OwnEnd, partner: Partner<OtherEnd>, issue: IssueContext): Said | undefined {
	const { target, page, direction, jump } = end;
	if (target === page)
		return {
			message: {
				zh: `转版写的是本版（${numbered(page).zh}），请核对版次。`,
				en: `The jump names its own page (${numbered(page).en}): please check the number.`,
			},
			fixes: partner.kind === 'none' ? [] : [renumbered(end, partner.end.page)],
		};
	if (partner.kind === 'paired') return undefined;
	if (!issue.there.includes(target) && partner.kind === 'none') return unknown(end);
	if (partner.kind === 'none')
		return {
			message:
				direction === 'on'
					? {
							zh: `${numbered(target).zh}没有从${numbered(page).zh}接来的文字，请核对。`,
							en: `Nothing on ${numbered(target).en} continues from ${numbered(page).en}: please check.`,
						}
					: {
							zh: `${numbered(target).zh}没有转到${numbered(page).zh}的文字，请核对。`,
							en: `Nothing on ${numbered(target).en} jumps to ${numbered(page).en}: please check.`,
						},
			fixes: deletions(end),
		};
	const { end: other } = partner;
	const related = [
		{
			span: jump.span,
			message: {
				zh: `${numbered(other.page).zh}：${other.headline}`,
				en: `${capital(numbered(other.page).en)}: ${other.headline}`,
			},
			elsewhere: { file: other.from.file, line: other.from.line },
		},
	];
	// The other half names this page: this jump is wrong. Else this jump is right, and the other half is.
	if (other.target === page)
		return {
			message:
				direction === 'on'
					? {
							zh: `下文在${numbered(other.page).zh}，此处写作“${jump.line}”，请核对。`,
							en: `The story goes on at ${numbered(other.page).en}; here it is ${jump.line}: please check.`,
						}
					: {
							zh: `上文在${numbered(other.page).zh}，此处写作“${jump.line}”，请核对。`,
							en: `The story begins on ${numbered(other.page).en}; here it is ${jump.line}: please check.`,
						},
			fixes: [renumbered(end, other.page)],
			related,
		};
	return {
		message: {
			zh: `${numbered(other.page).zh}的另一半写的是${numbered(other.target).zh}，请核对。`,
			en: `The other half on ${numbered(other.page).en} names ${numbered(other.target).en}: please check.`,
		},
		related,
	};
}

/** The page is not at hand. */
function unknown(end: OwnEnd): Said {
	const page = end.jump.target === undefined ? { zh: '别的版', en: 'another page' } : numbered(end.jump.target);
	return {
		severity: 'information',
		weight: 0,
		message:
			end.direction === 'back'
				? {
						zh: `未找到${page.zh}，无法核对转接。`,
						en: `${capital(page.en)} was not found: whether the story continues it cannot be checked.`,
					}
				: {
						zh: `未找到${page.zh}，无法核对转接。`,
						en: `${capital(page.en)} was not found: whether the story continues there cannot be checked.`,
					},
		fixes: deletions(end),
	};
}

function deletions({ direction, jump: { line, span, goesOn } }: OwnEnd): Fix[] {
	if (direction === 'on' && goesOn) return [];
	return [
		fix(
			direction === 'back'
				? { zh: `删去“${line}”（全文从这里开始）`, en: `Delete “${line}” (the story begins here)` }
				: { zh: `删去“${line}”（全文到这里为止）`, en: `Delete “${line}” (the story ends here)` },
			[{ span, text: '' }],
			'offer',
		),
	];
}

/** The jump with another page number, written as short as it was. */
function renumbered({ page, jump: { line, span } }: OwnEnd, target: string): Fix {
	const letter = /^[A-Z]/.exec(page)?.[0] ?? '';
	const written =
		/[A-Za-zＡ-Ｚ](?=[0-9０-９])/.test(line) || !target.startsWith(letter) ? target : target.slice(letter.length);
	return change(
		span,
		line.replace(/[A-Za-zＡ-Ｚ]?(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})(?=版)/, written),
		'offer',
	);
}

/** `…早收⟦（下转2版）⟧`: what stands before the jump goes on; there it is not the jump that is too much. */
function isMidSentence(text: string, start: number): boolean {
	const before = text.slice(0, start).trimEnd();
	return before !== '' && !'。！？…”’）》'.includes(before[before.length - 1]);
}

/** `第2版`, `A3版`. */
function numbered(number: string): Message {
	return { zh: /^[0-9]/.test(number) ? `第${number}版` : `${number}版`, en: `page ${number}` };
}

function capital(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}
