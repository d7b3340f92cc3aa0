import { contraryDatesMessage } from '../../answers/findings/contrary-dates';
import { judgedFindings, placedFindings } from '../../answers/findings/placed-findings';
import { failureReport } from '../../answers/findings/rule-failures';
import { say } from '../../answers/reports/language';
import { fieldsIn } from '../../ground/model/fields';
import type { Message } from '../../ground/model/finding';
import type { PlacedNote } from '../../ground/model/note';
import type { Page, PageFinding } from '../../ground/model/page';
import { type Replaced, replaceFile } from '../../host/replace-file';
import { weigh } from '../../judging/check/meter';
import { createDesk, type Desk } from '../desk';
import { createIssueBeside, type IssueBeside } from '../issue-beside';
import { notesBeside, remarksOn } from '../page-notes';
import { internalError, readPage, reasonOf } from '../read-page';
import { spokenLanguage } from '../spoken';
import { visible } from '../streams';
import { understand } from '../understand';
import { withChosenRules } from './chosen-rules';
import { fixCopy } from './fix';
import type { CheckCommand } from './options';
import type { PageFound, Unchecked } from './report/report';

/** What checking one file came to; it can go from thread to thread. */
export interface FileChecked {
	readonly found: PageFound | Unchecked;
	/** What is to be said of it aside from its findings: faults of the settings, of notes, of rules. */
	readonly faults: readonly string[];
	/** True where settings that were read so far have an error in them. */
	readonly isFaulty: boolean;
	/** What was left out of packs that were read so far. */
	readonly dropped: readonly Message[];
}

/** Checks files one by one, settings being read once for each folder, and the other pages of an issue once while its pages come. */
export function createChecker(command: CheckCommand): (file: string) => Promise<FileChecked> {
	let faults: string[] = [];
	const tell = (fault: string): void => void faults.push(fault);
	const { issueDate, roster, level } = command;
	const desk = createDesk({ issueDate, roster, level, language: spokenLanguage(), tell });
	const reading: Reading = { desk, issueBeside: createIssueBeside(desk), tell };
	return async (file) => {
		faults = [];
		const found = await checkFile(file, command, reading);
		return { found, faults, isFaulty: desk.isFaulty(), dropped: desk.dropped() };
	};
}

interface Reading {
	readonly desk: Desk;
	readonly issueBeside: IssueBeside;
	readonly tell: (fault: string) => void;
}

async function checkFile(
	file: string,
	command: CheckCommand,
	{ desk, issueBeside, tell }: Reading,
): Promise<PageFound | Unchecked> {
	const language = spokenLanguage();
	const copy = await readPage(file);
	if ('reason' in copy) return { file, reason: copy.reason };
	const settings = withChosenRules((await desk.settingsOf(file)).settings, command);
	const notes = await notesBeside(file, language, tell);
	try {
		const { issue, before } = await issueBeside(file);
		let orphans: readonly PlacedNote[] = [];
		// What is read last is the copy as it is left.
		const read = (text: string): Page => {
			const placed = remarksOn(text, notes);
			orphans = placed.orphans;
			return understand(file, text, { settings, remarks: placed.remarks, issue, before });
		};
		const {
			copy: now,
			page,
			mended,
			left,
		} = command.fix === 'no' ? { copy, page: read(copy.text), mended: [], left: [] } : await fixCopy(copy, read);
		if (left.length > 0) tell(`zhubi: ${visible(file)}: ${say(unfinished(left), language)}`);
		const refused = command.fix === 'write' && mended.length > 0 ? write(file, now.bytes, copy.bytes) : undefined;
		if (refused !== undefined) return { file, reason: refused };
		const judged = judgedFindings(page);
		const contrary = contraryDatesMessage(page);
		if (contrary) tell(`zhubi: ${visible(file)}: ${say(contrary, language)}`);
		failureReport((failure) => tell(`zhubi: ${visible(file)}: ${visible(failure)}`))(judged.failures);
		return {
			file,
			encoding: now.encoding,
			text: now.text,
			issueDate: page.issueDate,
			findings: placedFindings(page),
			weight: weigh(page, judged.standing),
			mended,
			before: copy.text,
			dismissed: judged.dismissed.length,
			orphans,
		};
	} catch (error) {
		// A page that makes the program fail costs its own findings, not those of the files after it.
		return { file, reason: internalError(error) };
	}
}

function unfinished(left: readonly PageFinding[]): Message {
	const names = [...new Set(left.map(({ rule }) => rule))].join(', ');
	return {
		zh: `改正没有做完，还剩 ${left.length} 处：${names}`,
		en: `fixing came to no end, ${left.length} left: ${names}`,
	};
}

/** Why not, in a few words; `undefined` where it is written. */
const refusals: Readonly<Record<Replaced, Message | undefined>> = {
	written: undefined,
	changed: { zh: '别人刚存过这个文件，请再检查一遍', en: 'somebody has saved it meanwhile: check it again' },
	linked: { zh: '它还有别的文件名（硬链接），改写会断开', en: 'it has other names (hard links), which would part' },
	foreign: { zh: '它是别人的文件，改写会换了主人', en: 'it belongs to somebody else, and would change hands' },
};

function write(file: string, bytes: Uint8Array, before: Uint8Array): Message | undefined {
	try {
		const refusal = refusals[replaceFile(file, bytes, before)];
		return refusal && { zh: `没有写：${refusal.zh}`, en: `not written: ${refusal.en}` };
	} catch (error) {
		const { zh, en } =
			fieldsIn(error).code === 'EACCES' ? { zh: '没有权限写', en: 'may not be written' } : reasonOf(error);
		return { zh: `没有写成：${zh}`, en: `not written: ${en}` };
	}
}
