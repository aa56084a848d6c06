/** Finds a browser: `$CHROME_PATH`, a system Chromium or Chrome, then the one that npm brings along (Linux on x64). */
import { existsSync } from 'node:fs';
import type { LaunchOptions } from 'playwright-core';

/** What playwright must know to start the browser, and whether it is a whole one: the bundled shell runs no text fragments. */
export interface Chromium {
  launch: Pick<LaunchOptions, 'executablePath' | 'channel'>;
  whole: boolean;
}

export const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const onLinux = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];
const elsewhere: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  win32: [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']].map(
    (folder) => `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
  ),
};

/**
 * Call it in one process only, before any browser starts: two that unpack the bundled one at a time break each other.
 * `NO_SYSTEM_BROWSER=1` goes straight to the bundled one.
 */
export async function findChromium(): Promise<Chromium> {
  const chosen = process.env['CHROME_PATH'];
  if (chosen) {
    if (!existsSync(chosen))
      throw new Error(`CHROME_PATH is ${chosen}, but no such file exists; set it to a Chrome or Chromium, or unset it.`);
    return { launch: { executablePath: chosen }, whole: true };
  }
  if (!process.env['NO_SYSTEM_BROWSER']) {
    const found = (elsewhere[process.platform] ?? onLinux).find((path) => existsSync(path));
    if (found) return { launch: { executablePath: found }, whole: true };
  }
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(
      'No browser was found, and none comes with npm for this machine. Install Chrome or Chromium, or set CHROME_PATH to one.',
    );
  // Read when the package is imported: it then unpacks the libraries that a bare system lacks.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
  const { default: bundled } = await import('@sparticuz/chromium');
  return { launch: { executablePath: await bundled.executablePath() }, whole: false };
}
