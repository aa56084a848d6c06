/** Serves the files that are made from the edition; `export-routes.ts` gives each its address. */
import type { APIRoute } from 'astro';
import { at } from '../addresses.ts';
import { edition } from '../edition/current.ts';
import { contentOf, exportFiles } from '../exports/export-files.ts';

export const GET: APIRoute = async ({ url }) => {
  const one = exportFiles.find(({ file }) => at(file) === url.pathname);
  if (!one) return new Response(null, { status: 404 });
  return new Response(await contentOf(one, edition), { headers: { 'Content-Type': one.type } });
};
