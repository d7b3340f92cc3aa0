import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { saidOf } from '../../server/exchange/exchange-error';
import { wordCopy } from '../../server/exchange/plain/word-copy';
import { writeWord } from '../../server/exchange/word/write-word';

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const spaces = `xmlns:w="${main}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"`;
const bare = writeWord({
	...{ title: '', styles: [], comments: [], bookmarks: [], manifest: undefined },
	segments: [],
});

/** A document as Word has it, with this body and these parts beside it. */
function documentOf(body: string, beside: Readonly<Record<string, string>> = {}): Uint8Array {
	const parts: Record<string, Uint8Array> = unzipSync(bare);
	parts['word/document.xml'] = strToU8(`<w:document ${spaces}><w:body>${body}</w:body></w:document>`);
	const list = Object.keys(beside)
		.map((name, i) => `<Relationship Id="x${i}" Type="${relations}/${name}" Target="${name}.xml"/>`)
		.join('');
	const known = 'word/_rels/document.xml.rels';
	const before = new TextDecoder().decode(parts[known]);
	const kept = 'styles' in beside ? before.replace(/<Relationship [^>]*\/styles"[^>]*>/, '') : before;
	parts[known] = strToU8(kept.replace('</Relationships>', `${list}</Relationships>`));
	for (const [name, xml] of Object.entries(beside)) parts[`word/${name}.xml`] = strToU8(xml);
	return zipSync(parts);
}

const paragraph = (text: string, properties = '') =>
	`<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}<w:r><w:t>${text}</w:t></w:r></w:p>`;
const inList = (list: number, level = 0) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
const level = (at: number, format: string, text: string) =>
	`<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = `<w:numbering xmlns:w="${main}">
<w:abstractNum w:abstractNumId="0">${level(0, 'taiwaneseCountingThousand', '%1、')}${level(1, 'decimal', '%2.')}${level(2, 'decimal', '%2.%3')}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '')}</w:abstractNum>
<w:abstractNum w:abstractNumId="2">${level(0, 'decimalEnclosedCircle', '%1').replace('<w:start w:val="1"/>', '<w:start w:val="3"/>')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
</w:numbering>`;

test('the numbers of lists become text, bullets go', () => {
	const body = [
		paragraph('压实责任', inList(1)),
		paragraph('到人', inList(1, 1)),
		paragraph('到岗', inList(1, 1)),
		paragraph('到点', inList(1, 2)),
		paragraph('备足物资', inList(1)),
		paragraph('沙袋', inList(1, 1)),
		paragraph('一项', inList(2)),
		paragraph('从三起', inList(3)),
		paragraph('另起一组', inList(4)),
		paragraph('没有编号', inList(0)),
		paragraph('没有这个编号', inList(99)),
	].join('');
	const { text, debris } = wordCopy(documentOf(body, { numbering }));
	assert.equal(
		text,
		'一、压实责任\n1.到人\n2.到岗\n2.1 到点\n二、备足物资\n1.沙袋\n一项\n③从三起\n一、另起一组\n没有编号\n没有这个编号\n',
	);
	assert.equal(debris['list-number'], 8);
});

test('so do those of headings, which their styles number; a deleted paragraph is not counted', () => {
	const styles = `<w:styles xmlns:w="${main}"><w:style w:type="paragraph" w:styleId="3"><w:name w:val="heading 3"/><w:pPr>${inList(1)}</w:pPr></w:style><w:style w:type="paragraph" w:styleId="own"><w:name w:val="x"/><w:basedOn w:val="3"/></w:style></w:styles>`;
	const gone =
		'<w:p><w:pPr><w:pStyle w:val="own"/><w:rPr><w:del w:id="1" w:author="甲"/></w:rPr></w:pPr><w:del w:id="2" w:author="甲"><w:r><w:delText>不要</w:delText></w:r></w:del></w:p>';
	const body = `${paragraph('责任', '<w:pStyle w:val="3"/>')}${gone}${paragraph('物资', '<w:pStyle w:val="own"/>')}`;
	assert.equal(wordCopy(documentOf(body, { numbering, styles })).text, '一、责任\n二、物资\n');
});

test('text boxes follow their paragraph, once; pictures are counted', () => {
	const box = (words: string) =>
		`<w:drawing><wps:txbx><w:txbxContent>${paragraph(words)}${paragraph('第二行')}</w:txbxContent></wps:txbx></w:drawing>`;
	const old = `<w:pict><v:textbox><w:txbxContent>${paragraph('标题')}</w:txbxContent></v:textbox></w:pict>`;
	const both = `<mc:AlternateContent><mc:Choice Requires="wps">${box('图为新桥')}</mc:Choice><mc:Fallback>${old}</mc:Fallback></mc:AlternateContent>`;
	const body = `<w:p><w:r><w:t>新桥</w:t></w:r><w:r>${both}</w:r><w:r><w:t>通车</w:t></w:r></w:p>${paragraph('两岸')}<w:p><w:r><w:drawing/></w:r><w:r>${old}</w:r></w:p>`;
	const { text, debris } = wordCopy(documentOf(body));
	assert.equal(text, '新桥通车\n图为新桥\n第二行\n两岸\n\n标题\n');
	assert.deepEqual([debris['text-box'], debris['left-out']], [2, 1]);
});

test('of smart fields, tags and links the text stays, and what makes it goes', () => {
	const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
	const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
	const body = `<w:p>${field('begin')}<w:r><w:instrText>DATE \\@ "M月d日"</w:instrText></w:r>${field('separate')}${run('7月28日')}${field('end')}<w:smartTag w:element="place">${run('江城')}</w:smartTag><w:fldSimple w:instr="AUTHOR">${run('甲小明')}</w:fldSimple><w:hyperlink w:anchor="x">${run('见报')}</w:hyperlink><w:sdt><w:sdtPr><w:alias w:val="名"/></w:sdtPr><w:sdtContent>${run('。')}</w:sdtContent></w:sdt></w:p>`;
	assert.equal(wordCopy(documentOf(body)).text, '7月28日江城甲小明见报。\n');
});

test('notes stand at the end, once each', () => {
	const footnotes = `<w:footnotes xmlns:w="${main}"><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:t>线</w:t></w:r></w:p></w:footnote><w:footnote w:id="1">${paragraph('见县志。')}</w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/><w:t xml:space="preserve"> 约数。</w:t></w:r></w:p></w:footnote></w:footnotes>`;
	const note = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
	const body = `<w:p><w:r><w:t>旧桥建于明代</w:t></w:r>${note(1)}<w:r><w:t>，长三百米</w:t></w:r>${note(2)}${note(1)}<w:r><w:t>。</w:t></w:r></w:p>`;
	const { text, debris } = wordCopy(documentOf(body, { footnotes }));
	assert.equal(text, '旧桥建于明代［1］，长三百米［2］［1］。\n\n［1］见县志。\n［2］约数。\n');
	assert.equal(debris.note, 2);
});

test('parts that only copy is made from are as untrusted as the others', () => {
	const entity = (part: string) =>
		`<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:${part} xmlns:w="${main}"/>`;
	for (const part of ['numbering', 'footnotes', 'endnotes', 'styles'])
		for (const xml of [entity(part), `<w:${part}`, ''])
			assert.throws(
				() => wordCopy(documentOf(paragraph('甲'), { [part]: xml })),
				(error) => saidOf(error) !== undefined,
			);
});

test('any damage is refused or read, and is never a fault of the program', () => {
	const whole = documentOf(paragraph('甲', inList(1)), { numbering });
	fc.assert(
		fc.property(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }), (bytes) => {
			const damaged = Uint8Array.from(whole);
			for (const [at, byte] of bytes) damaged[at] = byte;
			try {
				wordCopy(damaged);
			} catch (error) {
				assert.ok(saidOf(error), error instanceof Error ? error.stack : String(error));
			}
		}),
		{ numRuns: 200 },
	);
});

test('odd numbers and styles that go round make nothing fail or grow', () => {
	const odd = `<w:numbering xmlns:w="${main}"><w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1'.repeat(50_000))}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
	const styles = `<w:styles xmlns:w="${main}"><w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>`;
	const body = `${paragraph('甲', `<w:pStyle w:val="a"/>${inList(1)}`)}${paragraph('乙', '<w:pStyle w:val="a"/>')}${paragraph('丙', inList(1, 9e9))}`;
	const { text } = wordCopy(documentOf(body, { numbering: odd, styles }));
	assert.ok(text.length < 200, text);
});
