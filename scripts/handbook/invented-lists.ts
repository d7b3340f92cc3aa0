import type { DeskRoster, Roster } from '../../server/ground/model/roster';
import { readRoster } from '../../server/judging/roster/read-roster';

/** A roster of people who do not exist, for copy about public office. */
export const invented: Roster = {
	asOf: '2026-12-31',
	rows: [
		{ name: '顾怀远', organization: '中共中央', title: '总书记', from: '2020-10-20' },
		{ name: '顾怀远', organization: '国家', title: '主席', from: '2021-03-12' },
		{ name: '顾怀远', organization: '中央军委', title: '主席', from: '2020-10-20' },
		{ name: '康致平', organization: '国务院', title: '总理', from: '2011-03-14', to: '2021-03-13' },
		{ name: '陶景行', organization: '国务院', title: '总理', from: '2021-03-13' },
		{ name: '尹克诚', organization: '国务院', title: '副总理', from: '2021-03-14' },
		{ name: '苗润泽', organization: '全国人大常委会', title: '委员长', from: '2021-03-12' },
		{ name: '穆青川', organization: '全国政协', title: '主席', from: '2021-03-11' },
		{ name: '温仲宁', organization: '外交部', title: '部长', from: '2021-03-14' },
		{ name: '邢立', organization: '最高人民法院', title: '院长', from: '2021-03-13' },
	],
};

/** What a desk of a county that does not exist keeps, in the form of its file. */
export const deskFile = `姓名,单位,职务,任职日期,离任日期,排序
康致远,中共石桥县委员会,书记,2021-06-10,,1
骆长青,石桥县人民政府,县长,2021-07-01,,2
骆长青,中共石桥县委员会,副书记,2021-06-10,,2
贺云川,石桥县人民政府,县长,2016-03-01,2021-07-01,
贺云川,石桥县人大常委会,主任,2021-07-02,,3
温静之,政协石桥县委员会,主席,2022-01-05,,4
程望舒,石桥县人民政府,副县长,2019-05-01,,6
方志远,石桥县人民政府,副县长,2020-11-01,2025-12-31,
邱明礼,石桥县水利局,局长,2023-02-01,,
庄小满,本报,记者,,,
`;

export const inventedDesk: DeskRoster = { uri: 'copy:/roster.csv', rows: readRoster(deskFile).rows };
