import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { CalendarDay } from '../model/date';
import type { Severity } from '../model/finding';
import { dayOfText } from '../settings-keys';

export const formats = ['pretty', 'json', 'sarif'] as const;
export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** What the command line asks for; `usage` is a command line that cannot be followed. */
export type Command =
	| { readonly kind: 'annotate'; readonly issueDate: CalendarDay | undefined; readonly notes: boolean; readonly files: readonly string[] }
	| CheckCommand
	| { readonly kind: 'lsp' | 'help' | 'version' }
	| { readonly kind: 'usage'; readonly message: string };

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
	if (name === undefined) return usage('no command');
	if (name === '--help' || name === '-h' || name === 'help') return { kind: 'help' };
	if (name === '--version' || name === '-v') return { kind: 'version' };
	const options = optionsOf[name];
	if (!options) return usage(name.startsWith('-') ? `unknown option ${name}` : `unknown command ${name}`);
	const parsed = parse(rest, options);
	if (typeof parsed === 'string') return usage(parsed);
	const { values, positionals } = parsed;
	if (values.help) return { kind: 'help' };
	if (name === 'lsp') return positionals.length > 0 ? usage(`lsp takes no files: ${positionals[0]}`) : { kind: 'lsp' };
	if (positionals.length === 0) return usage('no file');
	if (positionals.includes('')) return usage('an empty file name');
	const date = values['issue-date'];
	const issueDate = typeof date === 'string' ? dayOfText(date) : undefined;
	if (date !== undefined && !issueDate) return usage(`--issue-date wants a day of the calendar, written YYYY-MM-DD: ${date}`);
	if (name === 'annotate') return { kind: 'annotate', issueDate, notes: values.notes === true, files: positionals };
	const format = formats.find((one) => one === (values.format ?? 'pretty'));
	if (!format) return usage(`--format is one of ${formats.join(', ')}: ${values.format}`);
	const failOn = severities.find((one) => one === (values['fail-on'] ?? 'warning'));
	if (!failOn) return usage(`--fail-on is one of ${severities.join(', ')}: ${values['fail-on']}`);
	if (values.fix && positionals.includes('-')) return usage('--fix cannot write standard input');
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
		return (error as Error).message.split('. ')[0] as string;
	}
}

function usage(message: string): Command {
	return { kind: 'usage', message };
}
