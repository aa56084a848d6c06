/**
 * Does the site keep a copy of itself for reading offline? With `false` it asks no browser to, and the
 * next build's service worker removes the copies that earlier visitors have.
 */
export const keepsOfflineCopy = true as boolean;
