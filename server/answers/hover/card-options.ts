import type { Span } from '../../ground/model/span';
import type { RulePage } from '../findings/rule-page';
import type { Language } from '../reports/language';

/** What a card needs from outside the page. */
export interface CardOptions {
	readonly language: Language;
	/** The page of a rule, which says why a finding is one. */
	readonly explain: (rule: string) => RulePage | undefined;
	/** The address of a rule's page; undefined where there is none. */
	readonly ruleLink: (rule: string) => string | undefined;
	/** The address of a stretch of the page (page offsets), for links within it. */
	readonly link: (stretch: Span) => string;
}
