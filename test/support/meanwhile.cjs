// Preloaded into a run of the command line: right before it puts a page in its place, somebody else saves that page (SAVE: its path), or the run is killed (KILL).
const disk = require('node:fs');
const { renameSync, readFileSync, fsyncSync, writeFileSync, openSync } = disk;

let isDone = false;
disk.openSync = (path, ...rest) => {
	if (process.env.SAVE && !isDone && String(path).includes('.zhubi-draft-')) {
		isDone = true;
		writeFileSync(process.env.SAVE, `${readFileSync(process.env.SAVE)}\n又记。\n`);
	}
	return openSync(path, ...rest);
};
disk.fsyncSync = (handle) => {
	fsyncSync(handle);
	if (process.env.KILL) process.kill(process.pid, 'SIGKILL');
};
disk.renameSync = (from, to) => {
	if (process.env.KILL) process.kill(process.pid, 'SIGKILL');
	renameSync(from, to);
};
