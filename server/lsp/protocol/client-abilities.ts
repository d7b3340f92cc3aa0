import type { ClientCapabilities } from 'vscode-languageserver';

/** True where the client asks for the edits of an action when it is taken: a page has dozens, and most are only looked at. */
export function takesEditsLate({ textDocument }: ClientCapabilities): boolean {
	const { dataSupport, resolveSupport } = textDocument?.codeAction ?? {};
	return dataSupport === true && resolveSupport?.properties.includes('edit') === true;
}

/** True where the client takes the registration of the outline late, and again (outline-registration.ts). */
export function takesOutlineLate({ textDocument }: ClientCapabilities): boolean {
	return textDocument?.documentSymbol?.dynamicRegistration === true;
}

/** True where the client asks which edits come along with files that are renamed, and can rename files that lie beside them. */
export function renamesAlong({ workspace }: ClientCapabilities): boolean {
	return (
		workspace?.fileOperations?.willRename === true &&
		workspace.workspaceEdit?.resourceOperations?.includes('rename') === true
	);
}
