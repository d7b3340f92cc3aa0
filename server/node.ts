import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { diskHost } from './disk-host';
import { serve } from './serve';

// The transport is said by the command line: `--node-ipc` from VS Code, `--stdio` from other editors.
serve(createConnection(ProposedFeatures.all), diskHost);
