import { mainHeadline, type NewsStory } from './story';

/** A story as a NewsArticle of schema.org, JSON-LD. */
export function newsArticle({
	uri,
	page,
	headlines,
	authors,
	people,
	organisations,
	located,
	day,
	body,
	characters,
}: NewsStory): object {
	const others = headlines.filter(({ role }) => role !== 'main').map(({ text }) => text);
	return {
		'@context': 'https://schema.org',
		'@type': 'NewsArticle',
		'@id': uri,
		headline: mainHeadline(headlines),
		...(others.length === 0 ? {} : { alternativeHeadline: others.length === 1 ? others[0] : others }),
		inLanguage: 'zh-Hans',
		...(day === undefined ? {} : { datePublished: day }),
		...(located === undefined ? {} : { dateline: located }),
		author: authors.map(({ name, role, employer }) => ({
			'@type': 'Person',
			name,
			jobTitle: role,
			...(employer === undefined ? {} : { worksFor: { '@type': 'Organization', name: employer } }),
		})),
		mentions: [
			...people.map(({ name, titles }) => ({
				'@type': 'Person',
				name,
				...(titles.length === 0 ? {} : { jobTitle: titles.length === 1 ? titles[0] : titles }),
			})),
			...organisations.map((name) => ({ '@type': 'Organization', name })),
		],
		articleBody: body.map(({ text }) => text).join('\n'),
		wordCount: characters,
		printPage: page,
	};
}
