import type { OfficialEntity } from '../../../ground/model/entity';
import type { ArticleRule } from '../../../ground/model/rule';
import { blockAt } from '../../../ground/text/logical';
import { isQuoted } from '../../../ground/text/quotations';
import { entitiesOf } from '../../../reading/article/entities';

/** `⟦闻山书记⟧来到双塔镇`: in narration the title goes before the name. Name and title in this order is a form of address. */
export const nameBeforeTitle: ArticleRule = {
	name: 'name-before-title',
	category: 'title',
	tier: 'B',
	severity: 'information',
	weight: 0,
	title: { zh: '先姓名后职务', en: 'Name before title' },
	about: 'official',
	suspects: (article) => entitiesOf(article).officials.some(({ relation }) => relation === 'name-title'),
	*check(article) {
		const { logical, logicalBlocks } = article.draft;
		for (const entity of entitiesOf(article).officials) {
			if (entity.relation !== 'name-title' || !isLocal(entity) || isQuoted(logical, entity.span)) continue;
			const block = blockAt(logicalBlocks, entity.span.start);
			if (
				block?.kind !== 'paragraph' ||
				entity.span.end > block.span.end ||
				isQuestion(logical.text, block.span.start) ||
				isNoPerson(logical.text, entity)
			)
				continue;
			const { name } = entity.person;
			const title = logical.text.slice(entity.title.span.start, entity.title.span.end);
			yield {
				span: entity.span,
				message: {
					zh: `叙述中应先职务、后姓名：“${title}${name}”。`,
					en: `In narration the title goes before the name: ${title}${name}.`,
				},
				fixes: [
					{
						title: { zh: `改为“${title}${name}”`, en: `Change to “${title}${name}”` },
						safe: false,
						edits: [{ span: entity.span, text: title + name }],
					},
				],
			};
		}
	},
};

/** Posts of cities, counties and offices. 总书记, 主席, 总理 and the like follow the name by custom, as do 教授, 院士 and ranks. */
const local = new Set(
	'书记 副书记 第一书记 市长 副市长 常务副市长 县长 副县长 常务副县长 区长 副区长 常务副区长 省长 副省长 州长 副州长 镇长 副镇长 乡长 副乡长 部长 副部长 局长 副局长 厅长 副厅长 主任 副主任 处长 副处长 常委 检察长 秘书长 副秘书长'.split(
		' ',
	),
);

function isLocal({ title, person }: OfficialEntity): boolean {
	return title.post !== undefined && local.has(title.post) && person.span.end === title.span.start;
}

/** `领导人⟦和七位部长⟧`: a number of them; `第五次中⟦韩通信部长⟧会谈`: the name of a meeting. */
function isNoPerson(text: string, { person, title }: OfficialEntity): boolean {
	return (
		/[一二三四五六七八九十两几数多各][位名个]?$|^[和与及同跟访向对]|[和与及同跟]$/.test(person.name) ||
		/^[一二三四五六七八九十两几数多各][位名个]/.test(text.slice(title.span.start, title.span.start + 2)) ||
		/^(?:级)?(?:会[谈议见晤]|联席|办公会|例会)/.test(text.slice(title.span.end, title.span.end + 3))
	);
}

/** 记者：闻山书记，请问…: a turn of an interview is speech without quotation marks. */
function isQuestion(text: string, start: number): boolean {
	const colon = text.slice(start, start + 12).indexOf('：');
	return colon > 0 && !/[，。]/.test(text.slice(start, start + colon));
}
