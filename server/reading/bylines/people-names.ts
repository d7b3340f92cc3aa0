import type { NameSpan } from '../../ground/model/byline';
import { span } from '../../ground/model/span';
import { surnameAt } from '../words/surnames';
import { bareName, type Closing, characterOffsets, isInterpunct, isNameUnit, paddedName, splitNames } from './names';
import { endsAsEmployer } from './people-heads';
import { limits, type OpenGroup, type PeopleScope } from './people-scope';
import { afterName, agencies, eitherRoles, prefixRoles } from './words/byline-words';

/** The names that stand at `at`, up to a separator, a role or the words behind them. */
export function namesAt(scope: PeopleScope, at: number, group: OpenGroup | undefined): NameSpan[] | undefined {
	const { text, end } = scope;
	if (!isNameUnit(text.charCodeAt(at))) return undefined;
	if (scope.style === 'open') {
		// Written on to the name before it, a second one has to end beyond doubt (记者李小满成功采访).
		const touches = group?.people.at(-1)?.end === at;
		const name = bareName(text, span(at, end), (offset) => {
			const found = closing(scope, offset, group);
			return touches && found === 2 ? 0 : found;
		});
		return name && [name];
	}
	const padded = paddedName(text, at, end);
	if (padded) return [padded];
	let stop = at;
	while (stop < end && isNameUnit(text.charCodeAt(stop)) && stop - at < limits.run) stop++;
	return splitNames(text, at, roleInside(scope, at, stop) ?? stop);
}

/** Where in a run of Han that begins with a name a role (or its employer) begins: 摄 in `李明摄`, 本报 in `徐小颖本报记者楼一馨`. */
function roleInside({ text, end }: PeopleScope, start: number, stop: number): number | undefined {
	const offsets = characterOffsets(text, start, stop);
	const surname = surnameAt(text, start, stop);
	const shortest = surname && surname.end > offsets[1] ? 3 : 2;
	for (let k = 2; k < offsets.length - 1; k++) {
		const at = offsets[k];
		const prefix = prefixRoles.opens(text.charCodeAt(at)) ? prefixRoles.longest(text, at, stop) : undefined;
		if (prefix) {
			const known = agencies.longestBefore(text, at, offsets[2]);
			if (known) return known.start;
			return splitNames(text, start, at) && !endsAsEmployer(text, start, at) ? at : employerInside(text, offsets, k);
		}
		const either = eitherRoles.opens(text.charCodeAt(at)) ? eitherRoles.longest(text, at, end) : undefined;
		// 罗一文 and 令狐小文 are names, 摄 in 李明摄 and 文 in 王小强文 are roles.
		if (either && either.end >= stop && (k > shortest || either.end - at > 1 || text[at] === '摄')) return at;
	}
	return undefined;
}

/** `徐小颖浙江日报记者…`: three characters of name where the rest is long enough and does not begin with 县融媒体中心, else two. */
function employerInside(text: string, offsets: readonly number[], role: number): number {
	const three = surnameAt(text, offsets[0]) !== undefined && role >= 5 && !'省市县区州'.includes(text[offsets[2]]);
	return offsets[three ? 3 : 2];
}

/**
 * How well a bare name may end at `at`, 0 to 3 (see `bareName`). Behind a blank alone, a further name of the group must not be
 * what the sentence begins with (`记者王强 初夏，…`).
 */
function closing({ text, end }: PeopleScope, at: number, group: OpenGroup | undefined): Closing {
	if (at >= end) return 3;
	const code = text.charCodeAt(at);
	if (isInterpunct(code)) return 0;
	if (!isNameUnit(code)) {
		if (!'，。！？：,:'.includes(text[at])) return 3;
		const first = !group || group.people.length === 0;
		return first || text[at] === '：' || text[at] === ':' ? 2 : 0;
	}
	if (prefixRoles.longest(text, at, end) || eitherRoles.longest(text, at, end) || agencies.longest(text, at, end))
		return 3;
	if (afterName.longest(text, at, end)) return 2;
	const surname = surnameAt(text, at, end);
	return surname && surname.value !== 'rare' ? 1 : 0;
}
