import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const apiPort = process.env['TONGTU_PORT'] ?? '7080';

/** What is large and changes rarely travels in files of its own, so that a new release re-uses the browser's copy and the first screen waits for little. */
const chunkOf: readonly (readonly [name: string, path: RegExp])[] = [
  ['react', /node_modules\/(react|react-dom|scheduler|react-router|use-sync-external-store|cookie|set-cookie-parser)\//],
  ['canvas', /node_modules\/(@xyflow|d3-[a-z]+|classcat)\//],
  ['language', /node_modules\/(i18next|react-i18next)\//],
  ['query', /node_modules\/@tanstack\//],
  ['code-editor', /node_modules\/(@codemirror|@lezer|style-mod|w3c-keyname|crelt)\//],
  ['rules', /node_modules\/(zod|@marcbachmann|re2js|temporal-polyfill)\//],
];

const config = defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  resolve: { conditions: ['tongtu-source', 'module', 'browser', 'development|production'] },
  worker: { format: 'es' },
  server: { host: '127.0.0.1', proxy: { '/api': { target: `http://127.0.0.1:${apiPort}`, changeOrigin: false } } },
  build: {
    outDir: 'dist/app',
    emptyOutDir: true,
    target: 'es2023',
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: { codeSplitting: { groups: chunkOf.map(([name, test]) => ({ name, test })) } },
    },
  },
});

export { config as default };
