import type { BlockKind } from '../../ground/model/block';
import type { Page } from '../../ground/model/page';
import { firstFrom } from '../../ground/text/bisect';

/**
 * The style of each line of a page: the kind of what it holds. A line that opens with a byline and goes on as text is text (`本报讯（记者
 * 甲某）7月…`), one that has 引题 and 主题 is a headline; blank lines have none.
 */
export function lineStyles({ text, segmentation, articles }: Page): (BlockKind | undefined)[] {
	const ends: number[] = [];
	// As in `withPlainLineEnds`: CR LF, LF and CR end a line.
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) ends.push(at);
	}
	const styles: (BlockKind | undefined)[] = Array.from({ length: ends.length + 1 }, () => undefined);
	articles.forEach(({ draft }, section) => {
		const start = segmentation.starts[section];
		for (const { kind, span } of draft.blocks) {
			const line = firstFrom(ends, start + span.start);
			if (styles[line] === undefined || kind === 'paragraph' || kind === 'headline') styles[line] = kind;
		}
	});
	return styles;
}
