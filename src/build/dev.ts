/** `npm run dev`: pages as one writes them, anew at every change. */
import { dev } from 'astro';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
console.log('Search has its index only after a build: to try it, run “npm start”.');
await dev({});
