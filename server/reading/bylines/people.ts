import type { BylineGroup, NameSpan } from '../../ground/model/byline';
import { exact } from '../../ground/text/exact';
import { surnameAt } from '../words/surnames';
import { paddedName } from './names';
import { officeBeforeNames } from './offices';
import {
	afterRemark,
	eitherAt,
	isNameBeforeCounty,
	lender,
	prefixAt,
	reportedFrom,
	unnamedSource,
} from './people-heads';
import { namesAt } from './people-names';
import { hasPeople, isWaiting, limits, type OpenGroup, openGroup, type PeopleScope, phrase } from './people-scope';
import { skipSeparators } from './units';

export interface PeopleScan {
	readonly groups: readonly BylineGroup[];
	/** The offset after the last name or role read. */
	readonly end: number;
}

/** Reads employers, roles and names from `at` on, as far as they go, at most to the end of the scope. */
export function scanPeople(scope: PeopleScope, at: number): PeopleScan {
	const { text, end } = scope;
	const first = skipSeparators(text, at, end);
	const alone = paddedAlone(scope, first);
	if (alone) return { groups: [openGroup({ people: [alone] })], end };
	const reading: Progress = { groups: [], people: 0, read: at, next: first };
	while (reading.next < end && reading.people < limits.people && readPart(scope, reading));
	if (scope.style === 'open' && reading.read < end) leaveRoleToSentence(reading);
	return { groups: exact(reading.groups), end: reading.read };
}

/** 文　艺: a name as wide as three characters, whatever role it begins with. */
function paddedAlone({ text, end, style }: PeopleScope, at: number): NameSpan | undefined {
	const name = style === 'closed' ? paddedName(text, at, end) : undefined;
	return name?.end === end && surnameAt(text, at, end) ? name : undefined;
}

/** How far the people of a byline have been read. */
interface Progress {
	readonly groups: OpenGroup[];
	/** How many names have been read. */
	people: number;
	/** The offset after the last name or role. */
	read: number;
	/** Where the next part is looked for: behind the separators. */
	next: number;
}

/** Reads the part that stands next; false where none does. The surer a part is known by its words, the earlier it is tried. */
function readPart(scope: PeopleScope, reading: Progress): boolean {
	if (readHead(scope, reading)) return true;
	if (scope.style === 'open')
		return (
			!isSentenceNext(scope, reading) &&
			(readWork(scope, reading) || readNames(scope, reading) || readSource(scope, reading))
		);
	return (
		readPlace(scope, reading) ||
		readWork(scope, reading) ||
		readLender(scope, reading) ||
		readOffice(scope, reading) ||
		readNames(scope, reading) ||
		readSource(scope, reading)
	);
}

/** `江州报业集团记者`: an employer and a role before their names. */
function readHead(scope: PeopleScope, reading: Progress): boolean {
	const { text, end } = scope;
	const group = reading.groups.at(-1);
	if (hasPeople(group) && isNameBeforeCounty(text, reading.next, end)) return false;
	const head = prefixAt(scope, reading.next, group);
	if (!head) return false;
	// `记者记者 甲某`, `记者 记者 甲某`: the second one says nothing new.
	const isSaidAgain = isWaiting(group) && !head.employer && group?.role?.text === head.role.text;
	if (!isSaidAgain) reading.groups.push(openGroup(head));
	goOn(scope, reading, head.role.end);
	return true;
}

/** 报道 and a colon end a byline that runs into its sentence: `记者甲某报道：`. */
function isSentenceNext({ text }: PeopleScope, { groups, read, next }: Progress): boolean {
	return (
		hasPeople(groups.at(-1)) &&
		(/[：:]/.test(text.slice(read, next)) || text.startsWith('报道', next) || text.startsWith('报导', next))
	);
}

/** `甲某 北京报道`: the place that the people before it report from. */
function readPlace({ text, end }: PeopleScope, reading: Progress): boolean {
	const group = reading.groups.at(-1);
	const place = group && hasPeople(group) ? reportedFrom(text, reading.next, end) : undefined;
	if (!group || !place) return false;
	group.suffix = place;
	reading.read = reading.next = place.end;
	return true;
}

/** 文, 图, 摄: in `甲某 摄影 乙某 制图` each closes the names since the last one, in `摄影 甲某` it stands before its names. */
function readWork(scope: PeopleScope, reading: Progress): boolean {
	const group = reading.groups.at(-1);
	const work = eitherAt(scope, reading.next, group);
	if (!work) return false;
	if (work.suffix && group) group.suffix = work.phrase;
	else reading.groups.push(openGroup({ role: work.phrase }));
	goOn(scope, reading, work.phrase.end);
	return true;
}

/** `县文旅局供图`: who lends a picture, and the word for it. */
function readLender({ text, end }: PeopleScope, reading: Progress): boolean {
	const lent = lender(text, reading.next, end);
	if (!lent) return false;
	reading.groups.push(openGroup({ employer: lent.employer, suffix: lent.suffix }));
	reading.read = reading.next = lent.suffix.end;
	return true;
}

/** `某镇政府 甲某`: an office before names, without a role. */
function readOffice(scope: PeopleScope, reading: Progress): boolean {
	const { text, end } = scope;
	const office = isWaiting(reading.groups.at(-1)) ? -1 : officeBeforeNames(text, reading.next, end);
	if (office <= 0) return false;
	reading.groups.push(openGroup({ employer: phrase(text, reading.next, office) }));
	goOn(scope, reading, office);
	return true;
}

/** `甲某乙某`: names join the group before them, unless a role behind its names has closed it. */
function readNames(scope: PeopleScope, reading: Progress): boolean {
	const { text, end, style } = scope;
	const before = reading.groups.at(-1);
	const names = namesAt(scope, reading.next, before);
	if (!names) return false;
	if (before && !before.suffix) before.people = before.people.concat(names);
	else reading.groups.push(openGroup({ people: exact(names) }));
	reading.people += names.length;
	const stop = names[names.length - 1].end;
	goOn(scope, reading, style === 'closed' ? afterRemark(text, stop, end) : stop);
	return true;
}

/** `图/受访企业`: who lent the picture, in place of a name. */
function readSource(scope: PeopleScope, reading: Progress): boolean {
	const { text, end } = scope;
	const source = isWaiting(reading.groups.at(-1)) ? unnamedSource(text, reading.next, end) : undefined;
	if (!source) return false;
	reading.groups.push(openGroup({ employer: source }));
	goOn(scope, reading, source.end);
	return true;
}

/** The part is read to `end`; the next one stands behind the separators. */
function goOn(scope: PeopleScope, reading: Progress, end: number): void {
	reading.read = end;
	reading.next = skipSeparators(scope.text, end, scope.end);
}

/** `（记者 程禾记者从县里获悉`: the role that was read last, and has no names, begins the sentence. */
function leaveRoleToSentence(reading: Progress): void {
	const last = reading.groups.at(-1);
	const before = reading.groups.at(-2);
	if (!last || hasPeople(last) || last.suffix || !before || !hasPeople(before)) return;
	reading.groups.pop();
	reading.read = before.suffix?.end ?? before.people[before.people.length - 1].end;
}

/** True where what is read from `at` on begins with a role, its employer before it: without one no byline runs into its sentence. */
export function opensWithRole(text: string, at: number, end: number): boolean {
	const scope: PeopleScope = { text, end, style: 'open' };
	const first = skipSeparators(text, at, end);
	return first < end && (prefixAt(scope, first, undefined) ?? eitherAt(scope, first, undefined)) !== undefined;
}
