import type { BylineEntity, DateEntity } from '../../model/entity';
import type { Reading } from '../parse';

/** Finds the dates of a section; the dates of datelines (`bylines`) are among them. */
export function recognizeDates(_reading: Reading, _bylines: readonly BylineEntity[]): DateEntity[] {
	return [];
}
