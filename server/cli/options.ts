import { type ParseArgsConfig, parseArgs } from 'node:util';
import { fieldsIn } from '../ground/model/fields';
import { dayOfText } from '../ground/text/days';
import { wordLevels } from '../judging/wrong-words/ranker';
import { type CheckCommand, readCheckOptions } from './check/options';
import type { DeskOverrides } from './desk';
import { type ExportCommand, readExportOptions } from './exchange/export-options';
import { type ImportCommand, readImportOptions } from './exchange/import-options';
import { type MarksCommand, readMarksOptions } from './marks/options';
import { oneOf } from './one-of';
import { readStatsOptions, type StatsCommand } from './stats/options';
import { type UnclearCommand, unclear, unknown } from './unclear';
import type { UsagePart } from './usage';

/** What the command line asks for; `usage` is a command line that cannot be followed. */
export type Command =
	| ({ readonly kind: 'annotate'; readonly notes: boolean; readonly files: readonly string[] } & DeskOverrides)
	| CheckCommand
	| MarksCommand
	| StatsCommand
	| ExportCommand
	| ImportCommand
	| { readonly kind: 'rules'; readonly format: 'pretty' | 'json' }
	| { readonly kind: 'explain'; readonly rules: readonly string[] }
	| { readonly kind: 'lsp' | 'version' }
	| { readonly kind: 'help'; readonly of: UsagePart }
	| UnclearCommand;

type Subcommand = Exclude<UsagePart, 'all'>;

const subcommands: readonly Subcommand[] = [
	'check',
	'annotate',
	'marks',
	'stats',
	'export',
	'import',
	'rules',
	'explain',
	'lsp',
];

/** Reads the arguments after `zhubi`. */
export function readOptions(args: readonly string[]): Command {
	const [name, ...rest] = args;
	if (name === undefined) return unclear('all', '没有写命令', 'no command');
	if (name === '--help' || name === '-h') return { kind: 'help', of: 'all' };
	if (name === 'help') return { kind: 'help', of: subcommands.find((one) => one === rest[0]) ?? 'all' };
	if (name === '--version' || name === '-v') return { kind: 'version' };
	const command = subcommands.find((one) => one === name);
	if (!command)
		return name.startsWith('-')
			? unclear('all', `没有这个选项：${name}`, `unknown option ${name}`)
			: unknown('all', { zh: '没有这个命令', en: 'unknown command', written: name, known: subcommands });
	const options = optionsOf[command];
	const parsed = parse(command, rest, options);
	if ('kind' in parsed) return parsed;
	const { values, positionals } = parsed;
	if (values.help) return { kind: 'help', of: command };
	switch (command) {
		case 'lsp':
			return positionals.length > 0
				? unclear('lsp', `lsp 后面不写文件：${positionals[0]}`, `lsp takes no files: ${positionals[0]}`)
				: { kind: 'lsp' };
		case 'rules':
			return positionals.length > 0
				? unclear('rules', `rules 后面不写文件：${positionals[0]}`, `rules takes no files: ${positionals[0]}`)
				: { kind: 'rules', format: values.json ? 'json' : 'pretty' };
		case 'explain':
			return positionals.length === 0
				? unclear('explain', '没有写规则', 'no rule')
				: { kind: 'explain', rules: positionals };
	}
	if (positionals.length === 0) return unclear(command, '没有写文件', 'no file');
	if (positionals.includes('')) return unclear(command, '文件名是空的', 'an empty file name');
	if (command === 'marks') return readMarksOptions(values, positionals);
	const overrides = readOverrides(command, values);
	if ('kind' in overrides) return overrides;
	if (command === 'annotate')
		return { kind: 'annotate', ...overrides, notes: values.notes === true, files: positionals };
	if (command === 'stats') return readStatsOptions(values, { paths: positionals, ...overrides });
	if (command === 'export') return readExportOptions({ values, paths: positionals, overrides });
	if (command === 'import') return readImportOptions({ values, paths: positionals });
	return readCheckOptions({ values, paths: positionals, overrides });
}

/** What overrides the settings of all pages. */
function readOverrides(command: Subcommand, values: Readonly<Record<string, unknown>>): DeskOverrides | UnclearCommand {
	const date = values['issue-date'];
	const issueDate = typeof date === 'string' ? dayOfText(date) : undefined;
	if (date !== undefined && !issueDate)
		return unclear(
			command,
			`--issue-date 要写日历上有的一天，写作 YYYY-MM-DD：${date}`,
			`--issue-date wants a day of the calendar, written YYYY-MM-DD: ${date}`,
		);
	const roster = typeof values.roster === 'string' ? values.roster : undefined;
	if (roster === '') return unclear(command, '--roster 后面要写名录的文件名', '--roster takes the file of a roster');
	if (values.level === undefined) return { issueDate, roster, level: undefined };
	const level = oneOf(command, { option: 'level', known: wordLevels }, values.level);
	return typeof level === 'string' ? { issueDate, roster, level } : level;
}

const help = { help: { type: 'boolean', short: 'h' } } as const;
const ofDesk = { 'issue-date': { type: 'string' }, roster: { type: 'string' }, level: { type: 'string' } } as const;

const optionsOf: Readonly<Record<Subcommand, NonNullable<ParseArgsConfig['options']>>> = {
	annotate: { ...help, ...ofDesk, notes: { type: 'boolean' } },
	check: {
		...help,
		...ofDesk,
		format: { type: 'string' },
		'fail-on': { type: 'string' },
		fix: { type: 'boolean' },
		diff: { type: 'boolean' },
		select: { type: 'string', multiple: true },
		ignore: { type: 'string', multiple: true },
		quiet: { type: 'boolean', short: 'q' },
		color: { type: 'string' },
	},
	marks: {
		...help,
		format: { type: 'string' },
		what: { type: 'string' },
		state: { type: 'string' },
		by: { type: 'string' },
		round: { type: 'string' },
	},
	stats: { ...help, ...ofDesk, format: { type: 'string' } },
	export: {
		...help,
		...ofDesk,
		format: { type: 'string' },
		output: { type: 'string', short: 'o' },
		since: { type: 'string' },
		force: { type: 'boolean' },
	},
	import: {
		...help,
		format: { type: 'string' },
		to: { type: 'string' },
		by: { type: 'string' },
		apply: { type: 'boolean' },
		'dry-run': { type: 'boolean' },
		force: { type: 'boolean' },
	},
	rules: { ...help, json: { type: 'boolean' } },
	explain: help,
	// Editors name the transport, and some add the number of their own process, so that the server ends with it.
	lsp: { ...help, stdio: { type: 'boolean' }, clientProcessId: { type: 'string' } },
};

function parse(command: Subcommand, args: string[], options: NonNullable<ParseArgsConfig['options']>) {
	try {
		return parseArgs({ args, options, allowPositionals: true, strict: true });
	} catch (error) {
		// Node's sentence goes on with advice about `--`.
		const en = String(fieldsIn(error).message).split('. ')[0];
		const option = /'(--?[^' ]*)/.exec(en)?.[1] ?? '';
		if (fieldsIn(error).code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
			return unclear(command, `这个选项后面该写的没有写，或者写了不该写的：${option}`, en);
		return unknown(command, {
			zh: '没有这个选项',
			en: 'unknown option',
			written: option,
			known: Object.keys(options).map((name) => `--${name}`),
		});
	}
}
