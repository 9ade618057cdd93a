import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// eslint-disable-next-line no-restricted-syntax -- Vite reads its configuration from the default export
export default defineConfig({
  plugins: [react()],
  build: { outDir: 'dist/phone', emptyOutDir: true },
  server: { proxy: { '/app': `http://127.0.0.1:${process.env['TONGTU_DEMO_PORT'] ?? '7081'}` } },
});
