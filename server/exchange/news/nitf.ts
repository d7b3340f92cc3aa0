import type { BlockKind } from '../../ground/model/block';
import { xmlText } from '../../ground/text/xml';
import { mainHeadline, type NewsStory } from './story';

/** A story as NITF 3.6 (IPTC): a whole document of XML. */
export function nitf({
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
}: NewsStory): string {
	const title = mainHeadline(headlines);
	const others = headlines.filter(({ role, text }) => role !== 'main' && text !== title);
	const date = day?.replaceAll('-', '');
	const keys = [
		...people.map(({ name, titles }) => person(name, titles)),
		...organisations.map((name) => `<org>${xmlText(name)}</org>`),
	];
	return `<?xml version="1.0" encoding="UTF-8"?>
<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/" version="-//IPTC//DTD NITF 3.6//EN" baselang="zh-CN">
<head>
<title>${xmlText(title)}</title>
<docdata>
<doc-id id-string="${xmlText(uri)}"/>
${date === undefined ? '' : `<date.issue norm="${date}"/>\n`}${keys.length === 0 ? '' : `<identified-content>${keys.join('')}</identified-content>\n`}</docdata>
<pubdata type="print"${date === undefined ? '' : ` date.publication="${date}"`} position.section="${xmlText(page)}"/>
</head>
<body>
<body.head>
<hedline>
<hl1>${xmlText(title)}</hl1>
${others.map(({ role, text }) => `<hl2 class="${role}">${xmlText(text)}</hl2>\n`).join('')}</hedline>
${by.map((text) => `<byline>${xmlText(text)}</byline>\n`).join('')}${by.length > 0 ? '' : authors.map(({ name }) => `<byline>${person(name, [])}</byline>\n`).join('')}${located === undefined ? '' : `<dateline><location>${xmlText(located)}</location></dateline>\n`}</body.head>
<body.content>
${body.map(({ kind, text }) => `${block(kind, xmlText(text))}\n`).join('')}</body.content>
</body>
</nitf>
`;
}

function block(kind: BlockKind, text: string): string {
	if (kind === 'crosshead') return `<hl2 class="crosshead">${text}</hl2>`;
	return kind === 'paragraph' ? `<p>${text}</p>` : `<p class="${kind}">${text}</p>`;
}

function person(name: string, titles: readonly string[]): string {
	return `<person>${xmlText(name)}${titles.map((title) => `<function>${xmlText(title)}</function>`).join('')}</person>`;
}
