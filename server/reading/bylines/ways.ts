import type { BylineEntity } from '../../ground/model/entity';
import { isSpace } from '../../ground/text/characters';

/** A place where papers differ, and what stands there. */
export type Way = readonly [place: string, text: string];

/**
 * What a dateline, or the credit of a picture, shows of its paper's way; nothing for bylines of other kinds. `text` is that of the
 * section.
 */
export function creditWays(entity: BylineEntity, text: string): readonly Way[] {
	if (entity.role === 'dateline') return datelineWays(entity, text);
	if (entity.role !== 'credit') return none;
	const way = creditWay(entity, text);
	return way ? [way] : none;
}

const none: readonly Way[] = [];

/**
 * What stands between 电 and the bracket (`新华社北京7月28日电（记者 甲某）`: nothing), and, of an agency's, whether it says where and
 * when.
 */
export function datelineWays({ span, date, place }: BylineEntity, text: string): readonly Way[] {
	const ways: Way[] = [];
	const written = text.slice(span.start, span.end);
	const gap = /^[^（(\n]{4,24}[电讯]([ 　]*)[（(]/.exec(written)?.[1];
	if (gap !== undefined) ways.push([datelineGap, gap]);
	if (/^据?(?:新华社|中新社)[^（(电讯\n]{0,16}电/.test(written))
		ways.push([datelineParts, `${place === undefined ? '' : 'place '}${date ? 'date' : ''}`]);
	return ways;
}

export const datelineGap = 'dateline gap';
export const datelineParts = 'dateline parts';
/** Place and date: what an agency's dateline has where the page leaves nothing out. */
export const wholeDateline = 'place date';

/**
 * How the names of a credit and 摄 are written together: by what stands between them, `label` where 摄影 comes first. One name and
 * several have ways of their own.
 */
export function creditWay({ span, people }: BylineEntity, text: string): Way | undefined {
	// （本版图片除署名外均由记者甲某摄） is a sentence.
	if (people.length === 0 || text.slice(span.start, people[0].span.start).includes('由')) return undefined;
	const place = creditPlace(people.length);
	const { end } = people[people.length - 1].span;
	const verb = end + text.slice(end, span.end).indexOf('摄');
	if (verb < end)
		return /^[（(]?(?:摄影?|图片?)[：:／/ 　]/.test(text.slice(span.start, span.end))
			? [place, creditLabel]
			: undefined;
	const between = text.slice(end, verb);
	return between.length > 3
		? undefined
		: [place, [...between].every((sign) => isSpace(sign.charCodeAt(0))) && between ? ' ' : between];
}

export const creditLabel = 'label';

/** The name of the place in the counts of a page. */
export function creditPlace(names: number): string {
	return names === 1 ? 'credit of one' : 'credit of several';
}
