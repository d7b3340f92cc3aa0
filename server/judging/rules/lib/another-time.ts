import type { Article } from '../../../ground/model/article';
import type { RuleContext } from '../../../ground/model/rule';
import type { Span } from '../../../ground/model/span';
import { countWhile } from '../../../ground/text/bisect';
import { entitiesOf } from '../../../reading/article/entities';

/**
 * Tells whether the copy speaks of another time than its own at a stretch, `1948年，…解放后…`: by a date of the paragraph, or several of
 * the story, decades before the issue; or by an era that the paragraph names. Words of that time are right there.
 */
export function otherTimes(article: Article, { readings, issueDate }: RuleContext): (stretch: Span) => boolean {
	const { logical, logicalBlocks } = article.draft;
	const latest = (issueDate?.day.year ?? undated) - past;
	const old: number[] = [];
	for (const date of entitiesOf(article).dates) {
		const year = /^\d{3,4}/.exec(readings.get(date)?.value ?? '')?.[0];
		// A decade is written with three digits: 195.
		if (year !== undefined && Number(year.padEnd(4, '0')) <= latest) old.push(date.span.start);
	}
	const known = new Map<number, boolean>();
	return ({ start }) => {
		if (old.length >= several) return true;
		const block = countWhile(logicalBlocks.length, (index) => logicalBlocks[index].span.end <= start);
		let isOld = known.get(block);
		if (isOld === undefined && block < logicalBlocks.length) {
			const { span } = logicalBlocks[block];
			isOld =
				old.some((at) => span.start <= at && at < span.end) || eras.test(logical.text.slice(span.start, span.end));
			known.set(block, isOld);
		}
		return isOld === true;
	};
}

const undated = 2000;
const past = 30;
const several = 3;

const eras =
	/抗日|抗战|解放战争|民国|旧中国|旧社会|旧时代|清代|清末|上世纪|[12][0-9]世纪|长征|红军|八路军|新四军|地下党|土地改革|土改|合作化|人民公社|生产队|新中国成立(?:之)?初|建国初/;
