/** The web app manifest: the edition on a home screen. */
import type { APIRoute } from 'astro';
import { at, base } from '../addresses.ts';
import { edition } from '../edition/current.ts';
import { iconSizes } from '../exports/pictures.ts';

export const GET: APIRoute = () =>
  Response.json({
    id: base,
    name: edition.about.title,
    short_name: edition.about.short,
    description: edition.about.description,
    lang: 'en',
    start_url: base,
    scope: base,
    display: 'minimal-ui',
    background_color: '#fcfbf8',
    theme_color: '#fcfbf8',
    icons: [
      { src: at('favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
      ...iconSizes.flatMap((size) =>
        ['any', 'maskable'].map((purpose) => ({ src: at(`icon-${size}.png`), sizes: `${size}x${size}`, type: 'image/png', purpose })),
      ),
    ],
  });
