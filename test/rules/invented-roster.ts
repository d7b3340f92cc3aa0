import type { Roster } from '../../server/model/roster';

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
