/** What the bench runs of the core, in one bundle as it ships. */

export { annotation } from '../server/cli/annotate/annotation';
export { defaults } from '../server/ground/model/settings';
export { unmarkPage } from '../server/ground/text/marks';
export { findings } from '../server/judging/check/findings';
export { analyze, update } from '../server/reading/page/update';
