import type { BylineGroup, BylineMatch } from '../../ground/model/byline';
import type { BylineEntity, BylinePerson } from '../../ground/model/entity';
import type { HouseMarks, MarkPlace } from '../../ground/model/house-style';
import { isHan } from '../../ground/text/characters';
import { memoizeLast } from '../../ground/text/memoize';
import { bylineAt } from './scan';

/** What stands at a place of a 消息头 where desks differ. Offsets are counted in the text that the byline was scanned in. */
export interface FormMark {
	readonly place: MarkPlace;
	readonly start: number;
	readonly end: number;
	readonly text: string;
	/** A name beside it is padded (`王　军`): the gap to the next one has to be wider. */
	readonly padded: boolean;
}

/** The form of `本报讯（记者 甲某某 乙某）`, which stands where a desk set none and the page shows none. */
export const plainMarks: HouseMarks = {
	before: '',
	words: '本报讯',
	open: '（',
	role: '记者',
	'after-role': ' ',
	between: ' ',
	group: ' ',
	close: '）',
	alone: '',
};

/**
 * Reads the house form off its example. What the example does not show (a second group, a second name) is as in the plain form, or as
 * between names. A desk has one form, and every story asks for it.
 */
export const houseMarks = memoizeLast((example: string): HouseMarks => {
	const match = bylineAt(example, 0);
	if (!match?.groups.some((group) => group.people.length > 0)) return plainMarks;
	const read: Partial<Record<MarkPlace, string>> = {};
	for (const mark of bylineMarks(match, example)) if (!isRepeatedRole(mark)) read[mark.place] ??= mark.text;
	const closing = read.before ? /^[】］\]）)〕]/.exec(read.open ?? '') : undefined;
	return { ...plainMarks, ...read, words: read.words ?? '', role: plainMarks.role, alone: closing?.[0] ?? '' };
});

/**
 * The marks of a byline, in order. Between them stand what is always kept: employers, roles, names.
 * 报道, doubled roles and brackets of all shapes are part of the marks.
 */
export function bylineMarks(match: BylineMatch, text: string): FormMark[] {
	const marks: FormMark[] = [];
	let at = match.start;
	let padded = false;
	const add = (place: MarkPlace, end: number) => {
		marks.push({ place, start: at, end, text: text.slice(at, end), padded });
		padded = false;
	};
	if (match.opening) {
		const { words } = match.opening;
		add('before', words.start);
		at = words.start;
		add('words', words.end);
		at = words.end;
	}
	let last: 'opening' | 'role' | 'name' | 'suffix' = 'opening';
	for (const [i, group] of match.groups.entries()) {
		const suffix = group.suffix && !isReport(group.suffix.text) ? group.suffix : undefined;
		// `记者 甲某、记者 乙某`: the role holds for both, and the second time it is part of what stands between them.
		const head =
			last === 'name' && repeatsRole(match.groups[i - 1], group) ? undefined : (group.employer ?? group.role);
		if (head) {
			add(last === 'opening' ? 'open' : 'group', head.start);
			if (group.employer && group.role && group.role.start > group.employer.end) {
				// `本报 记者`: employer and role belong together.
				marks.push({
					place: 'words',
					start: group.employer.end,
					end: group.role.start,
					text: text.slice(group.employer.end, group.role.start),
					padded: false,
				});
			}
			at = (group.role ?? head).end;
			last = 'role';
		}
		for (const person of group.people) {
			const wide = person.end - person.start > person.name.length;
			padded ||= wide;
			if (last === 'opening') {
				add('open', person.start);
				at = person.start;
				// `本报讯（甲某某）`: the role is missing.
				if (!suffix) add('role', person.start);
			} else add(last === 'role' ? 'after-role' : last === 'name' ? 'between' : 'group', person.start);
			at = person.end;
			padded = wide;
			last = 'name';
		}
		if (suffix) {
			at = suffix.end;
			last = 'suffix';
		}
	}
	if (match.groups.length > 0) add('close', match.end);
	else if (match.opening && match.opening.end > at) add('alone', match.opening.end);
	return marks;
}

/**
 * True for a lead that is written just so: then its marks are those of the form, and nobody has to scan it for them. It may be false for
 * one with blanks within a name or a role said twice. Most leads of a page are in its form.
 */
export function isWrittenAs({ span, people }: BylineEntity, text: string, form: HouseMarks): boolean {
	if (people.length === 0 || form.close === '' || !form.words.startsWith('本') || !form.words.endsWith('讯'))
		return false;
	let at = behind(text, span.start, form.before);
	at = behind(text, at, form.words);
	at = behind(text, at, form.open);
	let before: BylinePerson | undefined;
	for (const person of people) {
		const { name, role, employer } = person;
		const opensGroup = before?.role !== role || before.employer !== employer;
		if (before) at = behind(text, at, opensGroup ? form.group : form.between);
		if (opensGroup) {
			if (employer !== undefined) at = behind(text, at, employer);
			at = behind(text, at, role);
			at = behind(text, at, form['after-role']);
		}
		if (person.span.start !== at || person.span.end !== at + name.length) return false;
		at = person.span.end;
		before = person;
	}
	return behind(text, at, form.close) === span.end;
}

/**
 * The offset behind the words where they stand at `at`, else -1. They are a few signs: comparing them here is faster than a call of
 * `startsWith`.
 */
function behind(text: string, at: number, words: string): number {
	if (at < 0) return -1;
	for (let i = 0; i < words.length; i++) if (text.charCodeAt(at + i) !== words.charCodeAt(i)) return -1;
	return at + words.length;
}

/** True where what stands between two names says the role of the first once more. */
export function isRepeatedRole({ place, text }: FormMark): boolean {
	return place === 'between' && [...text].some((sign) => isHan(sign.charCodeAt(0)));
}

function repeatsRole(before: BylineGroup | undefined, { employer, role, people, suffix }: BylineGroup): boolean {
	return (
		before?.role !== undefined &&
		role !== undefined &&
		!employer &&
		!before.employer &&
		!suffix &&
		!before.suffix &&
		role.text === before.role.text &&
		people.length > 0
	);
}

/** 报道 behind a name, in the forms that a 消息头 does without. */
export function isReport(suffix: string): boolean {
	return suffix === '报道' || suffix === '报导';
}
