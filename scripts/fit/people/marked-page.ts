import type { Span } from '../../../server/ground/model/span';
import { unmarkPage } from '../../../server/ground/text/marks';
import type { Labeled } from './labeled';

/** The persons and officials of a page of `test/corpus`, whose README says what the marks mean. */
export function markedPage(id: string, file: string): Labeled {
	const { text, stretches } = unmarkPage(file);
	const span = ({ start, end }: Span): Span => ({ start, end });
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
