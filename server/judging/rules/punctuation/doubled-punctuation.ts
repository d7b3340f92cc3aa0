import type { ArticleRule, Fault } from '../../../ground/model/rule';
import { isDigit } from '../../../ground/text/characters';
import { sequences } from '../../../ground/text/prefilter';
import { runs } from '../../../ground/text/runs';
import { signSet } from '../../../ground/text/signs';
import { change } from '../lib/change';

/** `返青快⟦，，⟧长势好`, `“今年收成好⟦。”。⟧`, `98.7⟦%%⟧`: two signs where one belongs. */
export const doubledPunctuation: ArticleRule = {
	name: 'doubled-punctuation',
	category: 'punctuation',
	tier: 'A',
	severity: 'warning',
	weight: 0.1,
	title: { zh: '标点重复', en: 'Doubled punctuation' },
	needs: () => doubled,
	*check({ draft }) {
		const { text } = draft.logical;
		for (const span of runs(text, stops)) {
			if (span.end - span.start < 2) continue;
			const marks = text.slice(span.start, span.end);
			const kept = single(marks);
			if (kept !== undefined) yield { span, message: message(marks), fixes: [change(span, kept, 'safe')] };
		}
		for (const sign of percents)
			for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + sign.length))
				if (isDigit(text.charCodeAt(at - 1)) && text[at + 2] !== sign[0]) {
					const span = { start: at, end: at + 2 };
					yield { span, message: message(sign), fixes: [change(span, sign[0], 'safe')] };
				}
		yield* aroundQuotes(text);
	},
};

const stopSigns = '，。、；：？！';
const stops = signSet(stopSigns);
/** Behind a figure, and not in a row of marks. */
const percents = ['%%', '％％'];
const doubled = [...sequences(stopSigns, stopSigns), ...percents, '。”。', '？”。', '！”。', '，”，'];

/** What is kept of a run of stops; undefined where the run is right: `？！`, `！！！`, and 。。。, which stands for an ellipsis. */
function single(marks: string): string | undefined {
	const first = marks[0];
	const isOne = [...marks].every((mark) => mark === first);
	if (isOne && first === '。') return marks.length === 2 ? first : undefined;
	if (isOne && (first === '？' || first === '！')) return marks.length > 3 ? first.repeat(3) : undefined;
	if ([...marks].every((mark) => mark === '？' || mark === '！')) return marks.length > 4 ? '？！' : undefined;
	// Of two different stops the stronger one stays: 、 < ， < ； < ： < 。 < ？！
	return [...marks].sort((a, b) => strength.indexOf(b) - strength.indexOf(a))[0];
}

const strength = '、，；：。？！';

function message(marks: string): { readonly zh: string; readonly en: string } {
	return { zh: `标点重复：“${marks}”。`, en: `Doubled punctuation: “${marks}”.` };
}

/** `。”。`, `？”。`, `，”，`: a stop on both sides of a closing mark; the sentence has one. */
function* aroundQuotes(text: string): Generator<Fault> {
	for (let at = text.indexOf('”'); at >= 0; at = text.indexOf('”', at + 1)) {
		const inner = text[at - 1];
		const outer = text[at + 1];
		const span = { start: at - 1, end: at + 2 };
		const marks = text.slice(span.start, span.end);
		// A run of stops is reported by itself.
		if (at < 1 || isStop(text[at - 2]) || isStop(text[at + 2])) continue;
		if (outer === '。' && (inner === '。' || inner === '？' || inner === '！'))
			yield { span, message: message(marks), fixes: [change(span, `${inner}”`, 'safe')] };
		else if (inner === '，' && outer === '，')
			yield { span, message: message(marks), fixes: [change(span, '”，', 'safe')] };
	}
}

function isStop(sign: string | undefined): boolean {
	return sign !== undefined && '，。、；：？！'.includes(sign);
}
