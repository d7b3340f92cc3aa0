import type { BylineGroup, Phrase } from '../model/byline';
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
import { isWaiting, limits, type OpenGroup, type PeopleScope, type PeopleStyle, phrase } from './people-scope';
import { skipSeparators } from './units';

export interface PeopleScan {
	readonly groups: readonly BylineGroup[];
	/** The offset after the last name or role read. */
	readonly end: number;
}

/** Reads employers, roles and names from `at` on, as far as they go, at most to `end`. */
export function scanPeople(text: string, at: number, end: number, style: PeopleStyle): PeopleScan {
	const scope: PeopleScope = { text, end, style };
	const groups: OpenGroup[] = [];
	let people = 0;
	let read = at;
	let i = skipSeparators(text, at, end);
	// 文　艺: a name as wide as three characters, whatever role it begins with.
	const alone = style === 'closed' ? paddedName(text, i, end) : undefined;
	if (alone?.end === end && surnameAt(text, i, end))
		return { groups: [{ employer: undefined, role: undefined, suffix: undefined, people: [alone] }], end };
	while (i < end && people < limits.people) {
		const group = groups[groups.length - 1];
		const waiting = isWaiting(group);
		const head =
			group !== undefined && group.people.length > 0 && isNameBeforeCounty(text, i, end)
				? undefined
				: prefixAt(scope, i, group);
		if (head) {
			// `记者记者 甲某`, `记者 记者 甲某`: the second one says nothing new.
			if (waiting && !head.employer && group?.role?.text === head.role.text) {
				i = read = head.role.end;
			} else {
				groups.push({ employer: head.employer, role: head.role, suffix: undefined, people: [] });
				i = read = head.role.end;
			}
			i = skipSeparators(text, i, end);
			continue;
		}
		// 报道 and a colon end a byline that runs into its sentence.
		if (
			style === 'open' &&
			group &&
			group.people.length > 0 &&
			(/[：:]/.test(text.slice(read, i)) || text.startsWith('报道', i) || text.startsWith('报导', i))
		)
			break;
		const place = style === 'closed' && group && group.people.length > 0 ? reportedFrom(text, i, end) : undefined;
		if (place && group) {
			group.suffix = place;
			i = read = place.end;
			continue;
		}
		const either = eitherAt(scope, i, group);
		if (either) {
			if (either.suffix && group) {
				// `甲某 摄影 乙某 制图`: each role closes the names since the last one.
				group.suffix = either.phrase;
			} else groups.push({ employer: undefined, role: either.phrase, suffix: undefined, people: [] });
			read = either.phrase.end;
			i = skipSeparators(text, read, end);
			continue;
		}
		const lent = style === 'closed' ? lender(text, i, end) : undefined;
		if (lent) {
			groups.push(lent);
			i = read = (lent.suffix as Phrase).end;
			continue;
		}
		const office = style === 'closed' && !waiting ? officeBeforeNames(text, i, end) : -1;
		if (office > 0) {
			groups.push({ employer: phrase(text, i, office), role: undefined, suffix: undefined, people: [] });
			i = read = office;
			i = skipSeparators(text, i, end);
			continue;
		}
		const names = namesAt(scope, i, group);
		if (!names) {
			// `图/受访企业`
			const source = waiting ? unnamedSource(text, i, end) : undefined;
			if (!source) break;
			groups.push({ employer: source, role: undefined, suffix: undefined, people: [] });
			i = read = source.end;
			i = skipSeparators(text, i, end);
			continue;
		}
		const target =
			group && !group.suffix ? group : { employer: undefined, role: undefined, suffix: undefined, people: [] };
		if (target !== group) groups.push(target);
		for (const name of names) target.people.push(name);
		people += names.length;
		read = names[names.length - 1].end;
		if (style === 'closed') read = afterRemark(text, read, end);
		i = skipSeparators(text, read, end);
	}
	// `（记者 程禾记者从县里获悉`: the sentence begins with a role, too.
	const last = groups[groups.length - 1];
	const before = groups[groups.length - 2];
	if (
		style === 'open' &&
		read < end &&
		last?.people.length === 0 &&
		!last.suffix &&
		before &&
		before.people.length > 0
	) {
		groups.pop();
		read = before.suffix?.end ?? before.people[before.people.length - 1].end;
	}
	return { groups, end: read };
}

/** True where what is read from `at` on begins with a role, its employer before it: without one no byline runs into its sentence. */
export function opensWithRole(text: string, at: number, end: number): boolean {
	const first = skipSeparators(text, at, end);
	return (
		first < end &&
		(prefixAt({ text, end, style: 'open' }, first, undefined) !== undefined ||
			eitherAt({ text, end, style: 'open' }, first, undefined) !== undefined)
	);
}
