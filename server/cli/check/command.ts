import { type Language, say } from '../../answers/reports/language';
import type { Message } from '../../ground/model/finding';
import type { PageFinding } from '../../ground/model/page';
import { createDesk } from '../desk';
import { type FoundFile, filesOf } from '../files';
import { issueKey } from '../issue-beside';
import { lineIndexOf } from '../line-index';
import { unknownRule } from '../rule-names';
import { isColored, spokenLanguage } from '../spoken';
import { complain, print, visible } from '../streams';
import { inThreads } from '../threads';
import { unclearLine } from '../unclear';
import { createChecker, type FileChecked } from './checker';
import { type CheckCommand, severities } from './options';
import { checkstyleReport } from './report/checkstyle';
import { diffReport } from './report/diff';
import { githubReport } from './report/github';
import { htmlReport } from './report/html';
import { jsonReport } from './report/json';
import { junitReport } from './report/junit';
import { prettyReport } from './report/pretty';
import type { RunReport } from './report/report';
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
	const report = reportOf(command, language);
	const told = new Set<string>();
	const dropped = new Map<string, Message>();
	let failed = false;
	let judged = false;
	await print(report.begin());
	for await (const { found, faults, ...desk } of filesChecked(command, language)) {
		// Each thread reads the settings by itself; their faults are told once.
		for (const fault of faults) {
			if (!told.has(fault)) complain(fault);
			told.add(fault);
		}
		for (const message of desk.dropped) dropped.set(message.en, message);
		failed ||= desk.isFaulty;
		if ('reason' in found) {
			complain(`zhubi: ${visible(found.file)}: ${visible(say(found.reason, language))}`);
			failed = true;
			await print(report.unchecked(found));
			continue;
		}
		const checked = { ...found, lines: lineIndexOf(found.text) };
		const severe = checked.findings.filter((finding) => isAsSevere(finding, command));
		judged ||= command.fix === 'diff' ? checked.mended.length > 0 : severe.length > 0;
		await print(report.checked(command.quiet ? { ...checked, findings: severe } : checked));
	}
	const end = report.end();
	if (!(command.quiet && command.format === 'pretty')) await print(end);
	for (const message of dropped.values()) complain(`zhubi: ${visible(say(message, language))}`);
	return failed ? 2 : judged ? 1 : 0;
}

/** What becomes of each path, in order; of many files some at a time, the pages of an issue on one thread. */
async function* filesChecked(command: CheckCommand, language: Language): AsyncGenerator<FileChecked> {
	const faults: string[] = [];
	const { issueDate, roster, level } = command;
	const desk = createDesk({ issueDate, roster, level, language, tell: (fault) => faults.push(fault) });
	const found: FoundFile[] = [];
	for await (const one of filesOf(command.paths, desk)) found.push(one);
	const files = found.flatMap((one) => ('file' in one ? [one.file] : []));
	const issues = new Map<string, string>();
	for (const file of files) issues.set(file, await issueKey(file, desk));
	const onThreads = inThreads<FileChecked>({
		files,
		order: { zhubi: 'check', command },
		groupOf: (file) => issues.get(file) ?? file,
		failed: (file, reason) => ({ found: { file, reason }, faults: [], isFaulty: false, dropped: [] }),
	});
	const checker = onThreads ? undefined : createChecker(command);
	try {
		for (const one of found) {
			const checked: FileChecked =
				'reason' in one
					? { found: { file: one.path, reason: one.reason }, faults: [], isFaulty: false, dropped: [] }
					: checker
						? await checker(one.file)
						: ((await onThreads?.next())?.value as FileChecked);
			yield { ...checked, faults: [...faults.splice(0), ...checked.faults] };
		}
	} finally {
		await onThreads?.return(undefined);
	}
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
