import type { BorderRule, PageFault } from '../../ground/model/rule';
import { realigned } from '../../reading/page/alignment';
import type { IncrementalRule } from './incremental-rule';

const none: readonly never[] = [];

/**
 * The faults that a rule finds at the borders of sections: an edit asks about those between sections that it changed,
 * and the one before them.
 */
export function incrementalBorderRule(rule: BorderRule): IncrementalRule {
	let faults: readonly (PageFault | undefined)[] = [];
	return {
		bringUpToDate(diff, touch) {
			const { articles } = diff.page;
			const at = (section: number): PageFault | undefined => {
				const next = articles[section + 1];
				const fault = next && rule.border(articles[section], next);
				return fault && { ...fault, section };
			};
			const list = realigned(faults, diff, at);
			const last = diff.head - 1;
			if (last >= 0) {
				list[last] = at(last);
				touch(last);
			}
			faults = list;
		},
		faultsOf(section) {
			const fault = faults[section];
			return fault ? [fault] : none;
		},
	};
}
