/** The files that are made from the edition: their endpoint, and their content for the list of downloads. Each is made once. */
import type { APIRoute } from 'astro';
import { at } from '../addresses.ts';
import { picture } from './picture.ts';
import { edition } from '../edition/current.ts';
import type { ExportFile } from '../exports/files.ts';
import { exportFiles } from '../exports/files.ts';

const made = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

export function contentOf({ file, make }: ExportFile): Promise<Uint8Array<ArrayBuffer>> {
  const content = made.get(file) ?? Promise.resolve(make(edition, picture)).then(bytesOf);
  made.set(file, content);
  return content;
}

/** Serves the file that has the address asked for. */
export const GET: APIRoute = async ({ url }) => {
  const one = exportFiles.find(({ file }) => at(file) === url.pathname);
  return one ? new Response(await contentOf(one), { headers: { 'Content-Type': one.type } }) : new Response(null, { status: 404 });
};

function bytesOf(content: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
}
