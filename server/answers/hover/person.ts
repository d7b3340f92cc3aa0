import type { Message } from '../../ground/model/finding';
import type { Page } from '../../ground/model/page';
import { excerpt } from '../findings/excerpt';
import { type PersonOnPage, peopleOf, type TitleOnPage } from '../names/mentions';
import { type Language, say } from '../reports/language';
import { escaped, field, linked, markdownLines } from '../reports/markdown';
import type { CardOptions } from './card-options';
import { rosterCard } from './roster';

/**
 * The card of a person: what the desk's roster says, titles seen on the page, organization and level, first mention and the others, as
 * links.
 */
export function personCard(
	page: Page,
	name: string,
	{ language, link }: Pick<CardOptions, 'language' | 'link'>,
): string {
	const person = peopleOf(page).get(name);
	const listed = rosterCard(page, name, language);
	if (!person) return [`**${escaped(name)}**`, listed].filter(Boolean).join('\n\n');
	return [
		`**${escaped(name)}**`,
		listed,
		// Below the posts of the roster, those of the page need a heading: one list would run into the other.
		listed !== '' && person.titles.length > 0 ? field(say(words.titles, language), '') : '',
		person.titles.map((title) => `- ${titleLine(title, language)}`).join('\n'),
		person.employers.length > 0 ? field(say(words.employer, language), person.employers.map(escaped).join('、')) : '',
		mentionLines(page, person, { language, link }),
	]
		.filter(Boolean)
		.join('\n\n');
}

const words = {
	titles: { zh: '本版职务', en: 'Titles on this page' },
	employer: { zh: '单位', en: 'Employer' },
	first: { zh: '首次出现', en: 'First mention' },
	mentions: { zh: '本版提及', en: 'Mentions on this page' },
	'title-name': { zh: '', en: '' },
	'name-title': { zh: '', en: '' },
	appointment: { zh: '任命', en: 'appointed' },
	removal: { zh: '免职', en: 'removed' },
} as const satisfies Record<string, Message>;

/** `县人民政府副县长（任命） · 县人民政府 · 县级`. */
function titleLine(title: TitleOnPage, language: Language): string {
	const relation = say(words[title.relation], language);
	const level = levelOf(title.text);
	return [
		`${escaped(title.text)}${relation && `（${relation}）`}`,
		title.organization === undefined ? '' : escaped(title.organization),
		level ? say(level, language) : '',
	]
		.filter(Boolean)
		.join(' · ');
}

/**
 * Levels by the character of a place or organ, the lowest first, since the lowest is that of the title: `江东市公安局河西区分局局长` is of
 * a district.
 */
const levels: readonly (readonly [signs: RegExp, level: Message])[] = [
	[/村|社区|居委会/, { zh: '村、社区', en: 'village or community' }],
	[/乡|镇|街道/, { zh: '乡级', en: 'township level' }],
	[/县|区|旗/, { zh: '县级', en: 'county level' }],
	[/市|州|盟|地委|行署/, { zh: '市级', en: 'prefecture level' }],
	[/省/, { zh: '省级', en: 'province level' }],
	[/^(?:中共中央|中央|国务院|全国人大|全国政协|国家|中华人民共和国|最高人民)/, { zh: '中央', en: 'national level' }],
];

/**
 * Words that contain such a sign and name no level: 县乡村振兴局 is of a county, 市场监管局 of any place.
 * Regions with a rank of their own stand here, too.
 */
const noLevel =
	/乡村|农村|城乡|城镇|村镇|乡镇企业|市场|市政|市民|城市|都市|区域|园区|景区|校区|小区|灾区|林区|矿区|库区|牧区|军区|战区|开发区|保护区|示范区|试验区|合作区|地区/g;

/** The level of a title that names place or organ; undefined where it names neither, as 书记 alone. */
function levelOf(title: string): Message | undefined {
	const told = title.replace(/自治区/g, '省').replace(noLevel, '');
	return levels.find(([signs]) => signs.test(told))?.[1];
}

/** At most this many links are shown; the rest is counted. */
const mostLinks = 12;

function mentionLines(
	page: Page,
	{ mentions }: PersonOnPage,
	{ language, link }: Pick<CardOptions, 'language' | 'link'>,
): string {
	const [first, ...others] = mentions;
	if (!first) return '';
	const shown = others.slice(0, mostLinks).map((mention) => linked(excerpt(page.text, mention), link(mention)));
	const rest = others.length - shown.length;
	return markdownLines(
		field(say(words.first, language), linked(excerpt(page.text, first), link(first))),
		`${field(say(words.mentions, language), String(mentions.length))}${shown.length > 0 ? `：${shown.join('、')}` : ''}${rest > 0 ? ` …… +${rest}` : ''}`,
	);
}
