/** The designer from its sources, reloading as they change; requests for the API are passed on to it. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../read-settings.mjs';

const folder = path.join(root, 'designer');
const { createServer } = await import(pathToFileURL(createRequire(path.join(folder, 'package.json')).resolve('vite')).href);

const server = await createServer({
  root: folder,
  configFile: path.join(folder, 'vite.config.ts'),
  server: {
    host: process.env.TONGTU_HOST,
    port: Number(process.env.TONGTU_DEV_PORT),
    strictPort: true,
    proxy: { '/api': { target: process.env.TONGTU_API_URL, changeOrigin: false } },
  },
});
await server.listen();
process.stdout.write('ready\n');
