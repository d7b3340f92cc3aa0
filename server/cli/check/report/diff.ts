import { visible } from '../../streams';
import type { RunReport } from './report';
import { unifiedDiff } from './unified-diff';

/** What `--fix` would change, as a unified diff that `patch -p0` takes; nothing of it is written. */
export function diffReport({ colored }: { readonly colored: boolean }): RunReport {
	const paint = (line: string) => {
		const code = line.startsWith('@@') ? 36 : line.startsWith('+') ? 32 : line.startsWith('-') ? 31 : 0;
		return code === 0 ? line : `\u001b[${code}m${line}\u001b[0m`;
	};
	return {
		begin: () => '',
		checked({ file, before, text }) {
			const lines = unifiedDiff(file, before, text);
			// Control characters could steer a terminal; what goes into a file or to `patch` has to be the copy as it is.
			return lines.map((line) => `${colored ? paint(visible(line)) : line}\n`).join('');
		},
		unchecked: () => '',
		end: () => '',
	};
}
