import type { Reading } from '../../ground/model/article';
import type { BlockKind } from '../../ground/model/block';
import type { BlockByline, BylineMatch } from '../../ground/model/byline';
import type { BylineEntity } from '../../ground/model/entity';
import { authorLine } from './authors';
import { bylineLine } from './byline-line';
import { bylineEntity } from './entity';
import { gluedLead } from './glued';
import { bylineAt } from './scan';
import { trailingByline } from './tail';

/**
 * Finds the bylines of a section: what opens a block, a line that is nothing else, what closes a block. Spans are counted in the
 * reading's text;
 * `known` are the bylines by which its blocks were cut, in order.
 */
export function recognizeBylines(reading: Reading, known: readonly BlockByline[]): BylineEntity[] {
	const { text, blocks } = reading;
	const found: BylineEntity[] = [];
	let at = 0;
	for (let i = 0; i < blocks.length; i++) {
		const { kind, span, first } = blocks[i];
		// A text of one line may have been taken for a headline.
		if (blocks.length > 1 && silent.has(kind)) continue;
		const { start, end } = span;
		const before = blocks[i - 1];
		const next = blocks[i + 1]?.kind;
		// A paragraph may share its line with the byline block before it: its start is no line start.
		const opens = before?.span.end !== start;
		while (at < known.length && known[at].block < first) at++;
		const match = known[at]?.block === first ? known[at].match : undefined;
		const isPlain = match === 'none';
		if (match && !isPlain) {
			if (onlyCloses(match)) continue;
			// A signature without brackets that runs on from its text counts as a line of its own.
			const isLine =
				match.role === 'tail' && match.form.open === undefined && !(opens && signsOff(kind, before?.kind, next));
			found.push(bylineEntity(isLine ? { ...match, role: 'line' } : match, start - match.start));
			continue;
		}
		// Whether `（记者 甲某）` opens a story or signs it shows in what follows on its line.
		const lead = opens && !isPlain ? bylineAt(text, start, lineEnd(text, end)) : undefined;
		const head = lead ?? (opens ? bylineLine(text, start, end) : undefined);
		if (head)
			found.push(
				bylineEntity(
					head.role === 'line' &&
						(head.evidence === 'office' ? before?.kind === 'paragraph' : signsOff(kind, before?.kind, next))
						? { ...head, role: 'tail' }
						: head,
				),
			);
		// Copy from a database may have the headline on the line of the lead.
		const glued = opens && !head ? gluedLead(text, start, lineEnd(text, end)) : undefined;
		if (glued) found.push(bylineEntity(glued));
		const read = head ?? glued;
		const isRead = read ? read.end >= end : isPlain;
		const tail = isRead ? undefined : trailingByline(text, read?.end ?? start, end);
		if (tail && !onlyCloses(tail) && stands(tail, kind, next)) found.push(bylineEntity(tail));
		if (head || tail || kind !== 'byline') continue;
		// The page shows that it is one.
		const author = authorLine(text, start, end);
		if (author)
			found.push(
				bylineEntity(
					author.role === 'line' && signsOff(kind, before?.kind, next) ? { ...author, role: 'tail' } : author,
				),
			);
	}
	return found;
}

/** `…到了秋天。　新华社某地4月6日电`: on the line of the last sentence it ends the story and names nobody. */
function onlyCloses({ role, opening, form, groups }: BylineMatch): boolean {
	return role === 'tail' && opening !== undefined && form.open === undefined && groups.length === 0;
}

/** A byline below text, with no more of it behind, signs off; where text follows, it opens that. */
function signsOff(kind: BlockKind, before: BlockKind | undefined, next: BlockKind | undefined): boolean {
	return kind === 'byline' && before === 'paragraph' && next !== 'paragraph';
}

/** Blocks in which no byline stands. */
const silent: ReadonlySet<BlockKind> = new Set([
	'jump',
	'slogan',
	'advert',
	'masthead',
	'folio',
	'headline',
	'kicker',
	'deck',
	'crosshead',
]);

/** A pen name that is no surname (`（南山）`) signs only what ends there; in mid-story a bracket of two characters is anything. */
function stands(match: BylineMatch, kind: BlockKind, next: BlockKind | undefined): boolean {
	if (match.evidence === 'pen') return kind === 'byline' || kind === 'credit' || next === undefined;
	return true;
}

function lineEnd(text: string, from: number): number {
	const end = text.indexOf('\n', from);
	return end < 0 ? text.length : end;
}
