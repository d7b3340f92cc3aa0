// Stands for Node's `child_process` in the server: the protocol library could look for packages with npm, ours starts no program.
const closed = () => {
	throw new Error('zhubi starts no program');
};
module.exports = { fork: closed, spawn: closed, spawnSync: closed };
