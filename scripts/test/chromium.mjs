// A Chromium for the editor suite and the screenshots: the one that is installed, else Debian's where it can be had.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export const howToGet = 'Install Chromium or Chrome (Debian: apt-get install chromium), or set CHROMIUM to its path.';

/** The path of a Chromium or Chrome; `undefined` where there is none and none can be installed. */
export function findChromium() {
	return installedChromium() ?? (installDebian('chromium') ? installedChromium() : undefined);
}

/** Starts it headless, and offline as far as it can be. */
export async function launch(executablePath, options = {}) {
	const { chromium } = await import('playwright-core');
	return chromium.launch({
		executablePath,
		headless: true,
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
		],
		...options,
	});
}

/** Installs Debian packages where we are root on a Debian; false elsewhere, and where it did not work. */
export function installDebian(...packages) {
	if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false;
	console.log(`Installing Debian's ${packages.join(', ')} …`);
	const options = {
		stdio: ['ignore', 'ignore', 'inherit'],
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
	};
	return (
		spawnSync('apt-get', ['update', '-qq'], options).status === 0 &&
		spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options).status === 0
	);
}

/** The one that is installed, or that `CHROMIUM` names; `undefined` where there is none. */
export function installedChromium() {
	if (process.env.CHROMIUM) return process.env.CHROMIUM;
	const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
	const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
	const elsewhere = [
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'/Applications/Chromium.app/Contents/MacOS/Chromium',
	];
	for (const folder of [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]) {
		if (folder)
			elsewhere.push(
				join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
				join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
			);
	}
	return [...onPath, ...elsewhere].find(runs);
}

function runs(path) {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
