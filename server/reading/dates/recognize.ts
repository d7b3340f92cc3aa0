import type { Reading } from '../../ground/model/article';
import type { BylineEntity, DateEntity } from '../../ground/model/entity';
import { bySpan } from '../../ground/model/span';
import { isDigit } from '../../ground/text/characters';
import { opensNumeral } from './date-numerals';
import { opensAt } from './openings';
import { dateAt } from './scan';

/** Finds the dates of a section; the dates of datelines (`bylines`) are among them, as the same objects. */
export function recognizeDates(reading: Reading, bylines: readonly BylineEntity[]): DateEntity[] {
	const { text } = reading;
	const dates: DateEntity[] = [];
	for (const byline of bylines) if (byline.date) dates.push(byline.date);
	const known = dates.length > 1 ? [...dates].sort(bySpan) : [...dates];
	let next = 0;
	let at = 0;
	while (at < text.length) {
		while (next < known.length && known[next].span.end <= at) next++;
		const byline = known[next];
		if (byline && byline.span.start <= at) {
			at = byline.span.end;
			continue;
		}
		const stop = byline ? byline.span.start : text.length;
		// A date has two units at least. This loop passes over all copy: where no date opens, it only looks.
		while (at < stop - 1 && opensAt(text, at) === 0) at++;
		if (at >= stop - 1) {
			at = stop;
			continue;
		}
		const found = dateAt(text, at, stop);
		if (found) {
			dates.push({ kind: 'date', span: { start: found.start, end: found.end }, expression: found.expression });
			at = found.end;
		} else at = opensNumeral(text.charCodeAt(at)) ? afterNumber(text, at) : at + 1;
	}
	return known.length === 0 ? dates : dates.sort(bySpan);
}

/**
 * After the run of numerals that starts at `at`: a date does not begin in the middle of a number. 九7月15日 (a name before it) is two runs.
 */
function afterNumber(text: string, at: number): number {
	const arabic = isDigit(text.charCodeAt(at));
	while (at < text.length && opensNumeral(text.charCodeAt(at)) && isDigit(text.charCodeAt(at)) === arabic) at++;
	return at;
}
