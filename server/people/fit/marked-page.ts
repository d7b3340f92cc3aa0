import type { Span } from '../../model/span';
import { unmark } from '../../text/marks';
import type { Labeled } from './labeled';

/** The persons and officials of a page of `test/corpus`, whose README says what the marks mean. */
export function markedPage(id: string, file: string): Labeled {
	const { text: withBreaks, stretches } = unmark(file.slice(file.indexOf('\n---\n') + 5).replace(/\n$/, ''));
	// The signs of breaks are no part of the page.
	const moved: number[] = [];
	let text = '';
	for (const unit of withBreaks.split('')) {
		moved.push(text.length);
		if (unit !== '↩' && unit !== '↪') text += unit;
	}
	moved.push(text.length);
	const span = ({ start, end }: Span): Span => ({ start: moved[start], end: moved[end] });
	const officials = stretches
		.filter(({ label }) => label.startsWith('person='))
		.flatMap((person) =>
			person.label
				.slice(7)
				.split('/')
				.map((key) => {
					const titles = stretches.filter(({ label }) => label === `title=${key}`);
					const title = titles.reduce((best, one) =>
						Math.abs(one.start - person.start) < Math.abs(best.start - person.start) ? one : best,
					);
					return { title: span(title), person: span(person) };
				}),
		);
	return {
		id,
		text,
		persons: stretches.filter(({ label }) => /^(?:person|by)(?:=|$)/.test(label)).map(span),
		officials,
		free: stretches.filter(({ label }) => label === 'free').map(span),
	};
}
