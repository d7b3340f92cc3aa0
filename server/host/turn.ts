/**
 * Turns at one file for writers that share nothing but its folder: programs, machines, VS Code windows. A writer puts up a flag, which is
 * an (almost) empty file beside the page with a name of its own. Then it looks. If its flag is the only one, it is its turn. Of two
 * writers that see each other, one takes its flag down and tries again. The one that looks later always sees the flag of the other, so
 * two never both write. Neither locks nor exclusive creation are needed: it is enough that a folder shows what was put into it.
 */
export interface Flags {
	/** Puts up the flag of that name; nobody else uses it. */
	readonly raise: (name: string) => Promise<void>;
	/** Takes a flag down; one that is gone already is no error. */
	readonly lower: (name: string) => Promise<void>;
	/** The names of all flags that stand at the file, one's own among them. */
	readonly names: () => Promise<readonly string[]>;
	/** Is told of a flag that somebody left, before it is taken down. */
	readonly left?: (name: string) => Promise<void>;
}

/** What a writer brings to its turn. */
export interface Turn<T> {
	/** Makes the name of a flag, another one each time, or a flag that was put up again would be taken for one that has stood all along. */
	readonly newName: () => string;
	/**
	 * Is done when it is this writer's turn. It gets the name of its flag, and a question: is the flag still up, and has not stood so long
	 * that others might soon take it for left? Ask it right before each step that cannot be taken back.
	 */
	readonly work: (name: string, holds: () => Promise<boolean>) => Promise<T>;
}

/** Time, so that tests can do without. */
export interface Waiting {
	/** Milliseconds from any origin; never goes back. */
	readonly now: () => number;
	readonly pause: (milliseconds: number) => Promise<void>;
}

/** A flag that stood this long was left by a program that was killed. In milliseconds, by the clock of the writer that waits. */
export const patience = 5_000;
/** A writer gives up after so many milliseconds without a turn. */
export const longestWait = 20_000;

/** Milliseconds between two looks. Most turns take two or three. A wait for a flag that was left takes seconds, and needs few looks. */
const longestPause = 100;

/**
 * Waits until it is this writer's turn, and then does `work`. Rejects with `code` `BUSY` where the turn does not come.
 */
export async function inTurn<T>(flags: Flags, { newName, work }: Turn<T>, { now, pause }: Waiting = clock): Promise<T> {
	const began = now();
	const seen = new Map<string, number>();
	let name = newName();
	let raised = now();
	const isOld = () => now() - raised >= patience / 2;
	/** The names of the other flags at the file. */
	const othersOf = async (names: readonly string[]): Promise<string[]> => {
		const others: string[] = [];
		for (const other of names) {
			if (other === name) continue;
			const since = seen.get(other) ?? now();
			seen.set(other, since);
			if (now() - since < patience) others.push(other);
			else {
				await flags.left?.(other);
				await flags.lower(other);
			}
		}
		return others;
	};
	await flags.raise(name);
	try {
		for (let looks = 0; ; looks++) {
			const names = await flags.names();
			const others = await othersOf(names);
			// Others may have taken it down: they were stopped or waited long, and took it for left.
			const stands = names.includes(name) && !isOld();
			if (others.length === 0 && stands) break;
			if (now() - began > longestWait) throw Object.assign(new Error('another program is writing'), { code: 'BUSY' });
			// The first by name keeps its place, so that somebody always gets on.
			const again = !stands || others.some((other) => other < name);
			if (again) await flags.lower(name);
			// At random, so that two writers do not stay in step.
			if (others.length > 0) await pause(1 + Math.random() * Math.min(4 + looks * looks, longestPause));
			if (!again) continue;
			name = newName();
			raised = now();
			await flags.raise(name);
		}
		return await work(name, async () => !isOld() && (await flags.names()).includes(name));
	} finally {
		await flags.lower(name).catch(() => {});
	}
}

const clock: Waiting = {
	now: () => performance.now(),
	pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/** What the names of the flags at a file begin with, given the file's name. Hidden, and short whatever the file is called. */
export function flagPrefix(fileName: string): string {
	let hash = 0x811c9dc5;
	// FNV-1a. Two files of one folder that come to the same wait for each other without need, and no more.
	for (let i = 0; i < fileName.length; i++) hash = Math.imul(hash ^ fileName.charCodeAt(i), 0x01000193);
	return `.zhubi-turn-${(hash >>> 0).toString(16).padStart(8, '0')}-`;
}
