/**
 * Preloaded where figures run: lets this Node load the tests' TypeScript, relative imports ending in `.js`
 * included. Types are stripped by the compiler that the tests use; they are checked by `npm run check`.
 */
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
