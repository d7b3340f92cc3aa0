import { fileFormats, sheetFormats } from '../../exchange/exported-files';
import type { CalendarDay } from '../../model/date';
import { oneOf } from '../one-of';
import { type UnclearCommand, unclear } from '../unclear';

export const exportFormats = [...fileFormats, ...sheetFormats] as const;

export interface ExportCommand {
	readonly kind: 'export';
	readonly issueDate: CalendarDay | undefined;
	readonly roster: string | undefined;
	readonly format: (typeof exportFormats)[number];
	/** The folder that files go to, or the file of a sheet; without it, standard output. */
	readonly output: string | undefined;
	/** What is there already is replaced. */
	readonly force: boolean;
	readonly paths: readonly string[];
}

/** Reads the options of `zhubi export`. */
export function readExportOptions({
	values,
	paths,
	issueDate,
	roster,
}: {
	readonly values: Readonly<Record<string, unknown>>;
	readonly paths: readonly string[];
	readonly issueDate: CalendarDay | undefined;
	readonly roster: string | undefined;
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
	return { kind: 'export', issueDate, roster, format, output, force: values.force === true, paths };
}
