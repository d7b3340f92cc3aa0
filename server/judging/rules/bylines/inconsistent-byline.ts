import type { LogicalText } from '../../../ground/model/article';
import type { BylineMatch } from '../../../ground/model/byline';
import type { HouseForm, HouseMarks, HouseStyle } from '../../../ground/model/house-style';
import type { ArticleRule, Fault } from '../../../ground/model/rule';
import { keysOf } from '../../../ground/text/present';
import { entitiesOf } from '../../../reading/article/entities';
import { ownLead } from '../../../reading/article/own-lead';
import { bylineMarks, type FormMark, isWrittenAs, plainMarks } from '../../../reading/bylines/house-form';
import { usualMarks, type WrongMark, withMarks, wrongMarks } from '../../../reading/bylines/house-mending';

/**
 * 消息头 written otherwise than most of the page, where the desk declared no form: one `本报讯 记者 丙某报道` among four `本报讯（记者
 * 甲某）`.
 */
export const inconsistentByline: ArticleRule = {
	name: 'inconsistent-byline',
	category: 'structure',
	tier: 'B',
	severity: 'information',
	weight: 0.1,
	title: { zh: '消息头写法不一', en: 'Inconsistent byline' },
	about: 'byline',
	check(article, { settings, style }) {
		const { kind, logical } = article.draft;
		const judged = settings.rules['malformed-byline'] !== 'off';
		if (kind !== 'article' || (settings.bylineForm !== undefined && judged)) return [];
		const usual = usualMarks(style.usual);
		const shown = keysOf(usual);
		if (shown.length === 0) return [];
		const isPlain = shown.every((place) => plainMarks[place] === usual[place]);
		let found: Fault[] | undefined;
		for (const entity of entitiesOf(article).bylines) {
			if (isPlain && isWrittenAs(entity, logical.text, plainMarks)) continue;
			const lead = ownLead(article, entity);
			const fault = lead && judge(lead, logical, { usual, style, judged });
			if (fault) (found ??= []).push(fault);
		}
		return found ?? [];
	},
};

interface Ground {
	readonly usual: Partial<HouseMarks>;
	readonly style: HouseStyle;
	/** malformed-byline speaks of what is broken. */
	readonly judged: boolean;
}

function judge(match: BylineMatch, { text, joins }: LogicalText, { usual, style, judged }: Ground): Fault | undefined {
	if (match.groups.length === 0) return undefined;
	const form: HouseForm = { source: 'page', marks: usual };
	if (judged && wrongMarks(match, text, { form, style }).some(({ fault }) => fault !== undefined)) return undefined;
	const wrong = marksOf(match, text, usual).filter(
		// A line end between two names counts as the blank between them.
		({ mark, text: right }) =>
			mark.text !== right && !(mark.text === '' && right.trim() === '' && joins.includes(mark.start)),
	);
	if (wrong.length === 0) return undefined;
	const mending = withMarks(match, text, wrong);
	return {
		span: { start: match.start, end: match.end },
		message: {
			zh: `${style.shownBy === 'issue' ? '本期' : '本版'}其他消息头写作“${mending}”，此处不同。`,
			en: `Most bylines of this ${style.shownBy} are written like “${mending}”; this one is not.`,
		},
		fixes: [
			{
				title: { zh: `改为“${mending}”`, en: `Change to “${mending}”` },
				safe: false,
				edits: wrong.map(({ mark, text: right }) => ({ span: { start: mark.start, end: mark.end }, text: right })),
			},
		],
	};
}

/** The marks at the places that the page has a way for, each with that way; the gap beside a padded name has to be wider. */
function marksOf(match: BylineMatch, text: string, usual: Partial<HouseMarks>): WrongMark[] {
	const marks: WrongMark[] = [];
	const take = (mark: FormMark) => {
		const right = usual[mark.place];
		if (right !== undefined && !mark.padded) marks.push({ mark, text: right, fault: undefined });
	};
	// `（记者 甲某）7月28日…`: nothing stands where 本报讯 does on most of the page.
	if (!match.opening) take({ place: 'words', start: match.start, end: match.start, text: '', padded: false });
	for (const mark of bylineMarks(match, text)) {
		// `本报 记者`: the gap between employer and role goes by the same name.
		if (mark.place !== 'words' || mark.start === match.opening?.words.start) take(mark);
	}
	return marks;
}
