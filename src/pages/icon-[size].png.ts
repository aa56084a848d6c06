/** The icons of the web app manifest. */
import type { APIRoute } from 'astro';
import { icon, iconSizes } from '../publish/icon.ts';

export function getStaticPaths() {
  return iconSizes.map((size) => ({ params: { size: `${size}` } }));
}

export const GET: APIRoute = ({ params }) =>
  new Response(Buffer.from(icon(Number(params['size']))), { headers: { 'content-type': 'image/png' } });
