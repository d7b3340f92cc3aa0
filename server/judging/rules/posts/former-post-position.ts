import type { OfficialEntity } from '../../../ground/model/entity';
import type { ArticleRule, Fault } from '../../../ground/model/rule';
import { isQuoted } from '../../../ground/text/quotations';
import { entitiesOf } from '../../../reading/article/entities';

/** `⟦原县水利局局长⟧闻某`: the bureau is still there; it is the post that is former, so 原 goes before the post (县水利局原局长). */
export const formerPostPosition: ArticleRule = {
	name: 'former-post-position',
	category: 'title',
	tier: 'B',
	severity: 'information',
	weight: 1,
	title: { zh: '“原”的位置', en: 'Place of 原' },
	about: 'official',
	needs: ['原'],
	*check(article) {
		const { logical } = article.draft;
		const { text } = logical;
		let last = -1;
		for (const entity of entitiesOf(article).officials) {
			if (entity.title.span.start <= last) continue;
			const organization = formerOrganization(text, entity);
			if (organization === undefined || isQuoted(logical, entity.title.span)) continue;
			last = entity.title.span.start;
			yield fault(entity, organization);
		}
	},
};

/** The organization that 原 stands before; undefined where it no longer exists, or is not an office. */
function formerOrganization(text: string, { title }: OfficialEntity): string | undefined {
	const { organization, post, span } = title;
	if (
		!organization ||
		!post ||
		text[span.start] !== '原' ||
		!text.startsWith(organization, span.start + 1) ||
		!text.startsWith(post, span.start + 1 + organization.length)
	)
		return undefined;
	return abolished.some((name) => organization.includes(name)) ? undefined : organization;
}

/**
 * Bodies that were renamed, merged or closed (institutional reforms of 1998–2023, 军队改革 2015–2016, changes of divisions):
 * here 原 belongs to the body.
 * A company or school may have gone as well; the finding is information.
 */
const abolished = [
	...'环保 环境保护 卫计 计生 计划生育 国土 工商 质监 质量技术监督 食药监 食品药品监督 药监 安监 安全生产监督 旅游局 旅游委 文化局 文化厅 文化部 文广 新闻出版 广电局 广电总局 国税 地税 农业局 农业厅 农业部 农办 林业局 粮食局 粮食厅 物价 法制办 扶贫 乡村振兴局 银监 保监 银保监 铁道部 卫生部 卫生局 卫生厅 人事局 人事厅 人事部 劳动 建设部 建设局 建设厅 规划局 规划委 海洋局 测绘 监察局 监察部 民政局老龄 军区 总参 总政 总后 总装 二炮 第二炮兵 边防 消防部队 警卫 经贸委 经委 计委 体改委 信息产业 电子工业 机械工业 冶金 煤炭 纺织工业 轻工 化工局 乡镇企业 供销社 地委 行署 地区 人民公社 公社 生产队 大队 革委会 革命委员会'.split(
		' ',
	),
	...'公司 厂 集团 学院 中学 小学 学校 师范 农场 林场 矿'.split(' '),
];

function fault({ title }: OfficialEntity, organization: string): Fault {
	const right = `${organization}原${title.post ?? ''}`;
	return {
		span: title.span,
		message: {
			zh: `机构仍在、职务已卸的，“原”应放在职务前：“${right}”；机构已撤并的不必改。`,
			en: `Where the body still exists, 原 goes before the post: ${right}.`,
		},
		fixes: [
			{
				title: { zh: `改为“${right}”`, en: `Change to “${right}”` },
				safe: false,
				edits: [{ span: title.span, text: right }],
			},
		],
	};
}
