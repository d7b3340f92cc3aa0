import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaults } from '../../../server/ground/model/settings';
import { isoDay } from '../../../server/ground/text/days';
import { analyze } from '../../../server/reading/page/update';

const dayOf = (folderName: string, fileDate?: string): string | undefined => {
	const settings = fileDate === undefined ? defaults : { ...defaults, fileDate };
	const { issueDate } = analyze({ text: '县里开会。\n', settings, fileName: 'A01.txt', folderName });
	return issueDate && isoDay(issueDate.day);
};

test('a letter is signed with a day of its own, which is not that of the page', () => {
	const letter =
		'一声谢谢\n\n编辑同志：\n\n　　11月12日早上，我母亲在菜市场晕倒，一位姑娘把她送到医院。我想说声谢谢。\n\n　　市民　苗青\n\n　　2026年11月18日\n';
	const pageOf = (text: string) => analyze({ text, settings: defaults, fileName: '20261123A08.txt' });
	const day = (text: string) => isoDay(pageOf(text).issueDate?.day ?? { year: 0, month: 0, day: 0 });
	assert.equal(day(letter), '2026-11-23');
	assert.equal(day(`清河日报\n\n2026年11月20日\n\n${letter}`), '2026-11-20');
});

test('the day in the name of a folder is read as file names are, and as plain days are', () => {
	assert.equal(dayOf('2026-08-03'), '2026-08-03');
	assert.equal(dayOf('20260803', 'YYYYMMDD'), '2026-08-03');
	// However the desk writes the day in the names of files.
	assert.equal(dayOf('2026-08-03', 'YYYYMMDD'), '2026-08-03');
	assert.equal(dayOf('本期', 'YYYYMMDD'), undefined);
});
