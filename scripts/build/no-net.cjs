// Stands for Node's `net` in every bundle: zhubi opens no socket.
const closed = () => {
	throw new Error('zhubi opens no socket');
};
module.exports = { connect: closed, createConnection: closed, createServer: closed };
