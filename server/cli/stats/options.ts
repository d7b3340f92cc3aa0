import type { DeskOverrides } from '../desk';
import { oneOf } from '../one-of';
import type { UnclearCommand } from '../unclear';

const formats = ['markdown', 'html', 'csv', 'json'] as const;

export interface StatsCommand extends DeskOverrides {
	readonly kind: 'stats';
	readonly format: (typeof formats)[number];
	readonly paths: readonly string[];
}

/** Reads the options of `zhubi stats`, as `util.parseArgs` gives them. */
export function readStatsOptions(
	values: Readonly<Record<string, unknown>>,
	given: Pick<StatsCommand, 'paths' | keyof DeskOverrides>,
): StatsCommand | UnclearCommand {
	const format = oneOf('stats', { option: 'format', known: formats }, values.format ?? 'markdown');
	return typeof format === 'string' ? { kind: 'stats', format, ...given } : format;
}
