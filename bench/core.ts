/** What the bench runs of the core, in one bundle as it ships. */
export { findings } from '../server/check/findings';
export { analyze, update } from '../server/check/update';
export { annotation } from '../server/cli/annotation';
export { defaults } from '../server/model/settings';
