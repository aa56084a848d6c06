/** The files that are made from the edition: text, data, records, pictures. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { ExportFile } from '../exports/files.ts';
import { exportFiles } from '../exports/files.ts';
import { contentOf } from '../files.ts';

type Props = Record<'one', ExportFile>;

export const getStaticPaths = (() => exportFiles.map((one) => ({ params: { file: one.file }, props: { one } }))) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { one } }) =>
  new Response(await contentOf(one), { headers: { 'Content-Type': one.type } });
