/** Puts something off, in milliseconds. */
type PutOff = (key: string, delay: number, act: () => unknown) => void;

/** Work that is put off, by a key. */
export interface Timers {
	/** Of several with one key the last is done, after quiet. */
	readonly later: PutOff;
	/** The first is done, and none until then. */
	readonly sometimes: PutOff;
	readonly clear: () => void;
}

export function createTimers(failed: (error: unknown) => void): Timers {
	const timers = new Map<string, ReturnType<typeof setTimeout>>();
	const later: PutOff = (key, delay, act) => {
		clearTimeout(timers.get(key));
		const run = async () => {
			timers.delete(key);
			try {
				await act();
			} catch (error) {
				failed(error);
			}
		};
		timers.set(key, setTimeout(run, delay));
	};
	return {
		later,
		sometimes(key, delay, act) {
			if (!timers.has(key)) later(key, delay, act);
		},
		clear() {
			for (const timer of timers.values()) clearTimeout(timer);
			timers.clear();
		},
	};
}
