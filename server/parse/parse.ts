import type { Draft, LogicalBlock } from '../model/article';
import type { DateEntity, Entity } from '../model/entity';
import type { Section } from '../model/section';
import { bySpan } from '../model/span';
import { logicalText } from '../text/logical';
import { blocksOf } from './blocks';
import { recognizeBylines } from './recognizers/byline';
import { recognizeDates } from './recognizers/date';
import { recognizePeople } from './recognizers/people';

/** What a recognizer reads: the logical text of one section and its blocks. Its spans, too, are counted in that text. */
export interface Reading {
	readonly kind: 'article' | 'furniture';
	readonly text: string;
	readonly blocks: readonly LogicalBlock[];
}

/** Understands one section by itself. `text` is the section's text, `section` says what the decoder took each line for. */
export function parse(section: Section, text: string): Draft {
	const blocks = blocksOf(text, section.roles);
	const { logical, logicalBlocks } = logicalText(text, blocks);
	const reading: Reading = { kind: section.kind, text: logical.text, blocks: logicalBlocks };
	const bylines = recognizeBylines(reading);
	const dates = recognizeDates(reading, bylines);
	const people = recognizePeople(reading, bylines, dates);
	const entities = [...bylines, ...outsideNames(dates, people.entities), ...people.entities].sort(bySpan);
	return {
		kind: section.kind,
		text,
		roles: section.roles,
		blocks,
		logical,
		logicalBlocks,
		entities,
		testimony: people.testimony,
	};
}

/** 春分 in 傅瑶春分别走访: what the words around read as a name and the word after it is no date. `dates` are in order. */
function outsideNames(dates: readonly DateEntity[], people: readonly Entity[]): readonly DateEntity[] {
	if (dates.length === 0) return dates;
	const names = people.filter((one) => one.kind === 'person').sort(bySpan);
	let first = 0;
	return dates.filter(({ span }) => {
		while (first < names.length && (names[first] as Entity).span.end <= span.start) first++;
		for (let i = first; i < names.length; i++) {
			const name = (names[i] as Entity).span;
			if (name.start >= span.start) break;
			if (span.start < name.end && name.end < span.end) return false;
		}
		return true;
	});
}
