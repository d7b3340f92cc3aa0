import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Segmentation } from '../../../server/ground/model/section';
import { segment } from '../../../server/reading/segment/segment';

/** Lines of invented pages of every manner; a page is a random run of them. */
const lines = [
	'清禾日报',
	'2024年5月14日 星期二 第2版',
	'责任编辑：姚某某 校对：谭某某',
	'甲某某在防汛会议上强调',
	'立足防大汛 确保江河安澜',
	'乙某某主持',
	'春茶',
	'本报记者 丙某某',
	'本报讯（记者 丙某某）5月13日上午，我县召开防汛工作会议，部署今年防汛工作。',
	'会议指出，今年汛期来得早，各级各部门要把责任落实到人，把每一座水库、每一段堤防守',
	'住，做到守土有责。要加快完成水库除险加固，遇有险情第一时间转移群众。（下转2版）',
	'　　大坪乡种茶已有三百年，却长期有茶无名，乡里请来教授改良品种。',
	'病根找准了',
	'药方开对了',
	'（丁某某 摄）',
	'（乐山）',
	'简讯',
	'▲5月10日，县总工会举办职工技能比武，来自42家企业的选手参加。',
	'编者按：教师节将至，本报专访教育部门负责人。',
	'转作风 讲担当 抓落实',
	'遗失声明',
	'某某货运部遗失营业执照副本，声明作废。',
	'记者：老师们愿意来，更要留得住。',
	'新华社江城5月13日电（记者 戊某某）省政府日前批复同意设立创新区。',
	'',
	'',
	'',
	'　　',
];

const page = fc.array(fc.constantFrom(...lines), { maxLength: 40 }).map((parts) => parts.join('\n'));

/** An edit by places in thousandths of the page, so that it fits any page. */
const edit = fc.record({
	from: fc.nat(1000),
	length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(120)),
	text: fc.oneof(
		fc.constantFrom('', '。', '\n', '\n\n', '　　', '某', '（', '\r\n'),
		fc.constantFrom(...lines).map((line) => `${line}\n`),
		page,
	),
});

function plain(segmentation: Segmentation): unknown {
	return { sections: segmentation.sections, starts: segmentation.starts };
}

test('the segmentation after edits equals the one made from nothing', () => {
	fc.assert(
		fc.property(page, fc.array(edit, { minLength: 1, maxLength: 6 }), (start, edits) => {
			let text = start;
			let current = segment(text);
			for (const { from, length, text: inserted } of edits) {
				const at = Math.floor((text.length * from) / 1000);
				const gone = Math.min(length, text.length - at);
				text = text.slice(0, at) + inserted + text.slice(at + gone);
				current = segment(text, {
					edit: { previous: current, change: { start: at, length: gone, inserted: inserted.length } },
				});
				assert.deepEqual(plain(current), plain(segment(text)));
			}
		}),
		{ numRuns: 60 },
	);
});

test('sections that an edit leaves alone are the same objects', () => {
	const story = (name: string) =>
		`${name}某地举行活动\n\n本报讯（记者 丙某某）5月13日上午，${name}某地举行活动，居民参加。\n\n活动中，${name}的居民说，这样的活动很好，希望以后多办一些。`;
	const stories = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'].flatMap((a) =>
		['东', '西', '南', '北'].map((b) => story(a + b)),
	);
	const text = stories.join('\n\n\n');
	const before = segment(text);
	assert.equal(before.sections.length, stories.length);
	const at = text.indexOf('居民参加', Math.floor(text.length / 2));
	const after = segment(`${text.slice(0, at)}很多${text.slice(at)}`, {
		edit: { previous: before, change: { start: at, length: 0, inserted: 2 } },
	});
	const fresh = after.sections.filter((section) => !before.sections.includes(section));
	assert.equal(fresh.length, 1);
});

test('a keystroke in a long page costs little more than in a short one', () => {
	const story = (n: number) =>
		`第${n}村举行活动\n\n本报讯（记者 丙某某）5月13日上午，某地举行活动，居民参加。${'活动内容丰富，'.repeat(20)}受到欢迎。\n\n活动中，居民说，这样的活动很好。${'希望以后多办一些，'.repeat(15)}让大家高兴。`;
	const cost = (stories: number) => {
		let text = Array.from({ length: stories }, (_, n) => story(n)).join('\n\n');
		const at = Math.floor(text.length / 2);
		let current = segment(text);
		let best = Number.POSITIVE_INFINITY;
		// Each keystroke goes on from the one before, as in an editor: what is kept of a page serves one edit.
		for (let i = 0; i < 30; i++) {
			text = `${text.slice(0, at)}某${text.slice(at)}`;
			// A flat string, as an editor hands over.
			text.charCodeAt(at);
			const from = performance.now();
			current = segment(text, { edit: { previous: current, change: { start: at, length: 0, inserted: 1 } } });
			best = Math.min(best, performance.now() - from);
		}
		return best;
	};
	cost(20);
	const short = cost(20);
	const long = cost(600);
	// Sixty times faster than linear growth would be; the bench asserts the sharper figure on whole updates.
	assert.ok(long < short * 8 + 1, `${long.toFixed(2)} ms in a long page, ${short.toFixed(2)} ms in a short one`);
});
