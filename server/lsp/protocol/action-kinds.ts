import type { CodeActionKind } from 'vscode-languageserver';
import type { PageAction } from '../../answers/findings/page-action';

/** The kinds of code action as the protocol names them. */
export const actionKinds: Readonly<Record<PageAction['kind'], CodeActionKind>> = {
	quickfix: 'quickfix',
	'mend-page': 'quickfix',
	note: 'quickfix',
	roster: 'quickfix',
	'fix-all': 'source.fixAll.zhubi',
	reading: 'quickfix.zhubi.readingPass',
};
