import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { CalendarDay } from '../model/date';
import type { Message, Severity } from '../model/finding';
import { dayOfText } from '../settings/keys';

export const formats = ['pretty', 'json', 'sarif'] as const;
export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** What the command line asks for; `usage` is a command line that cannot be followed. */
export type Command =
	| {
			readonly kind: 'annotate';
			readonly issueDate: CalendarDay | undefined;
			readonly notes: boolean;
			readonly files: readonly string[];
	  }
	| CheckCommand
	| { readonly kind: 'lsp' | 'help' | 'version' }
	| { readonly kind: 'usage'; readonly message: Message };

export interface CheckCommand {
	readonly kind: 'check';
	readonly issueDate: CalendarDay | undefined;
	readonly format: (typeof formats)[number];
	/** The mildest severity that makes the exit status 1. */
	readonly failOn: Severity;
	readonly fix: boolean;
	readonly paths: readonly string[];
}

/** Reads the arguments after `zhubi`. */
export function readOptions(args: readonly string[]): Command {
	const [name, ...rest] = args;
	if (name === undefined) return usage('没有写命令', 'no command');
	if (name === '--help' || name === '-h' || name === 'help') return { kind: 'help' };
	if (name === '--version' || name === '-v') return { kind: 'version' };
	const options = optionsOf[name];
	if (!options)
		return name.startsWith('-')
			? usage(`没有这个选项：${name}`, `unknown option ${name}`)
			: usage(`没有这个命令：${name}`, `unknown command ${name}`);
	const parsed = parse(rest, options);
	if (!('values' in parsed)) return { kind: 'usage', message: parsed };
	const { values, positionals } = parsed;
	if (values.help) return { kind: 'help' };
	if (name === 'lsp')
		return positionals.length > 0
			? usage(`lsp 后面不写文件：${positionals[0]}`, `lsp takes no files: ${positionals[0]}`)
			: { kind: 'lsp' };
	if (positionals.length === 0) return usage('没有写文件', 'no file');
	if (positionals.includes('')) return usage('文件名是空的', 'an empty file name');
	const date = values['issue-date'];
	const issueDate = typeof date === 'string' ? dayOfText(date) : undefined;
	if (date !== undefined && !issueDate)
		return usage(
			`--issue-date 要写日历上有的一天，写作 YYYY-MM-DD：${date}`,
			`--issue-date wants a day of the calendar, written YYYY-MM-DD: ${date}`,
		);
	if (name === 'annotate') return { kind: 'annotate', issueDate, notes: values.notes === true, files: positionals };
	const format = formats.find((one) => one === (values.format ?? 'pretty'));
	if (!format)
		return usage(
			`--format 只能是 ${formats.join('、')}：${values.format}`,
			`--format is one of ${formats.join(', ')}: ${values.format}`,
		);
	const failOn = severities.find((one) => one === (values['fail-on'] ?? 'warning'));
	if (!failOn)
		return usage(
			`--fail-on 只能是 ${severities.join('、')}：${values['fail-on']}`,
			`--fail-on is one of ${severities.join(', ')}: ${values['fail-on']}`,
		);
	if (values.fix && positionals.includes('-'))
		return usage('--fix 改不了标准输入', '--fix cannot write standard input');
	return { kind: 'check', issueDate, format, failOn, fix: values.fix === true, paths: positionals };
}

const help = { help: { type: 'boolean', short: 'h' } } as const;
const issueDate = { 'issue-date': { type: 'string' } } as const;

const optionsOf: Readonly<Partial<Record<string, ParseArgsConfig['options']>>> = Object.assign(Object.create(null), {
	annotate: { ...help, ...issueDate, notes: { type: 'boolean' } },
	check: { ...help, ...issueDate, format: { type: 'string' }, 'fail-on': { type: 'string' }, fix: { type: 'boolean' } },
	// Editors name the transport, and some add their process, to end with it.
	lsp: { ...help, stdio: { type: 'boolean' }, clientProcessId: { type: 'string' } },
});

function parse(args: string[], options: ParseArgsConfig['options']) {
	try {
		return parseArgs({ args, options: options ?? {}, allowPositionals: true, strict: true });
	} catch (error) {
		// Node's sentence goes on with advice about `--`.
		const en = (error as Error).message.split('. ')[0];
		const option = /'(--?[^' ]*)/.exec(en)?.[1] ?? '';
		const zh =
			(error as { code?: unknown }).code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
				? `没有这个选项：${option}`
				: `这个选项后面该写的没有写，或者写了不该写的：${option}`;
		return { zh, en };
	}
}

function usage(zh: string, en: string): Command {
	return { kind: 'usage', message: { zh, en } };
}
