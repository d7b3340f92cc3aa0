import type { Draft, Reading } from '../../ground/model/article';
import type { BlockByline } from '../../ground/model/byline';
import type { DateExpression } from '../../ground/model/date';
import type { Entity } from '../../ground/model/entity';
import type { Section } from '../../ground/model/section';
import { contains, sortBySpan } from '../../ground/model/span';
import { exact } from '../../ground/text/exact';
import { logicalText } from '../../ground/text/logical';
import { recognizeBylines } from '../bylines/recognize';
import { recognizeDates } from '../dates/recognize';
import type { LatticeRoom } from '../people/lattice-input';
import { recognizePeople } from '../people/recognize';
import { blocksOf } from '../segment/blocks';

/**
 * Understands one section by itself. `text` is the section's text, `section` says what the decoder took each line for; sections that are
 * read one after the other share the `room`.
 */
export function parse(section: Section, text: string, room?: LatticeRoom): Draft {
	const leads: BlockByline[] = [];
	const blocks = exact(blocksOf(text, section.roles, { bylines: leads }));
	const { logical, logicalBlocks } = logicalText(text, blocks);
	const reading: Reading = { kind: section.kind, text: logical.text, blocks: logicalBlocks };
	const bylines = recognizeBylines(reading, leads);
	const dates = recognizeDates(reading, bylines);
	const people = recognizePeople(reading, { bylines, dates, room });
	const entities = outsideNames(sortBySpan([...bylines, ...dates, ...people.entities]));
	return {
		kind: section.kind,
		text,
		roles: section.roles,
		blocks,
		logical,
		logicalBlocks,
		entities: exact(entities),
		evidenceCounts: people.evidenceCounts,
	};
}

/**
 * Words that look like dates and are none: 春分 in 傅瑶春分别走访 is the end of a name and the start of a word. So is what may be a given
 * name (立夏 in 王立夏) or a surname and the start of one (周一 in 周一鸣). But 明年 in 发言人谈明年 stays a date, even where 谈明年 could
 * be a name. A whole name that is a word, too, is a name in a byline alone: 夏至 in `（记者 夏至）`. `entities` are in order.
 */
function outsideNames(entities: readonly Entity[]): readonly Entity[] {
	let cut: Set<Entity> | undefined;
	for (let i = 0; i < entities.length; i++) {
		const outer = entities[i];
		const { kind, span } = outer;
		if (kind !== 'person' && kind !== 'byline') continue;
		for (let j = i + 1; j < entities.length; j++) {
			const behind = entities[j];
			if (behind.span.start >= span.end) break;
			if (behind.kind !== 'date') continue;
			if (outer.kind === 'byline') {
				if (outer.people.some((person) => contains(person.span, behind.span))) (cut ??= new Set()).add(behind);
				continue;
			}
			const crosses = behind.span.start > span.start && behind.span.end > span.end;
			const within = behind.span.end <= span.end && behind.span.end - behind.span.start < span.end - span.start;
			if (crosses || (within && mayBeName(behind.expression))) (cut ??= new Set()).add(behind);
		}
	}
	return cut ? entities.filter((entity) => !cut.has(entity)) : entities;
}

function mayBeName(expression: DateExpression): boolean {
	if (expression.form !== 'point') return false;
	const { term, weekday, lunar, hour, dayPart } = expression.fields;
	return (
		(term !== undefined || weekday !== undefined || lunar !== undefined) && hour === undefined && dayPart === undefined
	);
}
