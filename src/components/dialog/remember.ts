/** What is fetched once and shared, until it fails. Pure. */

/**
 * @param make gives the value for a key
 * @returns does the same, but once for each key; what failed is made anew at the next call
 */
export function remember<T>(make: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const made = new Map<string, Promise<T>>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    value.catch(() => made.delete(key));
    return value;
  };
}
