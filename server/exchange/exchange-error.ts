import type { Message } from '../ground/model/finding';

/** Why a file cannot be taken over, in one sentence; nothing was written. */
export interface ExchangeError extends Error {
	readonly said: Message;
}

/** An error that is told to whoever asked, as it stands. */
export function exchangeError(zh: string, en: string): ExchangeError {
	return Object.assign(new Error(en), { name: 'ExchangeError', said: { zh, en } });
}

/** The sentence of such an error; `undefined` for any other, which is a fault of the program. */
export function saidOf(error: unknown): Message | undefined {
	return error instanceof Error && error.name === 'ExchangeError' ? (error as ExchangeError).said : undefined;
}
