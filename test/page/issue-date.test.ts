import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaults } from '../../server/model/settings';
import { analyze } from '../../server/page/update';
import { isoDay } from '../../server/text/days';

const dayOf = (folderName: string, fileDate?: string): string | undefined => {
	const settings = fileDate === undefined ? defaults : { ...defaults, fileDate };
	const { issueDate } = analyze({ text: '县里开会。\n', settings, fileName: 'A01.txt', folderName });
	return issueDate && isoDay(issueDate.day);
};

test('the day in the name of a folder is read as file names are, and as plain days are', () => {
	assert.equal(dayOf('2026-08-03'), '2026-08-03');
	assert.equal(dayOf('20260803', 'YYYYMMDD'), '2026-08-03');
	// However the desk writes the day in the names of files.
	assert.equal(dayOf('2026-08-03', 'YYYYMMDD'), '2026-08-03');
	assert.equal(dayOf('本期', 'YYYYMMDD'), undefined);
});
