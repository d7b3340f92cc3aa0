import type { Page } from '../../ground/model/page';
import { memoize } from '../../ground/text/memoize';
import { type ErrorRate, type Meter, meter, rateOf, weigh } from '../../judging/check/meter';
import { passMark } from '../../judging/check/weight-classes';
import { judgedFindings, placedFindings } from '../findings/placed-findings';
import type { Language } from './language';

/** The estimated error rate of a page by itself. */
export function pageRate(page: Page): ErrorRate {
	return rateOf(weigh(page, judgedFindings(page).standing));
}

/** The same section by section and charge by charge, made once for a page. */
export const pageMeter = memoize((page: Page): Meter => meter(page, placedFindings(page)));

/** `疑似差错估算：1032字，差错2.3，差错率约22.29/10000，超过合格线（3/10000）。` It always says that it is an estimate. */
export function errorRateSentence({ characters, errors, rate, passes }: ErrorRate, language: Language): string {
	if (language === 'en')
		return `Estimated error rate: ${characters} characters, suspected errors ${errors}, about ${rate} in 10,000, ${passes ? 'within' : 'above'} the line of ${passMark}.`;
	return `疑似差错估算：${characters}字，差错${errors}，差错率约${rate}/10000，${passes ? '未超过' : '超过'}合格线（${passMark}/10000）。`;
}
