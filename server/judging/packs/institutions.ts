import type { Pack, PackEntry } from '../../ground/model/pack';

/**
 * Names of institutions that are often written with the wrong conjunction or a character too many;
 * and names of institutions that were dissolved.
 */
export const institutions: Pack = {
	name: 'institutions',
	title: '机构名称',
	entries: [
		...names(
			'人力资源和社会保障:人力资源与社会保障 住房和城乡建设:住房与城乡建设 发展和改革委员会:发展与改革委员会 发展和改革局:发展与改革局 工业和信息化:工业与信息化 文化和旅游部:文化与旅游部 文化和旅游厅:文化与旅游厅 文化和旅游局:文化与旅游局 宪法和法律委员会:宪法与法律委员会 监察和司法委员会:监察与司法委员会 环境与资源保护委员会:环境和资源保护委员会 自然资源和规划局:自然资源与规划局 规划和自然资源局:规划与自然资源局 劳动和社会保障局:劳动与社会保障局',
			'机构名称里“和”与“与”不能互换',
		),
		...names(
			'卫生健康委员会:卫生和健康委员会 卫生健康委员会:卫生与健康委员会 卫生健康局:卫生和健康局 卫生健康局:卫生与健康局 农业农村局:农业和农村局 农业农村局:农业与农村局 农业农村厅:农业和农村厅 农业农村厅:农业与农村厅 生态环境局:生态和环境局 生态环境局:生态与环境局 生态环境厅:生态与环境厅 市场监督管理局:市场监督局 市场监督管理局:市场监督与管理局 市场监督管理局:市场监督和管理局 应急管理局:应急与管理局 国有资产监督管理委员会:国有资产监督与管理委员会 退役军人事务局:退役军人事务管理局',
			'机构名称中间没有连词',
		),
		...names('纪律检查委员会:纪律监察委员会 中国红十字会总会:中国红十字总会', '机构名称有误'),
		...past('国家卫计委 国家卫生和计划生育委员会', {
			now: '国家卫生健康委员会',
			from: '2018-04-01',
			source: '2018年国务院机构改革方案',
		}),
		...past('国家旅游局', { now: '文化和旅游部', from: '2018-04-01', source: '2018年国务院机构改革方案' }),
		...past('国家新闻出版广电总局', {
			now: '国家新闻出版署或国家广播电视总局',
			from: '2018-04-01',
			source: '2018年中共中央《深化党和国家机构改革方案》',
		}),
		...past('国家工商行政管理总局 国家工商总局 国家质检总局 国家食品药品监督管理总局', {
			now: '国家市场监督管理总局',
			from: '2018-05-01',
			source: '2018年国务院机构改革方案',
		}),
		...past('中国银监会 中国保监会', { now: '中国银保监会', from: '2018-05-01', source: '2018年国务院机构改革方案' }),
		...past('国务院扶贫办 国务院扶贫开发领导小组办公室', {
			now: '国家乡村振兴局',
			from: '2021-03-01',
			source: '2021年2月国家乡村振兴局挂牌',
		}),
		...past('中国银保监会 中国银行保险监督管理委员会', {
			now: '国家金融监督管理总局',
			from: '2023-06-01',
			source: '2023年《党和国家机构改革方案》',
		}),
	],
};

function names(list: string, reason: string): PackEntry[] {
	return list
		.split(' ')
		.map((pair) => pair.split(':'))
		.map(([right, wrong]) => ({
			terms: [wrong],
			suggestions: [right],
			reason: `${reason}，应为“${right}”。`,
			source: '机构的全称',
			tier: 'A',
			scope: ['headline', 'body', 'quotation'],
		}));
}

/** What a dissolved institution is now, since when, and by which reform. */
interface Successor {
	readonly now: string;
	readonly from: string;
	readonly source: string;
}

/** The name of a dissolved institution is right with 原 before it. */
function past(list: string, { now, from, source }: Successor): PackEntry[] {
	return list.split(' ').map((name) => ({
		terms: [name],
		reason: `机构已经改组，今为${now}；说从前的事，前面加“原”或“时任”。`,
		source,
		tier: 'B',
		from,
		except: [`原${name}`, `时任${name}`, `前${name}`, `时${name}`],
	}));
}
