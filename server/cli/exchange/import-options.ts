import { oneOf } from '../one-of';
import { type UnclearCommand, unclear } from '../unclear';

export const importFormats = ['marks', 'copy'] as const;

export interface ImportCommand {
	readonly kind: 'import';
	/** `marks`: what reviewers marked goes to the notes beside a page. `copy`: the text becomes news copy. */
	readonly format: (typeof importFormats)[number];
	/** The files of Word, or folders of them. */
	readonly paths: readonly string[];
	/** The page that one file was made from, or the folder of the pages; of `copy`, the folder that pages are written to. */
	readonly target: string | undefined;
	/** Who takes the marks over. */
	readonly by: string | undefined;
	/** What was accepted is changed in the page. */
	readonly apply: boolean;
	/** Only says what would be taken over. */
	readonly dryRun: boolean;
	readonly force: boolean;
}

/** Reads the options of `zhubi import`. */
export function readImportOptions({
	values,
	paths,
}: {
	readonly values: Readonly<Record<string, unknown>>;
	readonly paths: readonly string[];
}): ImportCommand | UnclearCommand {
	const format = oneOf('import', { option: 'format', known: importFormats }, values.format ?? 'marks');
	if (typeof format !== 'string') return format;
	const target = typeof values.to === 'string' ? values.to : undefined;
	if (format === 'marks' && target === undefined)
		return unclear(
			'import',
			'要写明批注属于哪一版：--to 版面文件或文件夹',
			'say which page the marks belong to: --to PAGE, or the folder of the pages',
		);
	if (format === 'copy' && (values.apply || values.by !== undefined))
		return unclear('import', '--apply 和 --by 只用于 --format marks', '--apply and --by go with --format marks');
	const by = typeof values.by === 'string' && values.by.trim() !== '' ? values.by.trim() : undefined;
	return {
		...{ kind: 'import', format, paths, target, by },
		apply: values.apply === true,
		dryRun: values['dry-run'] === true,
		force: values.force === true,
	};
}
