import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lineFeaturesOf } from '../../../server/reading/segment/line/own-features';
import { scanLine } from '../../../server/reading/segment/line/scan';
import { lineFeatures } from '../../../server/reading/segment/model/line-features';

/** What lines are made of, in any order: the words and marks that some form of a line asks for. */
const parts = [
	...'（）()。！？，、；：“”《》【】—…·　 /／|｜@1２3456７一二元版期年月日',
	'——',
	'本报讯',
	'新华社江城7月28日电',
	'记者',
	'甲某某',
	'李小满',
	'摄',
	'2024年5月14日',
	'星期二',
	'第4版',
	'总第3126期',
	'农历六月初四',
	'责编：',
	'电话 6218847',
	'www.',
	'下转2版',
	'（上接1版）',
	'昨天',
	'近日',
	'获悉',
	'特此公告',
	'停电通知',
	'声明作废',
	'遗失声明',
	'恭贺',
	'从我做起',
	'人人有责',
	'欢迎订阅',
	'每份1.5元',
	'编者按',
	'图为',
	'任命',
	'①',
	'防汛会议上强调',
	'主持',
	'增长31.6%',
	'某大学',
	'口述',
	'版式设计：',
	'青石镇',
	'开渠引水保春耕',
	'某县某局有限公司',
	'完',
];

const line = fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 12 }).map((some) => some.join('').trim());

test('a form that is not asked for, because the scan saw none of its signs, would not have been found', () => {
	const labels = Object.keys(lineFeatures);
	fc.assert(
		fc.property(line, (text) => {
			fc.pre(text !== '');
			const scan = scanLine(text, 0, text.length);
			const shown = (features: readonly number[]) => features.map((number) => labels[number]);
			assert.deepEqual(
				shown(lineFeaturesOf({ page: text, from: 0, stop: text.length, text, scan })),
				shown(lineFeaturesOf({ page: text, from: 0, stop: text.length, text, scan: { ...scan, signs: -1 } })),
			);
		}),
		{ numRuns: 3000 },
	);
});
