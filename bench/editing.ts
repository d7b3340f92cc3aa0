/** What the benches of editing run, in one bundle as it ships. */
export { diagnostics } from '../server/answers/findings/diagnostics';
export { outline } from '../server/answers/navigation/outline';
export { defaults } from '../server/ground/model/settings';
export { createDocuments } from '../server/lsp/session/documents';
