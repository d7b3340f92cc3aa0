import { fileFormats, sheetFormats } from '../../exchange/export-formats';
import type { DeskOverrides } from '../desk';
import { oneOf } from '../one-of';
import { type UnclearCommand, unclear } from '../unclear';

export const exportFormats = [...fileFormats, ...sheetFormats] as const;

export interface ExportCommand extends DeskOverrides {
	readonly kind: 'export';
	readonly format: (typeof exportFormats)[number];
	/** The folder that files go to, or the file of a sheet; without it, standard output. */
	readonly output: string | undefined;
	/** The number of a round of proof: what changed since it began is tracked, too. */
	readonly since: number | undefined;
	/** What is there already is replaced. */
	readonly force: boolean;
	readonly paths: readonly string[];
}

/** Reads the options of `zhubi export`. */
export function readExportOptions({
	values,
	paths,
	overrides,
}: {
	readonly values: Readonly<Record<string, unknown>>;
	readonly paths: readonly string[];
	readonly overrides: DeskOverrides;
}): ExportCommand | UnclearCommand {
	const format = oneOf('export', { option: 'format', known: exportFormats }, values.format ?? 'docx');
	if (typeof format !== 'string') return format;
	const output = typeof values.output === 'string' ? values.output : undefined;
	if (output === undefined && (format === 'docx' || format === 'nitf'))
		return unclear(
			'export',
			`${format} 要写明输出文件夹：--output 文件夹`,
			`${format} wants a folder to write to: --output FOLDER`,
		);
	const since = values.since === undefined ? undefined : Number(values.since);
	if (since !== undefined && !(Number.isSafeInteger(since) && since > 0))
		return unclear(
			'export',
			`--since 要写第几校：${values.since}`,
			`--since wants the number of a round: ${values.since}`,
		);
	if (since !== undefined && format !== 'docx')
		return unclear('export', '--since 只用于 --format docx', '--since goes with --format docx');
	return { kind: 'export', ...overrides, format, output, since, force: values.force === true, paths };
}
