import type { Message } from '../../model/finding';
import type { ToldElsewhere } from '../../model/issue';
import type { Fault } from '../../model/rule';
import type { Span } from '../../model/span';

/** `A2版`, `第2版`. */
export function pageWords(number: string): Message {
	return { zh: /^[0-9]/.test(number) ? `第${number}版` : `${number}版`, en: `page ${number}` };
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
