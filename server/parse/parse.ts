import type { Draft, LogicalBlock } from '../model/article';
import type { Entity } from '../model/entity';
import type { Section } from '../model/section';
import { sortBySpan } from '../model/span';
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
	const entities = outsideNames(sortBySpan([...bylines, ...dates, ...people.entities]));
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

/** 春分 in 傅瑶春分别走访: what the words around read as a name and the word after it is no date. `entities` are in order. */
function outsideNames(entities: readonly Entity[]): readonly Entity[] {
	let cut: Set<Entity> | undefined;
	for (let i = 0; i < entities.length; i++) {
		const { kind, span } = entities[i] as Entity;
		if (kind !== 'person') continue;
		for (let j = i + 1; j < entities.length; j++) {
			const behind = entities[j] as Entity;
			if (behind.span.start >= span.end) break;
			if (behind.kind === 'date' && behind.span.start > span.start && behind.span.end > span.end) (cut ??= new Set()).add(behind);
		}
	}
	return cut ? entities.filter((entity) => !cut.has(entity)) : entities;
}
