// Preloaded with `node --require`: whatever would reach beyond this process and its files is refused, and named on a line of $ZHUBI_TRAP.
const { appendFileSync } = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const childProcess = require('node:child_process');
const dgram = require('node:dgram');
const dns = require('node:dns');
const net = require('node:net');

const trap = (name) =>
	function trapped() {
		appendFileSync(process.env.ZHUBI_TRAP, `${name}\n`);
		throw new Error(`trapped: ${name}`);
	};
const set = (owner, ownerName, names) => {
	for (const name of names) owner[name] = trap(`${ownerName}.${name}`);
};
const functionsOf = (owner) =>
	Object.getOwnPropertyNames(owner).filter(
		(name) => name !== 'constructor' && /^[a-z]/.test(name) && typeof owner[name] === 'function',
	);

// http, https, http2, tls and fetch stand on these two.
set(net.Socket.prototype, 'net.Socket', ['connect']);
set(net.Server.prototype, 'net.Server', ['listen']);
set(dgram, 'dgram', ['createSocket']);
set(dns, 'dns', functionsOf(dns));
set(dns.promises, 'dns.promises', functionsOf(dns.promises));
set(dns.Resolver.prototype, 'dns.Resolver', functionsOf(dns.Resolver.prototype));
set(childProcess, 'child_process', functionsOf(childProcess));
for (const name of ['fetch', 'WebSocket', 'EventSource'])
	Object.defineProperty(globalThis, name, { value: trap(name), configurable: true });
syncBuiltinESMExports();
