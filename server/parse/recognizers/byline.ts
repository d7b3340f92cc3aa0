import type { BylineEntity } from '../../model/entity';
import type { Reading } from '../parse';

/** Finds the bylines of a section. */
export function recognizeBylines(_reading: Reading): BylineEntity[] {
	return [];
}
