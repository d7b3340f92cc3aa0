import { xmlText } from '../../ground/text/xml';

/** The text of a run; what has an element of its own stands in it. */
export function runText(text: string, element: 't' | 'delText'): string {
	return text
		.split(/([\t\u00ad\u2011])/)
		.map((part) => {
			if (part === '') return '';
			return own.get(part) ?? `<w:${element} xml:space="preserve">${xmlText(part)}</w:${element}>`;
		})
		.join('');
}

const own: ReadonlyMap<string, string> = new Map([
	['\t', '<w:tab/>'],
	['\u00ad', '<w:softHyphen/>'],
	['\u2011', '<w:noBreakHyphen/>'],
]);
