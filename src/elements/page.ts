/** What every page does with script. */
import { keepOffline } from './offline.ts';

keepOffline(document.documentElement.dataset['base'] ?? '/');
