import type { Message } from '../../../../ground/model/finding';
import type { IssueContext, ToldElsewhere } from '../../../../ground/model/issue';
import type { Fault } from '../../../../ground/model/rule';
import type { Span } from '../../../../ground/model/span';

/** `A2版`, `第2版`. */
export function pageWords(number: string): Message {
	return { zh: /^[0-9]/.test(number) ? `第${number}版` : `${number}版`, en: `page ${number}` };
}

/** One thing that a rule kept of a section of another page, and where that stands. */
export interface FromElsewhere<T> {
	readonly told: T;
	readonly from: ToldElsewhere;
}

/** What a rule kept of other pages as lists of things, by what they are compared by: a page may hold thousands. */
export function toldBy<T>(
	issue: IssueContext | undefined,
	rule: string,
	keyOf: (told: T) => string,
): ReadonlyMap<string, readonly FromElsewhere<T>[]> {
	const found = new Map<string, FromElsewhere<T>[]>();
	for (const from of issue?.told.get(rule) ?? [])
		for (const told of from.told as readonly T[]) {
			const list = found.get(keyOf(told));
			if (list) list.push({ told, from });
			else found.set(keyOf(told), [{ told, from }]);
		}
	return found;
}

/** A place of another page that a fault speaks of; `span` is the fault's own. */
export function elsewhere(span: Span, { page, file, line, headline }: ToldElsewhere): NonNullable<Fault['related']> {
	const words = pageWords(page);
	return [
		{
			span,
			message: { zh: `${words.zh}：${headline}`, en: `${words.en}: ${headline}` },
			elsewhere: { file, line },
		},
	];
}
