import { characterCount } from '../../ground/text/count';
import { mainHeadline, type NewsStory } from './story';

/**
 * A story as ninjs 3.1 (IPTC): one object of JSON. `people` are authors and those who are mentioned, told apart by `rel`; the roles of
 * headlines are `main`, `kicker` and `deck`.
 */
export function ninjs({
	uri,
	page,
	headlines,
	by,
	authors,
	people,
	organisations,
	located,
	day,
	body,
}: NewsStory): object {
	const text = body.map((block) => block.text).join('\n');
	return {
		uri,
		type: 'text',
		standard: { name: 'ninjs', version: '3.1', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json' },
		representationType: 'full',
		language: 'zh-Hans',
		...(day === undefined ? {} : { contentCreated: day }),
		title: mainHeadline(headlines),
		headlines: headlines.map(({ role, text: value }) => ({ role, contentType: 'text/plain', value })),
		...(by.length === 0 ? {} : { by: by.join(' ') }),
		...(located === undefined ? {} : { located }),
		people: [
			...authors.map(({ name, role }) => ({ name, rel: 'author', literal: role })),
			...people.map(({ name, titles }) => ({
				...{ name, rel: 'mention' },
				...(titles.length === 0 ? {} : { literal: titles.join('、') }),
			})),
		],
		organisations: organisations.map((name) => ({ name, rel: 'mention' })),
		bodies: [{ role: 'main', contentType: 'text/plain', charCount: characterCount(text), value: text }],
		slugline: page,
	};
}
