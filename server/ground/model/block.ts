import type { Span } from './span';

/** What a block of an article is: 引题 主题 副题, byline, paragraph, 小标题, 图片说明, （… 摄）, （下转2版）, 编者按 and the like. */
export type ArticleBlockKind =
	| 'kicker'
	| 'headline'
	| 'deck'
	| 'byline'
	| 'paragraph'
	| 'crosshead'
	| 'caption'
	| 'credit'
	| 'jump'
	| 'note';

/** Text of the page that is in no article: 报头, 报眉 (folio line), 口号, 广告 and 公告. */
export type FurnitureKind = 'masthead' | 'folio' | 'slogan' | 'advert';

export type BlockKind = ArticleBlockKind | FurnitureKind;

/**
 * One physical stretch of one kind, within one line of the file.
 * `span` is counted from the start of the section (article or piece of furniture), line breaks and padding excluded.
 * `continues`: its sentence goes on in the next block (a column break, or a line of a hard-wrapped page).
 */
export interface Block {
	readonly kind: BlockKind;
	readonly span: Span;
	readonly continues: boolean;
}

/**
 * What the decoder says of one physical line of a section. It is the block kind that the line opens with;
 * `continuation` is a paragraph (or caption, or note) line that goes on with the sentence of the text line before it;
 * `blank` holds nothing but space.
 * A line may hold more than one block (`本报讯（记者 甲）7月…（下转2版）` is byline, paragraph, jump): reading/segment/blocks.ts splits it.
 */
export type LineRole = BlockKind | 'continuation' | 'blank';
