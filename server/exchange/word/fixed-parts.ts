import type { BlockKind } from '../../ground/model/block';
import { keysOf } from '../../ground/text/present';
import { xmlText } from '../../ground/text/xml';
import { wordSpace } from './word-xml';

export type PartName =
	| '[Content_Types].xml'
	| '_rels/.rels'
	| 'docProps/core.xml'
	| 'word/_rels/document.xml.rels'
	| 'word/settings.xml'
	| 'word/styles.xml'
	| 'word/document.xml'
	| 'word/comments.xml'
	| 'word/commentsExtended.xml'
	| 'customXml/item1.xml'
	| 'customXml/itemProps1.xml'
	| 'customXml/_rels/item1.xml.rels';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const packageSpace = 'http://schemas.openxmlformats.org/package/2006';
const officeSpace = 'http://schemas.openxmlformats.org/officeDocument/2006';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The parts that say how the others hang together. `hasManifest`: zhubi keeps something in the document for itself. */
export function fixedParts({
	title,
	hasManifest,
}: {
	readonly title: string;
	readonly hasManifest: boolean;
}): Partial<Record<PartName, string>> {
	const own = [
		['document', 'word/document.xml', `${wordType}.document.main+xml`],
		['styles', 'word/styles.xml', `${wordType}.styles+xml`],
		['settings', 'word/settings.xml', `${wordType}.settings+xml`],
		['comments', 'word/comments.xml', `${wordType}.comments+xml`],
		['extended', 'word/commentsExtended.xml', `${wordType}.commentsExtended+xml`],
		['core', 'docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
		...(hasManifest
			? [['item', 'customXml/itemProps1.xml', `application/vnd.openxmlformats-officedocument.customXmlProperties+xml`]]
			: []),
	];
	return {
		'[Content_Types].xml': `${head}<Types xmlns="${packageSpace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${own.map(([, name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`).join('')}</Types>`,
		'_rels/.rels': relationsXml([
			[`${officeSpace}/relationships/officeDocument`, 'word/document.xml'],
			[`${packageSpace}/relationships/metadata/core-properties`, 'docProps/core.xml'],
		]),
		'docProps/core.xml': `${head}<cp:coreProperties xmlns:cp="${packageSpace}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title><dc:language>zh-CN</dc:language></cp:coreProperties>`,
		'word/_rels/document.xml.rels': relationsXml([
			[`${officeSpace}/relationships/styles`, 'styles.xml'],
			[`${officeSpace}/relationships/settings`, 'settings.xml'],
			[`${officeSpace}/relationships/comments`, 'comments.xml'],
			['http://schemas.microsoft.com/office/2011/relationships/commentsExtended', 'commentsExtended.xml'],
			...(hasManifest ? ([[`${officeSpace}/relationships/customXml`, '../customXml/item1.xml']] as const) : []),
		]),
		// Changes that are made from now on are tracked.
		'word/settings.xml': `${head}<w:settings xmlns:w="${wordSpace}"><w:trackRevisions/><w:themeFontLang w:val="zh-CN" w:eastAsia="zh-CN"/></w:settings>`,
		...(hasManifest
			? {
					'customXml/itemProps1.xml': `${head}<ds:datastoreItem ds:itemID="{5A3C6E1D-2B4F-4D7A-9C8E-7A68756269FF}" xmlns:ds="${officeSpace}/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
					'customXml/_rels/item1.xml.rels': relationsXml([
						[`${officeSpace}/relationships/customXmlProps`, 'itemProps1.xml'],
					]),
				}
			: {}),
	};
}

function relationsXml(list: readonly (readonly [type: string, target: string])[]): string {
	const rows = list.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`);
	return `${head}<Relationships xmlns="${packageSpace}/relationships">${rows.join('')}</Relationships>`;
}

/** How a kind of line looks, and what its style is called in Word. */
interface LineStyle {
	readonly name: string;
	/** Half points. */
	readonly size: number;
	readonly bold?: true;
	readonly center?: true;
	/** The level in the outline of Word, from 0. */
	readonly level?: number;
}

/** The id of a style is the kind of the line. */
const lineStyles: Readonly<Record<BlockKind, LineStyle>> = {
	kicker: { name: '引题', size: 28, center: true },
	headline: { name: '主题', size: 44, bold: true, center: true, level: 0 },
	deck: { name: '副题', size: 28, center: true },
	byline: { name: '署名', size: 24 },
	paragraph: { name: '报纸正文', size: 24 },
	crosshead: { name: '小标题', size: 28, bold: true, level: 1 },
	caption: { name: '图片说明', size: 21 },
	credit: { name: '摄影署名', size: 21 },
	jump: { name: '转版', size: 21 },
	note: { name: '编者按', size: 24 },
	masthead: { name: '报头', size: 32, bold: true, center: true },
	folio: { name: '报眉', size: 18 },
	slogan: { name: '口号', size: 28, bold: true, center: true },
	advert: { name: '广告', size: 21 },
};

/** The kind of line that a style of ours stands for, by the id or the name of the style. */
export function kindOfStyle(style: string | undefined): BlockKind | undefined {
	return keysOf(lineStyles).find((id) => id === style || lineStyles[id].name === style);
}

/** `styles.xml`: one style for each kind of line. */
export function stylesXml(): string {
	const styles = Object.entries(lineStyles).map(([id, { name, size, bold, center, level }]) => {
		const paragraph = [
			level === undefined ? '' : '<w:keepNext/>',
			center ? '<w:jc w:val="center"/>' : '',
			level === undefined ? '' : `<w:outlineLvl w:val="${level}"/>`,
		].join('');
		return `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/>${paragraph ? `<w:pPr>${paragraph}</w:pPr>` : ''}<w:rPr>${bold ? '<w:b/>' : ''}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`;
	});
	return `${head}<w:styles xmlns:w="${wordSpace}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体" w:cs="Times New Roman"/><w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line="360" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${styles.join('')}</w:styles>`;
}
