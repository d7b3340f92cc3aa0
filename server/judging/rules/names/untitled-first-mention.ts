import type { ArticleRule } from '../../../ground/model/rule';
import { span } from '../../../ground/model/span';
import { isoDay } from '../../../ground/text/days';
import { overlapOf } from '../../../ground/text/overlap';
import { isQuoted } from '../../../ground/text/quotations';
import { entitiesOf } from '../../../reading/article/entities';
import { deskIndexOf, postsOn, rosterDate } from '../../roster/desk-index';
import { localForm, sameOffice } from '../../roster/offices';
import { fix } from '../lib/change';

/**
 * `⟦骆长青⟧来到石桥镇`: somebody who by the desk's roster has a post on that day, and whom the story names first without one. Off: in
 * lists, in memories and among those whom everybody knows, names stand alone.
 */
export const untitledFirstMention: ArticleRule = {
	name: 'untitled-first-mention',
	category: 'title',
	structural: true,
	tier: 'C',
	severity: 'off',
	weight: 0,
	title: { zh: '首次出现没有职务', en: 'First mention without a title' },
	about: 'person',
	*check(article, { settings: { roster }, issueDate }) {
		if (!roster || !issueDate || article.draft.kind !== 'article') return;
		const day = isoDay(issueDate.day);
		const index = deskIndexOf(roster);
		const { logical, logicalBlocks } = article.draft;
		const { bylines, officials, persons } = entitiesOf(article);
		const isBody = overlapOf(logicalBlocks.flatMap(({ kind, span }) => (kind === 'paragraph' ? span : [])));
		const isSigned = overlapOf(bylines.map(({ span }) => span));
		const titled = new Set(officials.map(({ person }) => person.name));
		const seen = new Set<string>();
		for (const { name, span: place } of persons) {
			if (!isBody(place) || seen.has(name)) continue;
			seen.add(name);
			const { present } = postsOn(index.byName.get(name) ?? [], day);
			if (present.length === 0 || titled.has(name) || isSigned(place) || isQuoted(logical, place)) continue;
			// Several names share one title, or it stands behind them.
			if (joining.has(logical.text[place.start - 1]) || joining.has(logical.text[place.end])) continue;
			const titles = present.slice(0, 2).map((row) => localForm(sameOffice(row)) ?? sameOffice(row));
			const asOf = rosterDate(index, day);
			yield {
				span: place,
				message: {
					zh: `首次出现没有写职务；按名录（${asOf === undefined ? '没有写日期' : `记到 ${asOf}`}），${name}是${titles.join('、')}。`,
					en: `Named first without a title; by the roster (${asOf === undefined ? 'without dates' : `up to ${asOf}`}) ${name} is ${titles.join(', ')}.`,
				},
				fixes: titles.map((title) =>
					fix(
						{ zh: `加上“${title}”`, en: `Put “${title}” before it` },
						[{ span: span(place.start, place.start), text: title }],
						'offer',
					),
				),
			};
		}
	},
};

const joining: ReadonlySet<string | undefined> = new Set(['、', '和']);
