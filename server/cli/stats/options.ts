import type { CalendarDay } from '../../ground/model/date';
import { oneOf } from '../one-of';
import type { UnclearCommand } from '../unclear';

const formats = ['markdown', 'html', 'csv', 'json'] as const;

export interface StatsCommand {
	readonly kind: 'stats';
	readonly issueDate: CalendarDay | undefined;
	/** The path of a roster that counts for all pages. */
	readonly roster: string | undefined;
	readonly format: (typeof formats)[number];
	readonly paths: readonly string[];
}

/** Reads the options of `zhubi stats`, as `util.parseArgs` gives them. */
export function readStatsOptions(
	values: Readonly<Record<string, unknown>>,
	given: Pick<StatsCommand, 'paths' | 'issueDate' | 'roster'>,
): StatsCommand | UnclearCommand {
	const format = oneOf('stats', { option: 'format', known: formats }, values.format ?? 'markdown');
	return typeof format === 'string' ? { kind: 'stats', format, ...given } : format;
}
