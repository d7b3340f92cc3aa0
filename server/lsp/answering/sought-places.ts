import type { Session } from '../session/session';

/** Waits until the marks of a page that a large edit moved about are found again; in between, keys are answered. */
export async function soughtPlaces({ shelf }: Pick<Session, 'shelf'>, uri: string): Promise<void> {
	while (shelf.seek(uri)) await new Promise((resolve) => setTimeout(resolve, 0));
}
