import { test } from 'node:test';
import { check } from './labels';

const flood = '本报讯（记者 韩某某）5月13日上午，我县召开防汛工作会议，部署今年的防汛工作，县领导出席会议并讲话。';
const flood2 = '会议指出，今年汛期来得早、来得猛，各级各部门要克服麻痹思想，把每一座水库的责任落实到人。';
const tea2 = '“以前是人找茶，现在是茶找人。”茶农说，眼下订单已经排到了五月，新建的标准茶园也要投产。';

test('who made the page belongs to no story, and a byline below it to the story to come', () => {
	for (const editors of [
		'●责编 姚某某　●校对 谭某某',
		'（责任编辑：姚某某）',
		'■责编：姚某某 ■版式：孟某',
		'[责编 姚某某 谭某某]',
	])
		check(`
= article
headline | 防汛会议部署今年工作

paragraph | ${flood2}

paragraph | ${tea2}

= furniture
folio | ${editors}

= article
byline | □融媒体记者 庞某某

headline | 茶山一片新绿

paragraph | 春分时节，大坪乡的茶山一片新绿，茶农背着竹篓上了山，一上午采下鲜叶六斤多。

paragraph | ${tea2}`);
});

test('a story with its reporter at its beginning has no second one at its end', () => {
	check(`
= article
headline | 防汛会议部署今年工作

paragraph | ${flood}

paragraph | ${flood2}

= article
byline | □融媒体记者 庞某某

headline | 茶山一片新绿

paragraph | 春分时节，大坪乡的茶山一片新绿，茶农背着竹篓上了山，一上午采下鲜叶六斤多。

paragraph | ${tea2}`);
});

test('a letter ends with its farewell, who wrote it and when', () => {
	check(`
= article
headline | 致茶农的一封信

paragraph | 各位茶农朋友们：

paragraph | 春分已到，请大家上山采茶时带好饮水和雨具，结伴而行，注意安全。

paragraph | 此致

paragraph | 敬礼！

byline | 大坪乡茶业协会

byline | 2026年3月20日

= article
headline | 防汛会议部署今年工作

paragraph | ${flood}

paragraph | ${flood2}`);
});
