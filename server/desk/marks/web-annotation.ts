import type { MarkKind } from '../../ground/model/mark';
import type { Span } from '../../ground/model/span';
import { firstFrom } from '../../ground/text/bisect';
import type { Mark } from './fold';
import type { PlacedMark } from './shelf';

/** The motivations of the W3C Web Annotation Vocabulary (5.1) that say best what an editor means. */
const motivations: Readonly<Record<MarkKind, string>> = {
	comment: 'commenting',
	query: 'questioning',
	delete: 'editing',
	insert: 'editing',
	replace: 'editing',
	relocate: 'editing',
	verify: 'assessing',
	praise: 'assessing',
	label: 'tagging',
	stet: 'assessing',
};

/**
 * Marks as an AnnotationCollection of the W3C Web Annotation Data Model (JSON-LD), on a page whose address is `source`. A
 * TextPositionSelector counts Unicode code points (4.2.5), not the UTF-16 units that everything else here counts. A mark that has lost
 * its place has its quotation alone.
 */
export function webAnnotations(
	marks: readonly PlacedMark[],
	{ source, copy }: { readonly source: string; readonly copy: string },
): object {
	const points = codePoints(copy);
	const annotationOf = ({ mark, place, target, state }: PlacedMark) => {
		const { event, selector } = mark;
		const at = (stretch: Span) => ({
			type: 'TextPositionSelector',
			start: points(stretch.start),
			end: points(stretch.end),
		});
		const quotation = {
			type: 'TextQuoteSelector',
			exact: selector.exact,
			prefix: selector.prefix,
			suffix: selector.suffix,
		};
		return {
			type: 'Annotation',
			id: `urn:zhubi:${encodeURIComponent(wellFormed(event.id))}`,
			motivation: motivations[event.what],
			...created(event.time),
			...(event.by === undefined ? {} : { creator: { type: 'Person', name: event.by } }),
			body: bodiesOf(mark),
			target: { source, selector: place ? [quotation, at(place)] : [quotation] },
			'zhubi:what': event.what,
			'zhubi:state': state,
			...(event.round === undefined ? {} : { 'zhubi:round': event.round }),
			...(target ? { 'zhubi:to': at(target) } : {}),
		};
	};
	return {
		'@context': ['http://www.w3.org/ns/anno.jsonld', { zhubi: 'urn:zhubi:' }],
		type: 'AnnotationCollection',
		total: marks.length,
		first: { type: 'AnnotationPage', startIndex: 0, items: marks.map(annotationOf) },
	};
}

function bodiesOf({ event, text, thread }: Mark): readonly object[] {
	const said = (value: string, purpose: string) => ({ type: 'TextualBody', value, purpose, format: 'text/plain' });
	return [
		...(text === undefined ? [] : [said(text, 'editing')]),
		...(event.about === undefined ? [] : [said(event.about, 'tagging')]),
		...thread.map(({ id, body, by, time }) => ({
			...said(body, id === event.id ? 'commenting' : 'replying'),
			...created(time),
			...(by === undefined ? {} : { creator: { type: 'Person', name: by } }),
		})),
	];
}

/** A time that is none is not told. */
function created(time: string): { readonly created?: string } {
	return Number.isNaN(Date.parse(time)) ? {} : { created: time };
}

/** Half a surrogate pair has no place in an address. */
function wellFormed(id: string): string {
	return new TextDecoder().decode(new TextEncoder().encode(id));
}

/** Offsets in UTF-16 units as offsets in code points. */
function codePoints(copy: string): (offset: number) => number {
	const pairs: number[] = [];
	for (let at = 0; at < copy.length; at++) {
		const code = copy.codePointAt(at) ?? 0;
		if (code > 0xffff) pairs.push(++at);
	}
	return (offset) => offset - firstFrom(pairs, offset);
}
