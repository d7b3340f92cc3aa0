/** What the bench runs of the core, in one bundle as it ships. */
export { findings } from '../server/check/findings';
export { annotation } from '../server/cli/annotate/annotation';
export { defaults } from '../server/model/settings';
export { analyze, update } from '../server/page/update';
export { unmarkPage } from '../server/text/marks';
