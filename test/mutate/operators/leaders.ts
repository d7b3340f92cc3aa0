import { isoDay } from '../../../server/ground/text/days';
import { leaders } from '../../../server/judging/packs/leaders';
import { likenessOf } from '../../../server/reading/words/likeness';
import { likenessLists } from '../../../server/reading/words/likeness-lists';
import type { Carrier, Mutation } from '../operator';
import type { Random } from '../random';
import type { Sheet } from '../sheet';

/** A paragraph about somebody who is in public office on the day of the page; none for a day that the list does not know. */
export function leaderCarrier({ issue }: Sheet, random: Random): Carrier | undefined {
	const day = isoDay(issue);
	const rows = leaders.rows.filter(({ from = '', to = '9' }) => from <= day && day <= to);
	if (day > leaders.asOf || rows.length === 0) return undefined;
	const { name, organization, title } = random.pick(rows);
	const office = organization + title;
	const texts = [
		`${office}${name}出席开幕式并讲话，会期两天。`,
		`会议由${office}${name}主持，有关方面的负责同志参加。`,
		`调研期间，${office}${name}来到田间地头，询问收成。`,
		`日前，${office}${name}会见了来访的客人。`,
	];
	if (name.length > 2)
		texts.push(
			`${office}${name}到村里看望乡亲。${name}说，日子要一年比一年好。`,
			`考察中，${office}${name}听取了汇报。大家围着${name}，你一言我一语。`,
		);
	if (
		['国家主席', '国务院总理', '国务院副总理', '中共中央总书记', '全国人大常委会委员长'].includes(office) &&
		name.length > 2
	)
		texts.push(`村民们至今记得${name}${title}来的那一天，照片就挂在堂屋里。`);
	return [{ kind: 'text', text: random.pick(texts) }];
}

const names = [...new Set(leaders.rows.map(({ name }) => name))].sort((a, b) => b.length - a.length);

/** One character of a leader's name written as another that sounds or looks like it. */
export function* slipOfLeader({ lines }: Sheet, line: number, random: Random): Generator<Mutation> {
	const { text } = lines[line];
	const name = names.find((one) => text.includes(one));
	if (!name) return;
	const places = [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => index);
	const start = random.pick(places);
	// Of a short name, the given name: another surname makes another person.
	const at = name.length === 2 ? 1 : random.below(name.length);
	const kind = random.below(3) === 0 ? 'shape' : 'sound';
	const others = likes(name[at], kind).filter((sign) => !names.includes(name.slice(0, at) + sign + name.slice(at + 1)));
	if (others.length === 0) return;
	yield {
		edits: [{ start: start + at, end: start + at + 1, text: random.pick(others) }],
		spots: [{ start, end: start + name.length }],
	};
}

/** Characters that sound like one, in the same tone group of the keyboard, or look like it. */
function likes(sign: string, kind: 'sound' | 'shape'): string[] {
	if (kind === 'sound')
		return likenessLists()
			.sounds.split(' ')
			.filter((group) => group.includes(sign))
			.flatMap((group) => [...group.replace(/^[a-z]+/, '')])
			.filter((one) => one !== sign);
	return [...likenessLists().shapes.replace(/[a-z ]/g, '')].filter(
		(one) => one !== sign && likenessOf(sign, one) === 'shape',
	);
}
