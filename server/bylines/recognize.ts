import type { Reading } from '../article/parse';
import type { LogicalBlock } from '../model/article';
import type { BlockKind } from '../model/block';
import type { BylineEntity, BylinePerson } from '../model/entity';
import type { Lead } from '../segment/blocks';
import { authorLine } from './authors';
import { gluedLead } from './glued';
import { type BylineMatch, bylineAt, bylineLine } from './scan';
import { trailingByline } from './tail';

/** Finds the bylines of a section: what opens a block, a line that is nothing else, what closes a block. Spans are counted in the reading's text; `leads` are the bylines by which its blocks were cut, in order. */
export function recognizeBylines(reading: Reading, leads: readonly Lead[]): BylineEntity[] {
	const { text, blocks } = reading;
	const found: BylineEntity[] = [];
	let at = 0;
	for (let i = 0; i < blocks.length; i++) {
		const { kind, span, first } = blocks[i] as LogicalBlock;
		// A text of one line may have been taken for a headline.
		if (blocks.length > 1 && silent.has(kind)) continue;
		const { start, end } = span;
		while (at < leads.length && (leads[at] as Lead).block < first) at++;
		const lead = leads[at];
		if (lead?.block === first) {
			found.push(bylineEntity(lead.match, start - lead.match.start));
			continue;
		}
		// A paragraph may share its line with the byline block before it: its start is no line start.
		const opens = i === 0 || blocks[i - 1]?.span.end !== start;
		// Whether `（记者 甲某）` opens a story or signs it shows in what follows on its line.
		const head = opens ? (bylineAt(text, start, lineEnd(text, end)) ?? bylineLine(text, start, end)) : undefined;
		const next = blocks[i + 1]?.kind;
		if (head)
			found.push(
				bylineEntity(
					head.role === 'line' &&
						(head.evidence === 'office'
							? blocks[i - 1]?.kind === 'paragraph'
							: signsOff(kind, blocks[i - 1]?.kind, next))
						? { ...head, role: 'tail' }
						: head,
				),
			);
		// Copy from a database may have the headline on the line of the lead.
		const glued = opens && !head ? gluedLead(text, start, lineEnd(text, end)) : undefined;
		if (glued) found.push(bylineEntity(glued));
		const tail = head && head.end >= end ? undefined : trailingByline(text, head?.end ?? glued?.end ?? start, end);
		if (tail && stands(tail, kind, next)) found.push(bylineEntity(tail));
		if (head || tail || kind !== 'byline') continue;
		// The page shows that it is one.
		const author = authorLine(text, start, end);
		if (author)
			found.push(
				bylineEntity(
					author.role === 'line' && signsOff(kind, blocks[i - 1]?.kind, next) ? { ...author, role: 'tail' } : author,
				),
			);
	}
	return found;
}

/** A byline below text, with no more of it behind, signs off; where text follows, it opens that. */
function signsOff(kind: BlockKind, before: BlockKind | undefined, next: BlockKind | undefined): boolean {
	return kind === 'byline' && before === 'paragraph' && next !== 'paragraph';
}

/** The byline as the model has it, its offsets counted from `by` units before. */
export function bylineEntity(match: BylineMatch, by = 0): BylineEntity {
	const date = match.opening?.date;
	const people: BylinePerson[] = [];
	for (const group of match.groups) {
		const role = group.role?.text ?? group.suffix?.text ?? '作者';
		const employer = group.employer?.text;
		for (const { name, start, end } of group.people)
			people.push({ name, span: { start: by + start, end: by + end }, role, employer });
	}
	return {
		kind: 'byline',
		span: { start: by + match.start, end: by + match.end },
		role: match.role,
		agency: match.agency,
		place: match.opening?.place?.text,
		date: date && { kind: 'date', span: { start: by + date.start, end: by + date.end }, expression: date.expression },
		people,
	};
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
