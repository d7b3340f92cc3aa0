import { createIssueIndex, type FiledPage } from '../../../server/desk/issue-index/issue-index';
import { summaryOf } from '../../../server/desk/issue-index/page-summary';
import type { IssueContext } from '../../../server/ground/model/issue';
import { defaults, type Settings } from '../../../server/ground/model/settings';
import { present } from '../../../server/ground/text/present';
import { pageNumberOfFile } from '../../../server/reading/issue/page-number';
import { analyze } from '../../../server/reading/page/update';

/** Pages of one issue by the names of their files. */
export type Texts = Readonly<Record<string, string>>;

export function filed(file: string, text: string, settings: Settings = defaults): FiledPage {
	return {
		uri: `file:///issue/${file}`,
		file,
		issue: 'issue',
		number: pageNumberOfFile(file),
		summary: summaryOf(analyze({ text, settings, fileName: file })),
	};
}

/** What the other pages add to one of them. */
export function contextIn(texts: Texts, file: string, settings = defaults): IssueContext | undefined {
	const index = createIssueIndex();
	for (const [name, text] of Object.entries(texts)) index.put(filed(name, text, settings));
	return index.contextOf(present(index.get(`file:///issue/${file}`), file));
}
