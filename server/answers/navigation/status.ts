import type { IssueDateSource } from '../../ground/model/date';
import type { Severity } from '../../ground/model/finding';
import type { HouseForm } from '../../ground/model/house-style';
import type { Page } from '../../ground/model/page';
import type { Settings } from '../../ground/model/settings';
import { isoDay } from '../../ground/text/days';
import { isMisread } from '../../ground/text/misread';
import type { ErrorRate } from '../../judging/check/meter';
import { exampleOf, formInForce } from '../../reading/bylines/house-mending';
import { contraryDatesOf } from '../findings/contrary-dates';
import { findingCounts } from '../findings/placed-findings';
import { pageRate } from '../reports/error-rate';

/** What the status bar says of a page. */
export interface Status {
	/** `2022-07-31`; null where none is known. */
	readonly issueDate: string | null;
	readonly issueDateSource: IssueDateSource | null;
	/** What else tells an issue date, and another one. */
	readonly contraryDates: readonly { readonly day: string; readonly source: IssueDateSource }[];
	/** False for a page that was decoded wrongly: nothing in it is judged. */
	readonly checked: boolean;
	/** All findings, also those beyond the number that an editor shows. */
	readonly counts: Readonly<Record<Severity, number>>;
	readonly profile: Settings['profile'];
	readonly wordLevel: Settings['wordLevel'];
	/** The form that bylines are mended into, as an example, and where it comes from. */
	readonly bylineForm: { readonly example: string; readonly source: HouseForm['source'] };
	/** 疑似差错估算: an estimate, and always called so. */
	readonly errorRate: ErrorRate;
}

export function status(page: Page): Status {
	const { issueDate, settings, style } = page;
	const form = formInForce(settings.bylineForm, style);
	// In a page that was decoded wrongly there is nothing to count.
	const checked = !isMisread(page.text);
	const { characters, errors, rate, passes } = !checked
		? { characters: 0, errors: 0, rate: 0, passes: true }
		: pageRate(page);
	return {
		issueDate: issueDate ? isoDay(issueDate.day) : null,
		issueDateSource: issueDate?.source ?? null,
		contraryDates: contraryDatesOf(page).map(({ day, source }) => ({ day: isoDay(day), source })),
		checked,
		counts: findingCounts(page).faults,
		profile: settings.profile,
		wordLevel: settings.wordLevel,
		bylineForm: { example: exampleOf(form), source: form.source },
		errorRate: { characters, errors, rate, passes },
	};
}
