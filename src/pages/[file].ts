/** The files that are made from the edition: text, data, records, pictures. */
import type { APIRoute } from 'astro';
import { edition } from '../edition.ts';
import type { ExportFile } from '../exports/files.ts';
import { exportFiles } from '../exports/files.ts';

export function getStaticPaths() {
  return exportFiles.map((one) => ({ params: { file: one.file }, props: one }));
}

export const GET: APIRoute<ExportFile> = async ({ props }) => new Response((await props.make(edition)) as BodyInit, { headers: { 'Content-Type': props.type } });
