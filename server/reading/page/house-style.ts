import type { Draft, LogicalText } from '../../ground/model/article';
import type { BylineEntity } from '../../ground/model/entity';
import type { HouseStyle, MarkPlace, StyleCounts } from '../../ground/model/house-style';
import { noStyle } from '../../ground/model/house-style';
import { isHan } from '../../ground/text/characters';
import { isKeyOf } from '../../ground/text/present';
import { unitValues } from '../../ground/text/unit-table';
import { ownLead } from '../article/own-lead';
import { bylineMarks, isWrittenAs, plainMarks } from '../bylines/house-form';
import { formPlaces, usualKey, usualKeyPrefix } from '../bylines/house-mending';
import { isMixed, markFault } from '../bylines/mark-faults';
import { creditWays } from '../bylines/ways';

/** What is read off the counts of a page, and the counts. */
export interface CountedStyle {
	/** Those of the page alone. */
	readonly counts: StyleCounts;
	readonly style: HouseStyle;
	/** Those of the other pages of the issue that the style was read off, too. */
	readonly others?: StyleCounts | undefined;
}

/**
 * The style of a page: whole-number sums of what its drafts show, and of what the other pages of the issue do, in one round, with nothing
 * fed back.
 */
export function styleOf(drafts: readonly Draft[], others?: StyleCounts): CountedStyle {
	return restyle({ counts: new Map(), style: noStyle }, { gone: [], come: drafts }, others);
}

/**
 * The style after some drafts went and others came; equal to `styleOf` over those that are left. A style that stays the same stays the
 * same object.
 */
export function restyle(
	before: CountedStyle,
	{ gone, come }: { readonly gone: readonly Draft[]; readonly come: readonly Draft[] },
	others?: StyleCounts,
): CountedStyle {
	const changes = new Map<string, number>();
	const add = (by: number) => (key: string, count: number) => changes.set(key, (changes.get(key) ?? 0) + by * count);
	for (const draft of gone) countDraft(draft, add(-1));
	for (const draft of come) countDraft(draft, add(1));
	for (const [key, by] of changes) if (by === 0) changes.delete(key);
	if (changes.size === 0 && others === before.others) return before;
	const counts = new Map(before.counts);
	for (const [key, by] of changes) {
		const count = (counts.get(key) ?? 0) + by;
		if (count === 0) counts.delete(key);
		else counts.set(key, count);
	}
	const style = read(counts, others);
	return { counts, style: isSame(style, before.style) ? before.style : style, others };
}

/** What the other pages of an issue are asked for: how bylines and credits are written. How wide signs are set, each page shows itself. */
export function sharedCounts(counts: StyleCounts): [string, number][] {
	return [...counts].filter(([key]) => key === leads || key.includes(parting));
}

/** True where the counts of other pages make no difference to the style of a page with counts of its own. */
export function readsTheSame(own: StyleCounts, one: StyleCounts, other: StyleCounts): boolean {
	return isSame(read(own, one), read(own, other));
}

type Count = (key: string, count: number) => void;

/** How many leads were counted: some have a single name, and show nothing of what stands between two. */
const leads = 'leads';

/** Parts the name of a place from the text that stands there. */
const parting = '\t';

function countDraft(draft: Draft, count: Count): void {
	countWidths(draft.logical, count);
	if (draft.kind !== 'article') return;
	for (const entity of draft.entities) {
		if (entity.kind !== 'byline') continue;
		if (entity.role === 'lead') countLead(draft, entity, count);
		for (const [place, text] of creditWays(entity, draft.logical.text)) count(place + parting + text, 1);
	}
}

/** Counts a lead by its marks. A broken one is left out, since no paper means to write so. */
function countLead(draft: Draft, entity: BylineEntity, count: Count): void {
	const { text } = draft.logical;
	if (isWrittenAs(entity, text, plainMarks)) {
		count(leads, 1);
		for (const place of plainPlaces(entity)) count(usualKey(place) + parting + plainMarks[place], 1);
		return;
	}
	const match = ownLead({ draft, entities: draft.entities }, entity);
	// A lead with no text behind it is still being typed.
	if (!match || match.groups.length === 0 || isMixed(match, text) || (text[match.end] ?? '\n') === '\n') return;
	const marks = bylineMarks(match, text);
	// More than one blank beside a name may be the page's way.
	if (marks.some((mark) => (markFault(mark, match, noStyle) ?? 'spaces') !== 'spaces')) return;
	count(leads, 1);
	if (!match.opening) count(`${usualKey('words')}${parting}`, 1);
	const seen = new Set<MarkPlace>();
	for (const mark of marks) {
		const { place } = mark;
		if (mark.padded || seen.has(place) || !formPlaces.includes(place)) continue;
		if (place === 'words' && (mark.start !== match.opening?.words.start || markFault(mark, match, noStyle))) continue;
		seen.add(place);
		count(usualKey(place) + parting + mark.text, 1);
	}
}

/** The places that a lead of the plain form shows: two names side by side, two groups. */
function plainPlaces({ people }: BylineEntity): MarkPlace[] {
	const places: MarkPlace[] = ['before', 'words', 'open', 'after-role', 'close'];
	const opensGroup = (i: number) =>
		people[i].role !== people[i - 1].role || people[i].employer !== people[i - 1].employer;
	if (people.some((_, i) => i > 0 && !opensGroup(i))) places.push('between');
	if (people.some((_, i) => i > 0 && opensGroup(i))) places.push('group');
	return places;
}

const half = { brackets: 'half brackets', stops: 'half stops', digits: 'half digits' } as const;
const full = { brackets: 'full brackets', stops: 'full stops', digits: 'full digits' } as const;

/** The signs that have two widths. Those of figures come first, since they are counted otherwise. */
const widths = [
	[half.digits, '0123456789'],
	[full.digits, '０１２３４５６７８９'],
	[half.brackets, '()'],
	[full.brackets, '（）'],
	[half.stops, ',;:?!'],
	[full.stops, '，；：？！'],
] as const;

/** By unit, the number of its row in `widths` from 1 on, 0 for other units. */
const widthOf = unitValues(widths.map(([, signs], row) => [row + 1, signs]));

const lastFigure = 2;

/** Figures by the run; brackets and stops between Han by the sign. */
function countWidths({ text }: LogicalText, count: Count): void {
	const found = new Int32Array(widths.length + 1);
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		const width = isHan(code) ? 0 : widthOf[code];
		if (width === 0) continue;
		const before = at > 0 ? text.charCodeAt(at - 1) : 0;
		const isCounted = width <= lastFigure ? widthOf[before] !== width : isHan(before) || isHan(text.charCodeAt(at + 1));
		if (isCounted) found[width]++;
	}
	for (const [row, [kind]] of widths.entries()) if (found[row + 1] > 0) count(kind, found[row + 1]);
}

function read(own: StyleCounts, others?: StyleCounts): HouseStyle {
	const isOfIssue = others !== undefined && others.size > 0;
	const counts = isOfIssue ? sum(own, others) : own;
	const totals = new Map<string, number>();
	const most = new Map<string, { readonly text: string; readonly count: number }>();
	for (const [key, count] of counts) {
		const at = key.indexOf(parting);
		if (at < 0) continue;
		const place = key.slice(0, at);
		totals.set(place, (totals.get(place) ?? 0) + count);
		const text = key.slice(at + 1);
		const before = most.get(place);
		// Of two texts that are equally frequent, that of the plain form counts as the page's.
		if (!before || count > before.count || (count === before.count && isPlain(place, text)))
			most.set(place, { text, count });
	}
	const usual = new Map<string, string>();
	for (const [place, { text, count }] of most) {
		const shown = totals.get(place) ?? 0;
		// A lead without a mark at that place speaks against no form there.
		const total = place.startsWith(usualKeyPrefix) ? (counts.get(leads) ?? 0) : shown;
		if (count < fewest && isWideBlank(text)) continue;
		if (total >= fewest && total - (shown - count) >= total * share) usual.set(place, text);
	}
	const throughout = (one: string, other: string, least: number): boolean => {
		const number = counts.get(one) ?? 0;
		return number >= least && number >= nearlyAll * (number + (counts.get(other) ?? 0));
	};
	return {
		usual,
		shownBy: isOfIssue ? 'issue' : 'page',
		halfWidth: {
			brackets: throughout(half.brackets, full.brackets, fewestBrackets),
			stops: throughout(half.stops, full.stops, fewestSigns),
		},
		fullWidthDigits: throughout(full.digits, half.digits, fewestFigures),
	};
}

function sum(own: StyleCounts, others: StyleCounts): StyleCounts {
	const both = new Map(own);
	for (const [key, count] of others) both.set(key, (both.get(key) ?? 0) + count);
	return both;
}

/** A page has a way of its own where it shows at least so many of a kind, and at least this share of them alike. */
const fewest = 3;
const share = 2 / 3;

/** A page is set in one width where it shows so many signs, nearly all of them in it. */
const fewestSigns = 16;
const fewestBrackets = 12;
const fewestFigures = 8;
const nearlyAll = 0.95;

/** More than one blank: that is a slip of the hand, unless it stands so often that it must be meant. */
function isWideBlank(text: string): boolean {
	return text.length >= 2 && text.trim() === '';
}

/** True for the text that a place has in the plain form. */
function isPlain(place: string, text: string): boolean {
	const part = place.slice(usualKeyPrefix.length);
	return isKeyOf(plainMarks, part) && plainMarks[part] === text;
}

function isSame(a: HouseStyle, b: HouseStyle): boolean {
	if (
		a.usual.size !== b.usual.size ||
		a.shownBy !== b.shownBy ||
		a.fullWidthDigits !== b.fullWidthDigits ||
		a.halfWidth.brackets !== b.halfWidth.brackets ||
		a.halfWidth.stops !== b.halfWidth.stops
	)
		return false;
	for (const [place, text] of a.usual) if (b.usual.get(place) !== text) return false;
	return true;
}
