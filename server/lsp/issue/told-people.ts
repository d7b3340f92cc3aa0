import { excerpt } from '../../answers/findings/excerpt';
import { type PersonOnPage, peopleOf } from '../../answers/names/mentions';
import { rosterAddition } from '../../answers/names/roster-actions';
import { isOnRoster } from '../../judging/roster/desk-index';
import type { ToldPerson } from '../messages/people-messages';
import { toRange } from '../protocol/positions';
import type { OpenPage } from '../session/documents';
import type { Session } from '../session/session';

/** So many of one person's mentions are listed: whoever wants more asks for all references. */
const mostMentions = 50;
const mostPages = 30;

/** The people of an open page, with what the other pages of its issue have of them. */
export async function toldPeople(session: Session, uri: string): Promise<ToldPerson[]> {
	const open = await session.pageAt(uri);
	if (!open) return [];
	return [...peopleOf(open.page).values()]
		.filter(({ mentions }) => mentions.length > 0)
		.sort((a, b) => b.mentions.length - a.mentions.length || a.mentions[0].start - b.mentions[0].start)
		.map((person) => toldPerson(session, open, person));
}

function toldPerson(
	{ issues }: Session,
	{ document, page }: OpenPage,
	{ name, titles, mentions }: PersonOnPage,
): ToldPerson {
	const filed = issues.filedOf(document.uri);
	const others = filed ? issues.index.naming(name, filed.issue).filter(({ uri }) => uri !== filed.uri) : [];
	return {
		name,
		titles: titles.map(({ text, span }) => ({ text, range: toRange(document, span) })),
		mentions: mentions
			.slice(0, mostMentions)
			.map((span) => ({ excerpt: excerpt(page.text, span), range: toRange(document, span) })),
		elsewhere: others.slice(0, mostPages).flatMap((other) => {
			const person = other.summary.people.find((one) => one.name === name);
			if (!person) return [];
			const [line, character] = person.place;
			return {
				uri: issues.addressOf(other.uri),
				number: other.number ?? null,
				file: other.file,
				mentions: person.mentions.length / 2,
				place: { line, character },
			};
		}),
		isListed: page.settings.roster ? isOnRoster(page.settings, name) : null,
		change: rosterAddition(page, name),
	};
}
