/** What must hold of `package-lock.json`, so that `npm ci` works on every platform and from every registry. */

/** What is read of the file: its packages by their paths. */
export interface Lockfile {
  packages: Readonly<Record<string, Package>>;
}

interface Package {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  optionalDependencies?: Record<string, string>;
}

/**
 * npm leaves a platform's package out of the lock when its registry lacks it at that moment; `npm ci` fails later, elsewhere.
 * @returns a sentence for each fault
 */
export function lockFaults({ packages }: Lockfile): string[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {}, resolved, integrity, link }]) => [
    ...Object.keys(optionalDependencies)
      .filter((name) => !isLocked(name, path, packages))
      .map(
        (name) => `${path || 'the project'} may need ${name}, which the lock does not have; choose a version of which all platforms exist`,
      ),
    ...(resolved ? [`${path} names the address ${resolved}; keep “omit-lockfile-registry-resolved” in .npmrc and lock again`] : []),
    ...(path && !integrity && !link ? [`${path} has no integrity; remove it from the lock and lock again`] : []),
  ]);
}

/** Node looks for a package beside the one that asks, then ever further out. */
function isLocked(name: string, from: string, packages: Lockfile['packages']): boolean {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    if (`${at && `${at}/`}node_modules/${name}` in packages) return true;
    if (!at) return false;
  }
}
