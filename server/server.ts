// One bundle serves both hosts, so that what the recognizers know ships once: in Node the transport is a process's, else a web worker's.
void (typeof process === 'object' && process.versions?.node ? import('./node') : import('./browser'));
