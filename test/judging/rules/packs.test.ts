import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Pack, PackEntry } from '../../../server/ground/model/pack';
import type { Rule } from '../../../server/ground/model/rule';
import { defaults } from '../../../server/ground/model/settings';
import { findings } from '../../../server/judging/check/findings';
import { agencyList } from '../../../server/judging/packs/agency-list';
import { confusables } from '../../../server/judging/packs/confusables';
import { institutions } from '../../../server/judging/packs/institutions';
import { legalTerms } from '../../../server/judging/packs/legal-terms';
import { places } from '../../../server/judging/packs/places';
import { pleonasms } from '../../../server/judging/packs/pleonasms';
import { series, setPhrases } from '../../../server/judging/packs/set-phrases';
import { usage } from '../../../server/judging/packs/usage';
import { spellings } from '../../../server/judging/rules/lib/terms';
import { institutionName } from '../../../server/judging/rules/posts/institution-name';
import { brokenSetPhrase } from '../../../server/judging/rules/words/broken-set-phrase';
import { confusableCharacter } from '../../../server/judging/rules/words/confusable-character';
import { discouragedTerm } from '../../../server/judging/rules/words/discouraged-term';
import { pleonasm } from '../../../server/judging/rules/words/pleonasm';
import { analyze } from '../../../server/reading/page/update';

/**
 * Every entry proves itself: each term is found in a plain sentence on a day when it holds, its suggestion and its innocent words are not,
 * and its own examples come out as they say.
 */
const packs: readonly (readonly [Pack, Rule])[] = [
	[agencyList, discouragedTerm],
	[confusables, confusableCharacter],
	[institutions, institutionName],
	[legalTerms, discouragedTerm],
	[pleonasms, pleonasm],
	[setPhrases, brokenSetPhrase],
	[usage, discouragedTerm],
];

for (const [pack, rule] of packs) {
	describe(pack.name, () => {
		const found = (sentence: string, entry: PackEntry): string[] => {
			const day = (entry.from ?? entry.to ?? '2022-07-31').split('-').map(Number);
			const settings = {
				...defaults,
				issueDate: { day: { year: day[0], month: day[1], day: day[2] }, source: 'option' as const },
			};
			const page = analyze({ text: sentence, settings, fileName: undefined });
			return findings(page, [rule]).sections.flatMap((list, i) =>
				list.map(({ span }) => (page.articles[i]?.draft.logical.text ?? '').slice(span.start, span.end)),
			);
		};
		test('terms are found, suggestions and innocent words are not', () => {
			for (const entry of pack.entries) {
				for (const term of entry.terms.flatMap(spellings)) assert.deepEqual(found(`（${term}）`, entry), [term]);
				for (const suggestion of entry.suggestions ?? [])
					assert.deepEqual(found(`（${suggestion}）`, entry), [], suggestion);
				for (const word of entry.except ?? []) assert.deepEqual(found(`（${word}）`, entry), [], word);
			}
		});
		test('examples come out as they say', () => {
			for (const entry of pack.entries) {
				for (const sentence of entry.bad ?? []) assert.notDeepEqual(found(sentence, entry), [], sentence);
				for (const sentence of entry.good ?? []) assert.deepEqual(found(sentence, entry), [], sentence);
			}
		});
		test('every entry has a reason, a source and as many suggestions as terms', () => {
			const seen = new Set<string>();
			for (const entry of pack.entries) {
				assert.ok(entry.reason && entry.source, entry.terms[0]);
				if (entry.suggestions && entry.suggestions.length > 1)
					assert.equal(entry.suggestions.length, entry.terms.length, entry.terms[0]);
				for (const term of entry.terms) {
					assert.ok(!seen.has(term), `${term} stands twice`);
					seen.add(term);
				}
			}
		});
	});
}

test('a pattern of a term stands for each of its spellings', () => {
	assert.deepEqual(spellings('解放[前后]'), ['解放前', '解放后']);
	assert.deepEqual(spellings('[甲乙][丙丁]'), ['甲丙', '甲丁', '乙丙', '乙丁']);
	assert.deepEqual(spellings('没有[关'), ['没有[关']);
});

test('series have no item twice, and places no line without a province', () => {
	for (const { items } of series) assert.equal(new Set(items).size, items.length);
	for (const line of places) assert.match(line, /^[^|]+(?:省|市|自治区|特别行政区)\|/);
});
