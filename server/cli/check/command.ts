import { contraryDatesMessage } from '../../features/contrary-dates';
import { type Language, say } from '../../features/language';
import { judgedFindings } from '../../features/placed-findings';
import { failureReport } from '../../features/rule-failures';
import { type Replaced, replaceFile } from '../../host/replace-file';
import type { Message } from '../../model/finding';
import type { PlacedNote } from '../../model/note';
import type { Page, PageFinding } from '../../model/page';
import { createDesk, type Desk } from '../desk';
import { filesOf } from '../files';
import { createIssueBeside, type IssueBeside } from '../issue-beside';
import { lineIndexOf } from '../line-index';
import { notesBeside, remarksOn } from '../page-notes';
import { internalError, readPage, reasonOf } from '../read-page';
import { unknownRule } from '../rule-names';
import { isColored, spokenLanguage } from '../spoken';
import { complain, print, visible } from '../streams';
import { unclearLine } from '../unclear';
import { understand } from '../understand';
import { withChosenRules } from './chosen-rules';
import { fixCopy } from './fix';
import { type CheckCommand, severities } from './options';
import { checkstyleReport } from './report/checkstyle';
import { diffReport } from './report/diff';
import { githubReport } from './report/github';
import { htmlReport } from './report/html';
import { jsonReport } from './report/json';
import { junitReport } from './report/junit';
import { prettyReport } from './report/pretty';
import type { Checked, RunReport, Unchecked } from './report/report';
import { sarifReport } from './report/sarif';

/**
 * `zhubi check`: the findings of files and folders. The exit status is 2 where something could not be read, else 1 where a finding is as
 * severe as `failOn`, or, with `--diff`, where something would be changed.
 */
export async function check(command: CheckCommand): Promise<number> {
	const language = spokenLanguage();
	const unknown = unknownRule([...command.select, ...command.ignore]);
	if (unknown) {
		complain(unclearLine(unknown, language));
		return 2;
	}
	const desk = createDesk({ issueDate: command.issueDate, roster: command.roster, language, tell: complain });
	const issueBeside = createIssueBeside(desk);
	const report = reportOf(command, language);
	let failed = false;
	let judged = false;
	await print(report.begin());
	for await (const found of filesOf(command.paths, desk)) {
		const checked =
			'reason' in found
				? { file: found.path, reason: found.reason }
				: await checkFile(found.file, command, { desk, issueBeside, language });
		if ('reason' in checked) {
			complain(`zhubi: ${visible(checked.file)}: ${visible(say(checked.reason, language))}`);
			failed = true;
			await print(report.unchecked(checked));
			continue;
		}
		const severe = checked.findings.filter((finding) => isAsSevere(finding, command));
		judged ||= command.fix === 'diff' ? checked.mended.length > 0 : severe.length > 0;
		await print(report.checked(command.quiet ? { ...checked, findings: severe } : checked));
	}
	const end = report.end();
	if (!(command.quiet && command.format === 'pretty')) await print(end);
	for (const message of desk.dropped()) complain(`zhubi: ${visible(say(message, language))}`);
	return failed || desk.isFaulty() ? 2 : judged ? 1 : 0;
}

function isAsSevere(finding: PageFinding, { failOn }: CheckCommand): boolean {
	return severities.indexOf(finding.severity) <= severities.indexOf(failOn);
}

function reportOf(command: CheckCommand, language: Language): RunReport {
	const { format, fix, color } = command;
	if (fix === 'diff') return diffReport({ colored: isColored(color) });
	switch (format) {
		case 'json':
			return jsonReport();
		case 'sarif':
			return sarifReport({ language });
		case 'github':
			return githubReport({ language });
		case 'junit':
			return junitReport({ language, fails: (finding) => isAsSevere(finding, command) });
		case 'checkstyle':
			return checkstyleReport({ language });
		case 'html':
			return htmlReport({ language });
		case 'pretty':
			return prettyReport({ language, colored: isColored(color) });
	}
}

interface Reading {
	readonly desk: Desk;
	readonly issueBeside: IssueBeside;
	readonly language: Language;
}

async function checkFile(
	file: string,
	command: CheckCommand,
	{ desk, issueBeside, language }: Reading,
): Promise<Checked | Unchecked> {
	const copy = await readPage(file);
	if ('reason' in copy) return { file, reason: copy.reason };
	const settings = withChosenRules((await desk.settingsOf(file)).settings, command);
	const notes = await notesBeside(file, language, complain);
	try {
		const issue = await issueBeside(file);
		let orphans: readonly PlacedNote[] = [];
		// What is read last is the copy as it is left.
		const read = (text: string): Page => {
			const placed = remarksOn(text, notes);
			orphans = placed.orphans;
			return understand(file, text, { settings, remarks: placed.remarks, issue });
		};
		const {
			copy: now,
			page,
			mended,
			left,
		} = command.fix === 'no' ? { copy, page: read(copy.text), mended: [], left: [] } : await fixCopy(copy, read);
		if (left.length > 0) complain(`zhubi: ${visible(file)}: ${say(unfinished(left), language)}`);
		const refused = command.fix === 'write' && mended.length > 0 ? write(file, now.bytes, copy.bytes) : undefined;
		if (refused !== undefined) return { file, reason: refused };
		const { standing, dismissed, failures } = judgedFindings(page);
		const contrary = contraryDatesMessage(page);
		if (contrary) complain(`zhubi: ${visible(file)}: ${say(contrary, language)}`);
		failureReport((failure) => complain(`zhubi: ${visible(file)}: ${visible(failure)}`))(failures);
		return {
			file,
			encoding: now.encoding,
			page,
			lines: lineIndexOf(now.text),
			findings: standing,
			mended,
			before: copy.text,
			dismissed: dismissed.length,
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
			(error as { code?: unknown }).code === 'EACCES'
				? { zh: '没有权限写', en: 'may not be written' }
				: reasonOf(error);
		return { zh: `没有写成：${zh}`, en: `not written: ${en}` };
	}
}
