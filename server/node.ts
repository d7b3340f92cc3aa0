import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { diskHost } from './host/disk-host';
import { serve } from './lsp/serve';

// The transport is said by the command line: `--node-ipc` from VS Code, `--stdio` from other editors.
serve(createConnection(ProposedFeatures.all), { makeHost: diskHost, handbook: handbook() });

/** The handbook lies in the folder beside that of this bundle (scripts/handbook/docs.mjs); a checkout that is not built has none. */
function handbook(): string | undefined {
	const path = join(__dirname, '..', 'handbook', 'index.html');
	return existsSync(path) ? pathToFileURL(path).href : undefined;
}
