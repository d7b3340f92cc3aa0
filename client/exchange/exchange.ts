import { Disposable } from 'vscode';
import type { Server } from '../server';
import { registerExports } from './exporting';
import { registerImports } from './importing';
import { pasteWord } from './paste';

/** Word, the formats of news and printed sheets (docs/EXCHANGE.md), as VS Code shows them. */
export function registerExchange(server: Server): Disposable {
	return Disposable.from(registerExports(server), registerImports(server), pasteWord(server));
}
