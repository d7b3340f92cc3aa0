import type { Severity } from '../../ground/model/finding';
import type { DeskOverrides } from '../desk';
import { oneOf } from '../one-of';
import { type UnclearCommand, unclear } from '../unclear';

export const formats = ['pretty', 'json', 'sarif', 'github', 'junit', 'checkstyle', 'html'] as const;
export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
const colors = ['auto', 'always', 'never'] as const;

export interface CheckCommand extends DeskOverrides {
	readonly kind: 'check';
	readonly format: (typeof formats)[number];
	/** The mildest severity that makes the exit status 1. */
	readonly failOn: Severity;
	/** `write` mends the files, `diff` prints what that would change and writes nothing. */
	readonly fix: 'no' | 'write' | 'diff';
	/** Names of rules: only these are asked, where there are any. */
	readonly select: readonly string[];
	/** Names of rules that are not asked. */
	readonly ignore: readonly string[];
	/** Only what makes the exit status 1 is printed, and no summary. */
	readonly quiet: boolean;
	readonly color: (typeof colors)[number];
	readonly paths: readonly string[];
}

/** What `util.parseArgs` made of the words behind `zhubi check`. */
export interface CheckOptions {
	readonly values: Readonly<Record<string, unknown>>;
	readonly paths: readonly string[];
	readonly overrides: DeskOverrides;
}

/** Reads the options of `zhubi check`. */
export function readCheckOptions({ values, paths, overrides }: CheckOptions): CheckCommand | UnclearCommand {
	const format = oneOf('check', { option: 'format', known: formats }, values.format ?? 'pretty');
	if (typeof format !== 'string') return format;
	const failOn = oneOf('check', { option: 'fail-on', known: severities }, values['fail-on'] ?? 'warning');
	if (typeof failOn !== 'string') return failOn;
	const color = oneOf('check', { option: 'color', known: colors }, values.color ?? 'auto');
	if (typeof color !== 'string') return color;
	const select = namesOf(values.select);
	const ignore = namesOf(values.ignore);
	for (const [option, names] of [
		['select', select],
		['ignore', ignore],
	] as const)
		if (values[option] !== undefined && names.length === 0)
			return unclear('check', `--${option} 后面要写规则名`, `--${option} takes the names of rules`);
	if (values.diff && !values.fix) return unclear('check', '--diff 要和 --fix 一起用', '--diff goes with --fix');
	if (values.diff && values.format !== undefined)
		return unclear('check', '--diff 自有格式，不能再写 --format', '--diff has a format of its own: leave --format out');
	if (values.fix && !values.diff && paths.includes('-'))
		return unclear(
			'check',
			'--fix 改不了标准输入（--fix --diff 可以）',
			'--fix cannot write standard input (--fix --diff can show it)',
		);
	const fix = values.fix ? (values.diff ? 'diff' : 'write') : 'no';
	const quiet = values.quiet === true;
	return { kind: 'check', ...overrides, format, failOn, fix, select, ignore, quiet, color, paths };
}

/** `--select a,b --select c` names three. */
function namesOf(values: unknown): readonly string[] {
	return (Array.isArray(values) ? values : []).flatMap((value) => String(value).split(',')).filter(Boolean);
}
