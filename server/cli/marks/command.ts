import { pathToFileURL } from 'node:url';
import { type Language, say } from '../../answers/reports/language';
import { passes } from '../../desk/marks/filter';
import { kindNames, roundNumber, stateNames } from '../../desk/marks/mark-names';
import { createShelf, type PlacedMark } from '../../desk/marks/shelf';
import { webAnnotations } from '../../desk/marks/web-annotation';
import { createDesk } from '../desk';
import { filesOf } from '../files';
import { type LineIndex, lineIndexOf } from '../line-index';
import { eventsBeside } from '../page-notes';
import { readPage } from '../read-page';
import { complain, plainJson, print, visible } from '../streams';
import type { MarksCommand } from './options';

/**
 * `zhubi marks`: the editors' own marks on files and folders, as they stand on the text of now: one a line, or as JSON, or as Web
 * Annotations (JSON-LD). The exit status is 2 where something could not be read.
 */
export async function listMarks({ format, filter, paths }: MarksCommand, language: Language): Promise<number> {
	const desk = createDesk({ issueDate: undefined, roster: undefined, level: undefined, language, tell: complain });
	let status = 0;
	for await (const found of filesOf(paths, desk)) {
		const copy = 'reason' in found ? { reason: found.reason } : await readPage(found.file);
		const file = 'reason' in found ? found.path : found.file;
		if ('reason' in copy) {
			complain(`zhubi: ${visible(file)}: ${visible(say(copy.reason, language))}`);
			status = 2;
			continue;
		}
		const marks = (await marksOn(file, copy.text, language)).filter((mark) => passes(mark, filter));
		if (format === 'jsonld') {
			const source = file === '-' ? 'stdin:' : pathToFileURL(file).href;
			await print(`${plainJson(webAnnotations(marks, { source, copy: copy.text }))}\n`);
			continue;
		}
		const lines = lineIndexOf(copy.text);
		for (const mark of marks)
			await print(
				`${format === 'json' ? plainJson(markFields(file, mark, lines)) : markLine(file, mark, { lines, language })}\n`,
			);
	}
	return status;
}

async function marksOn(file: string, text: string, language: Language): Promise<readonly PlacedMark[]> {
	const events = await eventsBeside(file, language, complain);
	const shelf = createShelf({ events: () => events, text: () => text, stamp: () => ({ id: '', time: '' }) });
	return shelf.marks(file);
}

/** Line and column count from 1, the column in UTF-16 units; both are null for a mark that has lost its place. */
function markFields(file: string, { mark, place, state }: PlacedMark, lines: LineIndex): object {
	const { id, time, what, by, round, about, rule } = mark.event;
	const at = place ? lines.placeOf(place.start) : { line: null, column: null };
	const { exact } = mark.selector;
	const { text, thread } = mark;
	return {
		file,
		...at,
		what,
		state,
		exact,
		text,
		by,
		round,
		about,
		rule,
		time,
		id,
		thread,
		reason: mark.decision?.reason,
	};
}

/** `A01.txt:5:12: 存疑（校对甲，一校，未处理）：三十二万吨 — 上月说三十万吨，哪个对？` */
function markLine(
	file: string,
	{ mark, place, state }: PlacedMark,
	{ lines, language }: { readonly lines: LineIndex; readonly language: Language },
): string {
	const { event, selector, text, thread } = mark;
	const at = place && lines.placeOf(place.start);
	const aside = [
		...(event.by === undefined ? [] : [event.by]),
		...(event.round === undefined ? [] : [say(roundNumber(event.round), language)]),
		say(stateNames[state], language),
	];
	const words = [selector.exact, ...(text === undefined ? [] : [text])].filter((one) => one !== '').join(' → ');
	const said = thread.map(({ by, body }, i) => (i > 0 && by !== undefined ? `${by}: ${body}` : body)).join(' / ');
	const [open, close, colon] = language === 'zh' ? ['（', '）', '：'] : [' (', ')', ': '];
	const lost = say({ zh: '找不到位置', en: 'has lost its place' }, language);
	const where = at ? `${at.line}:${at.column}` : lost;
	return visible(
		`${file}:${where}: ${say(kindNames[event.what], language)}${open}${aside.join(language === 'zh' ? '，' : ', ')}${close}${colon}${words}${said === '' ? '' : ` — ${said}`}`.replace(
			/\r?\n/g,
			'⏎',
		),
	);
}
