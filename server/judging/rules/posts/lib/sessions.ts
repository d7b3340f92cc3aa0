/**
 * The first year of each term of the National People's Congress and the National Committee of the CPPCC from the sixth on:
 * 1983 and every five years.
 * Since then each term has held one session a year, the first in its first year (Constitution, articles 60 and 61).
 */
export function sessionYear(term: number, session: number): number | undefined {
	return term >= 6 && session >= 1 && session <= sessionsOfTerm ? 1983 + 5 * (term - 6) + session - 1 : undefined;
}

/** A term has five sessions. */
export const sessionsOfTerm = 5;
