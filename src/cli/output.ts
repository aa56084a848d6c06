/** Where the finished site goes, and where it must not go: a build replaces its output folder as a whole. */
import { existsSync, lstatSync, readdirSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

/** A file that every finished site carries, so that the next build knows the folder for one it may replace. */
export const mark = '.outline-edition-build';

/** What every site has that was built before there was a mark. */
const unmarked = ['_headers', 'sw.js', 'outline.json'];

/** Folders of the project in which nothing is built. */
const notForOutput = ['.astro', '.ci', '.git', '.github', 'content', 'node_modules', 'public', 'src', 'tests'];

/** The folder that `OUT_DIR` names, or `dist`, as an absolute path. A symbolic link stands for the folder it leads to. */
export function outputFolder(): string {
  return real(resolve(process.env['OUT_DIR'] || 'dist'));
}

/**
 * Output goes only to a folder that is absent, empty or an earlier build.
 * @param folder where the site is to go, as `outputFolder` gives it
 * @param content the content folder of this build, absolute
 * @throws Error, a sentence that says what stands in the way and what would be right
 */
export function assertForOutput(folder: string, content: string): void {
  const refuse = (why: string): never => {
    throw new Error(
      `OUT_DIR: nothing is built into ${folder}, because ${why}. Name a folder that does not exist, is empty or holds an earlier build.`,
    );
  };
  const project = real(process.cwd());
  const inProject = relative(project, folder).split(sep)[0];
  if (isWithin(project, folder)) refuse('the project lies in it');
  if (isWithin(real(content), folder)) refuse('the content lies in it');
  if (isWithin(folder, real(content))) refuse('it lies in the content folder');
  if (inProject && notForOutput.includes(inProject)) refuse(`it lies in “${inProject}”`);
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (!found) return;
  if (!found.isDirectory()) refuse('that is not a folder');
  const names = readdirSync(folder);
  if (names.length > 0 && !names.includes(mark) && !unmarked.every((name) => names.includes(name)))
    refuse(`it holds other files (“${names[0]}”), and a build replaces the whole folder`);
}

/** Marks a finished site. */
export function writeMark(folder: string): void {
  writeFileSync(
    join(folder, mark),
    'This folder is built by “npm run build”, which replaces it as a whole: keep nothing of your own in it.\n',
  );
}

function isWithin(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
}

/** A path without symbolic links, as far as it exists. */
function real(path: string): string {
  return existsSync(path) || dirname(path) === path ? realpathSync.native(path) : join(real(dirname(path)), basename(path));
}
