import type { ArticleRule } from '../../../ground/model/rule';
import type { Span } from '../../../ground/model/span';
import { isQuoted } from '../../../ground/text/quotations';

/** `1958年出生的老支书⟦今年58岁⟧`: an age that year of birth and issue date do not give. An age may be counted from birth or from one. */
export const ageMismatch: ArticleRule = {
	name: 'age-mismatch',
	category: 'number',
	tier: 'B',
	severity: 'warning',
	weight: 1,
	title: { zh: '年龄与出生年份不符', en: 'Age and year of birth differ' },
	needs: () => ages,
	*check({ draft }, { issueDate }) {
		if (!issueDate) return;
		const { logical } = draft;
		for (const word of ages)
			for (let at = logical.text.indexOf(word); at >= 0; at = logical.text.indexOf(word, at + word.length)) {
				const age = /^..([0-9]{1,3})岁/.exec(logical.text.slice(at, at + 6));
				const birth = age ? birthAround(logical.text, at) : undefined;
				if (!age || birth === undefined || isQuoted(logical, { start: at, end: at + age[0].length })) continue;
				const years = issueDate.day.year - birth;
				if (Math.abs(years - Number(age[1])) <= slack || years < 0 || years > oldest) continue;
				yield {
					span: { start: at, end: at + age[0].length },
					message: {
						zh: `${birth}年出生，到${issueDate.day.year}年是${years - 1}岁或${years}岁。`,
						en: `Born in ${birth}: in ${issueDate.day.year} that is ${years - 1} or ${years}.`,
					},
				};
			}
	},
};

const ages = ['今年', '现年'];
/** A year for the birthday, one for counting from one; and two for those who count New Year's days. */
const slack = 2;
const oldest = 120;

/** The one year of birth of the sentence; undefined where it has none, or several people in it. */
function birthAround(text: string, at: number): number | undefined {
	const { start, end } = sentenceAround(text, at);
	const sentence = text.slice(start, end);
	const born = [...sentence.matchAll(births)].map((match) => Number(match[1] ?? match[2]));
	if (new Set(born).size !== 1 || (sentence.match(/[0-9]岁/g) ?? []).length > 1) return undefined;
	return born[0];
}

/** 1974年8月生, 1980年出生, 生于1991年3月. */
const births =
	/((?:19|20)[0-9]{2})年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:出生|生于|生人|生[，、）])|(?:生于|出生于)((?:19|20)[0-9]{2})年/g;

const longest = 120;

function sentenceAround(text: string, at: number): Span {
	let start = at;
	let end = at;
	while (start > 0 && at - start < longest && !'。；！？\n'.includes(text[start - 1])) start--;
	while (end < text.length && end - at < longest && !'。；！？\n'.includes(text[end])) end++;
	return { start, end };
}
