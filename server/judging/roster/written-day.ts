import { isoDay, validDay } from '../../ground/text/days';

/**
 * The day of a cell: `2026-03-01`, `2026/3/1` (as spreadsheets save it), `2026.3.1`, `2026年3月1日`, `20260301`; of a month or a year, its
 * first or last day (`2026年3月` begins on 2026-03-01 and ends on 2026-03-31). `open` where the cell says that there is none (`至今`).
 * Undefined for what is no day of the calendar.
 */
export function rosterDay(cell: string, edge: 'first' | 'last'): string | 'open' | undefined {
	if (cell === '') return 'open';
	const written = cell.normalize('NFKC').trim();
	if (openWords.has(written)) return 'open';
	const parts =
		/^(\d{4})(\d\d)(\d\d)$/.exec(written) ??
		/^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[ T]0?0:00(?::00)?)?$/.exec(written) ??
		/^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?$/.exec(written);
	if (!parts) return undefined;
	const [, year, month, day] = parts;
	const inMonth = month === undefined ? (edge === 'first' ? 1 : 12) : Number(month);
	const lastDay = new Date(Date.UTC(Number(year), inMonth, 0)).getUTCDate();
	const found = validDay(Number(year), inMonth, day === undefined ? (edge === 'first' ? 1 : lastDay) : Number(day));
	return found && isoDay(found);
}

const openWords: ReadonlySet<string> = new Set(['-', '--', '—', '——', '至今', '今', '现任', 'now', 'present']);
