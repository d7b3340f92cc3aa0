import type { Message } from '../../model/finding';
import type { PageFinding } from '../../model/page';
import { rules } from '../../rules/index';
import { type Language, say } from '../language';
import { escaped, field, markdownLines } from '../markdown';
import type { CardOptions } from './card-options';

/**
 * The card of a finding: the rule, why it is one with standard and clause, wrong and right, and what the standard counts it for.
 * It does not repeat the message: an editor shows that in the same hover, above the card.
 */
export function findingCard(
	finding: PageFinding,
	{ language, explain }: Pick<CardOptions, 'language' | 'explain'>,
): string {
	const rule = rules.find(({ name }) => name === finding.rule);
	const page = explain(finding.rule);
	const title = rule ? say(rule.title, language) : finding.rule;
	return [
		`**${escaped(title)}** \`${finding.rule}\``,
		page?.why,
		page &&
			markdownLines(
				page.wrong && field(say(words.wrong, language), escaped(page.wrong)),
				page.right && field(say(words.right, language), escaped(page.right)),
			),
		footing(finding, language),
	]
		.filter(Boolean)
		.join('\n\n');
}

const words = {
	wrong: { zh: '误', en: 'Wrong' },
	right: { zh: '正', en: 'Right' },
} as const satisfies Record<string, Message>;

/** How sure the rule is, and what the fault counts in the error rate (information and hints count nothing: check/meter.ts). */
function footing({ tier, weight, severity }: PageFinding, language: Language): string {
	const counts = weight > 0 && (severity === 'error' || severity === 'warning');
	const sure: Record<typeof tier, Message> = {
		A: { zh: '把握很大', en: 'almost certain' },
		B: { zh: '把握较大', en: 'rather certain' },
		C: { zh: '供参考', en: 'worth a look' },
		D: { zh: '有争议', en: 'contested' },
	};
	const counted: Message = counts
		? { zh: `约计差错 ${weight}`, en: `counts about ${weight} in the error rate` }
		: { zh: '不计差错', en: 'not counted as an error' };
	return `*${say(sure[tier], language)} · ${say(counted, language)}*`;
}
