import type { Span } from '../../model/span';
import type { Language } from '../language';
import type { RulePage } from '../rule-page';

/** What a card needs from outside the page. */
export interface CardOptions {
	readonly language: Language;
	/** The page of a rule, from which a finding is explained. */
	readonly explain: (rule: string) => RulePage | undefined;
	/** The address of a stretch of the page (page offsets), for links within it. */
	readonly link: (stretch: Span) => string;
}
