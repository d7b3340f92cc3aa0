import { instantOf, type Marking } from '../../desk/marks/fold';
import { openRound } from '../../desk/marks/rounds';
import type { Fields } from '../../ground/model/fields';
import type { MarkingEvent } from '../../ground/model/mark';
import { stamped } from '../commands/command-arguments';
import type { Session } from './session';

/** What every mark of an editor has. */
export function said(
	session: Session,
	uri: string,
	fields: Fields,
): Pick<MarkingEvent, 'version' | 'id' | 'time' | 'reason' | 'by' | 'round'> {
	const { by } = fields;
	const marking = session.shelf.marking(uri);
	const round = openRound(marking)?.n;
	return {
		...stamped(fields, typeof fields.of === 'string' ? marking.lastSaid.get(fields.of) : lastAct(marking)),
		...(typeof by === 'string' && by.trim() !== '' ? { by: by.trim() } : {}),
		...(round === undefined ? {} : { round }),
	};
}

/** When a round was last opened or signed; milliseconds. */
function lastAct({ rounds }: Marking): number {
	return Math.max(
		...rounds.flatMap(({ opened, signed }) => [opened, signed].flatMap((act) => (act ? instantOf(act) : []))),
	);
}
