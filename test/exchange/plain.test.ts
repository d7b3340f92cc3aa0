import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { htmlCopy } from '../../server/exchange/plain/html-copy';
import { hostileText } from './hostile-text';

test('what Word puts on the clipboard becomes copy', () => {
	const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0} --></style>
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--></head><body lang=ZH-CN>
<!--StartFragment--><h1>新桥通车<o:p></o:p></h1>
<p class=MsoNormal style='text-indent:21.0pt'><span lang=EN-US>&nbsp;&nbsp;</span>本报讯（记者&nbsp;甲小明）新&shy;桥
全长<b>三百</b>米，&#20004;岸群众<span style='display:none'>隐藏</span>从此<del>再</del>不用绕行。<o:p></o:p></p>
<p class=MsoListParagraph><![if !supportLists]><span>1.<span>&nbsp;&nbsp;</span></span><![endif]>承建单位。</p>
<p class=MsoListParagraph><![if !supportLists]><span style='font-family:Wingdings'>l<span>&nbsp;&nbsp;</span></span><![endif]>监理单位。</p>
<table><tr><td><p>年份</p></td><td><p>里程</p></td></tr><tr><td><p>2025</p></td><td><p>3.5</p></td></tr></table>
<script>alert(1)</script><!--EndFragment--></body></html>`;
	const { text, debris } = htmlCopy(html);
	assert.equal(
		text,
		'新桥通车\n\u3000\u3000本报讯（记者 甲小明）新桥全长三百米，两岸群众从此不用绕行。\n1.承建单位。\n监理单位。\n年份\u3000里程\n2025\u30003.5\n',
	);
	assert.deepEqual([debris['soft-hyphen'], debris['list-number']], [1, 1]);
});

test('any text that is escaped comes out as text, and nothing makes it fail or wait', () => {
	const escaped = (text: string) =>
		text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? '');
	fc.assert(
		fc.property(hostileText, (text) => {
			const words = text.replace(/[^\u4e00-\u9fff<>&"=@]/g, '');
			assert.equal(htmlCopy(`<p>${escaped(words)}</p>`).text, words === '' ? '' : `${words}\n`);
			htmlCopy(text);
		}),
	);
	for (const unit of ['<', '<p', '<!--', '<a "', "<p '", '<td><p>', '&#', '<![if !supportLists]>', ' \n'])
		htmlCopy(unit.repeat(100_000));
});
