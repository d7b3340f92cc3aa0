import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSamePost, localForm, officeOf, splitOffice } from '../../../server/judging/roster/offices';

test('a post is the same however organ and title are parted and written', () => {
	for (const [organization, title, office, local] of [
		['石桥县人民政府', '县长', '石桥县县长', '县长'],
		['石桥县', '县长', '石桥县县长', '县长'],
		['', '石桥县县长', '石桥县县长', '县长'],
		['中共石桥县委员会', '书记', '石桥县委书记', '县委书记'],
		['中国共产党石桥县委员会', '副书记', '石桥县委副书记', '县委副书记'],
		['石桥县', '县委书记', '石桥县委书记', '县委书记'],
		['石桥县人民代表大会常务委员会', '主任', '石桥县人大常委会主任', '县人大常委会主任'],
		['中国人民政治协商会议石桥县委员会', '主席', '石桥县政协主席', '县政协主席'],
		['政协石桥县委员会', '副主席', '石桥县政协副主席', '县政协副主席'],
		['石桥县纪律检查委员会', '书记', '石桥县纪委书记', '县纪委书记'],
		['石桥县人民政府办公室', '主任', '石桥县政府办公室主任', '县政府办公室主任'],
		['石桥县人民法院', '院长', '石桥县法院院长', '县法院院长'],
		['石桥县水利局', '副局长', '石桥县水利局副局长', '县水利局副局长'],
		['石桥镇', '镇长', '石桥镇镇长', '镇长'],
		['中共石桥镇委员会', '书记', '石桥镇委书记', '镇委书记'],
	] as const) {
		assert.equal(officeOf(organization, title), office);
		assert.equal(localForm(office), local);
	}
	assert.equal(officeOf('', '石桥县人民政府副县长'), '石桥县副县长');
	assert.equal(officeOf('中共中央', '总书记'), '中共中央总书记');
});

test('the rank is told apart from the post', () => {
	assert.deepEqual(splitOffice('石桥县副县长'), { stem: '石桥县县长', rank: 'deputy' });
	assert.deepEqual(splitOffice('石桥县常务副县长'), { stem: '石桥县县长', rank: 'deputy' });
	assert.deepEqual(splitOffice('县委副书记'), { stem: '县委书记', rank: 'deputy' });
	assert.deepEqual(splitOffice('石桥县代县长'), { stem: '石桥县县长', rank: 'chief' });
	assert.ok(isSamePost('县长', '石桥县县长'));
	assert.ok(!isSamePost('青山县县长', '石桥县县长'));
	assert.ok(!isSamePost('县教育局局长', '县水利局局长'));
});
