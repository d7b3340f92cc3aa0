import { fileSubjects } from './file-subjects';
import { pageSubjects } from './page-subjects';
import type { Subject } from './subject';

/** All of them; their shares add up to a hundred. */
export const subjects: readonly Subject[] = [...pageSubjects, ...fileSubjects];
