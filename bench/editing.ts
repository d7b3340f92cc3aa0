/** What the benches of editing run, in one bundle as it ships. */
export { diagnostics } from '../server/features/diagnostics';
export { outline } from '../server/features/outline';
export { createDocuments } from '../server/lsp/documents';
export { defaults } from '../server/model/settings';
