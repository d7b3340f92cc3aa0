import type { BylineGroup, BylineMatch, Opening, Phrase } from '../../ground/model/byline';
import type { BylineEntity, BylinePerson } from '../../ground/model/entity';
import { exact } from '../../ground/text/exact';
import { longestBracket } from './form';
import { closers, openers } from './units';

/** The byline as the model has it. `by` is added to its offsets to make them those of the logical text. */
export function bylineEntity(match: BylineMatch, by = 0): BylineEntity {
	const date = match.opening?.date;
	const people: BylinePerson[] = [];
	for (const group of match.groups) {
		const role = group.role?.text ?? group.suffix?.text ?? '作者';
		const employer = group.employer?.text;
		for (const { name, start, end } of group.people)
			people.push({ name, span: { start: by + start, end: by + end }, role, employer });
	}
	return {
		kind: 'byline',
		span: { start: by + match.start, end: by + match.end },
		role: match.role,
		agency: match.agency,
		place: match.opening?.place?.text,
		date: date && { kind: 'date', span: { start: by + date.start, end: by + date.end }, expression: date.expression },
		people: exact(people),
		match,
		shift: by,
	};
}

/**
 * A byline as it was scanned; offsets are those of the logical text, less `from`. What shares a line with text was scanned when its
 * blocks were cut, before there was a logical text: that is why they are moved.
 */
export function scannedMatch({ match, shift: by, role }: BylineEntity, from = 0): BylineMatch {
	const shift = by - from;
	if (shift === 0 && match.role === role) return match;
	const { open, close, report, cut } = match.form;
	const moved = <T extends { readonly start: number; readonly end: number }>(stretch: T): T => ({
		...stretch,
		start: shift + stretch.start,
		end: shift + stretch.end,
	});
	const phrase = (one: Phrase | undefined) => one && moved(one);
	const opening = ({ words, agency, place, date, word, ...whole }: Opening): Opening => ({
		...moved(whole),
		words: moved(words),
		agency: moved(agency),
		place: phrase(place),
		date: date && moved(date),
		word: moved(word),
	});
	const group = ({ employer, role: before, suffix, people }: BylineGroup): BylineGroup => ({
		employer: phrase(employer),
		role: phrase(before),
		suffix: phrase(suffix),
		people: people.map(moved),
	});
	return {
		...moved(match),
		role,
		opening: match.opening && opening(match.opening),
		groups: match.groups.map(group),
		form: {
			open: open === undefined ? undefined : shift + open,
			close: close === undefined ? undefined : shift + close,
			report: report && moved(report),
			cut,
		},
	};
}

/**
 * `（记者 甲某 等）`: the bracket is closed behind words that are no people, so what belongs in it is not known. Offsets are those of
 * `text`.
 */
export function isHalfRead({ end, form }: BylineMatch, text: string): boolean {
	if (form.open === undefined || form.close !== undefined) return false;
	for (let at = end; at < Math.min(text.length, form.open + longestBracket); at++) {
		if (closers.includes(text[at])) return true;
		if (openers.includes(text[at]) || '。！？\n'.includes(text[at])) return false;
	}
	return false;
}
