/** What the bench of wrong words runs: the product, and what errors are made with. */

export { casesIn } from '../scripts/fit/wrong-words/cases-in';
export { groups, reliability, scored, shareFound } from '../scripts/fit/wrong-words/curves';
export { defaults } from '../server/ground/model/settings';
export { findings } from '../server/judging/check/findings';
export { wordLevels } from '../server/judging/wrong-words/ranker';
export { shippedJudge } from '../server/judging/wrong-words/shipped';
export { analyze } from '../server/reading/page/update';
