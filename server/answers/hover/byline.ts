import type { BylineRole } from '../../ground/model/byline';
import type { BylineEntity } from '../../ground/model/entity';
import type { Message } from '../../ground/model/finding';
import type { Page } from '../../ground/model/page';
import { ownLead } from '../../reading/article/own-lead';
import { formInForce, withMarks, wrongMarks } from '../../reading/bylines/house-mending';
import { type Language, say } from '../reports/language';
import { escaped, field, markdownLines } from '../reports/markdown';

/** The card of a byline: what it is, each person with role and employer, and how the house writes it. */
export function bylineCard(
	page: Page,
	{ section, byline }: { readonly section: number; readonly byline: BylineEntity },
	language: Language,
): string {
	const { agency, place, people } = byline;
	const house = houseForm(page, section, byline);
	return [
		`**${say(names[byline.role], language)}**`,
		markdownLines(
			agency === undefined ? undefined : field(say(words.agency, language), escaped(agency)),
			place === undefined ? undefined : field(say(words.place, language), escaped(place)),
		),
		people
			.map(
				(person) =>
					`- ${[`**${escaped(person.name)}**`, escaped(person.role), person.employer === undefined ? '' : escaped(person.employer)].filter(Boolean).join(' · ')}`,
			)
			.join('\n'),
		house === undefined ? '' : field(say(words.house, language), escaped(house)),
	]
		.filter(Boolean)
		.join('\n\n');
}

const names: Readonly<Record<BylineRole, Message>> = {
	lead: { zh: '消息头', en: 'Byline' },
	dateline: { zh: '电头', en: 'Dateline' },
	line: { zh: '署名行', en: 'Byline' },
	credit: { zh: '图片署名', en: 'Picture credit' },
	tail: { zh: '文末署名', en: 'Signature' },
};

const words = {
	agency: { zh: '发稿单位', en: 'Agency' },
	place: { zh: '地点', en: 'Place' },
	house: { zh: '本报写法', en: 'House form' },
} as const satisfies Record<string, Message>;

/** The byline as the house writes it; undefined for the kinds of byline that no house form is set for. */
function houseForm(page: Page, section: number, byline: BylineEntity): string | undefined {
	const article = page.articles[section];
	const match = article && ownLead(article, byline);
	if (!match) return undefined;
	const { text } = article.draft.logical;
	const { settings, style } = page;
	return withMarks(match, text, wrongMarks(match, text, { form: formInForce(settings.bylineForm, style), style }));
}
