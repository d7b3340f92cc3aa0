import { type MarkKind, markKinds, type TextPrint } from '../../ground/model/mark';
import { type Span, span } from '../../ground/model/span';
import { xmlText } from '../../ground/text/xml';
import { exchangeError } from '../exchange-error';
import { readXml } from '../read-xml';
import { manifestSpace } from './manifest-space';

/**
 * What a document says of itself to the one who takes it back: the text that it was made from, and which marks stand in it as what. Word
 * and LibreOffice keep it as they found it (custom XML). Offsets are those of `text`.
 */
export interface Manifest {
	/** Of the page as it lay on the disk. */
	readonly base: TextPrint;
	/** The text of the page, as `exchangeText` has it. */
	readonly text: string;
	readonly changes: readonly SentChange[];
	readonly comments: readonly SentComment[];
}

/** A suggestion that stands in the document as a tracked change. */
export interface SentChange {
	/** The id of the mark. */
	readonly mark: string;
	/** The bookmark around it. */
	readonly name: string;
	readonly what: MarkKind;
	readonly place: Span;
	/** Where the words of a relocation go. */
	readonly target: number | undefined;
	readonly text: string;
}

/** Something said in a thread, as a comment. */
export interface SentComment {
	readonly mark: string;
	/** The id of the event that said it. */
	readonly id: string;
	readonly name: string;
	readonly place: Span;
	/** As it stands in the document, label included. */
	readonly text: string;
	/** What stands before what was said: `【存疑】`. */
	readonly label: string;
	readonly done: boolean;
}

/** The bookmark around the words of a relocation where they are put in. */
export function targetName(name: string): string {
	return `${name}_to`;
}

export function manifestXml({ base, text, changes, comments }: Manifest): string {
	const attributes = (list: Readonly<Record<string, string | number>>) =>
		Object.entries(list)
			.map(([name, value]) => ` ${name}="${xmlText(String(value))}"`)
			.join('');
	const where = ({ mark, name, place }: SentChange | SentComment) => ({
		...{ mark, name, start: place.start, end: place.end },
	});
	return [
		`<?xml version="1.0" encoding="UTF-8"?>\n<zhubi xmlns="${manifestSpace}"${attributes({ ...base })}>`,
		`<text>${xmlText(text)}</text>`,
		...changes.map(
			(one) =>
				`<change${attributes({ ...where(one), what: one.what, ...(one.target === undefined ? {} : { to: one.target }) })}>${xmlText(one.text)}</change>`,
		),
		...comments.map(
			(one) =>
				`<said${attributes({ ...where(one), id: one.id, label: one.label, done: one.done ? 1 : 0 })}>${xmlText(one.text)}</said>`,
		),
		'</zhubi>',
	].join('');
}

/** Reads it. Throws where something in it cannot be: whoever changed it did not mean well. */
export function readManifest(xml: string): Manifest {
	let base: TextPrint | undefined;
	let text = '';
	const changes: SentChange[] = [];
	const comments: SentComment[] = [];
	let content = '';
	let attributes: ReadonlyMap<string, string> = new Map();
	const word = (name: string) => attributes.get(name) ?? '';
	const number = (name: string) => {
		const value = Number(attributes.get(name));
		if (!Number.isSafeInteger(value) || value < 0) throw unbelievable();
		return value;
	};
	const where = () => ({ mark: word('mark'), name: word('name'), place: span(number('start'), number('end')) });
	readXml(xml, {
		open(element) {
			attributes = element.attributes;
			content = '';
			if (element.local === 'zhubi') base = { sha256: word('sha256'), length: number('length') };
		},
		text(piece) {
			content += piece;
		},
		close(local) {
			if (local === 'text') text = content;
			else if (local === 'change') {
				const what = markKinds.find((one) => one === word('what'));
				if (what === undefined) return;
				const target = attributes.has('to') ? number('to') : undefined;
				changes.push({ ...where(), what, target, text: content });
			} else if (local === 'said')
				comments.push({ ...where(), id: word('id'), label: word('label'), done: word('done') === '1', text: content });
		},
	});
	const isWithin = ({ place }: SentChange | SentComment) => place.start <= place.end && place.end <= text.length;
	const areTargets = changes.every(({ target = 0 }) => target <= text.length);
	if (!base || !/^[0-9a-f]{64}$/.test(base.sha256) || ![...changes, ...comments].every(isWithin) || !areTargets)
		throw unbelievable();
	return { base, text, changes, comments };
}

function unbelievable() {
	return exchangeError(
		'文件里朱笔自己的记录被改坏了，没有读。',
		'What zhubi keeps in the file for itself was damaged: it is not read.',
	);
}
