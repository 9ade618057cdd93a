import { fileURLToPath } from 'node:url';
import { demoServer } from './serve.js';
import { readChannelKey, readDemoSettings } from './settings.js';
import { signedSend } from './signed-send.js';

const settings = readDemoSettings(process.env);
const { secret } = await untilKeyIsMade();
const app = await demoServer({
  dataFolder: settings.dataFolder,
  phoneFolder: fileURLToPath(new URL('./phone/', import.meta.url)),
  send: await signedSend(settings),
  cookieSecret: secret,
});
await app.listen({ host: settings.host, port: settings.port });
console.log(JSON.stringify({ msg: 'ready', port: settings.port }));

const stop = () => void app.close().then(() => process.exit(0));
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
process.once('disconnect', stop);

/** The platform makes the channel's key on its first start, beside which this process starts. */
async function untilKeyIsMade(): ReturnType<typeof readChannelKey> {
  for (let look = 0; ; look += 1) {
    try {
      return await readChannelKey(settings.secretsPath);
    } catch (trouble) {
      if (look === 240) throw trouble;
      await new Promise((done) => setTimeout(done, 250));
    }
  }
}
