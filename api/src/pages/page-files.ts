import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** A built file, as it is sent. */
export interface PageFile {
  readonly type: string;
  readonly plain: Buffer;
  /** Compressed when first asked for, then kept: names change with content, so a file never changes. */
  readonly as: (encoding: 'br' | 'gzip') => Promise<Buffer>;
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
};

const compressors = {
  br: (plain: Buffer) => promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: (plain: Buffer) => promisify(gzip)(plain, { level: 6 }),
};

/**
 * The files of a folder and below, by their path in it (`assets/index.js`), read once: what is not among them cannot be asked for, whatever the address
 * is spelled like. Types that the designer does not use are left out.
 */
export function readPageFiles(folder: string): ReadonlyMap<string, PageFile> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(
    names.flatMap((name) => {
      const type = types[path.extname(name)];
      return type === undefined ? [] : [[name.split(path.sep).join('/'), makeFile(type, readFileSync(path.join(folder, name)))] as const];
    }),
  );
}

function makeFile(type: string, plain: Buffer): PageFile {
  const kept = new Map<'br' | 'gzip', Promise<Buffer>>();
  return {
    type,
    plain,
    as: (encoding) => {
      const compressed = kept.get(encoding) ?? compressors[encoding](plain);
      kept.set(encoding, compressed);
      return compressed;
    },
  };
}

/** The best encoding that a browser takes; null = as it is. */
export function encodingFor(acceptEncoding: string | undefined): 'br' | 'gzip' | null {
  const taken = (acceptEncoding ?? '').split(',').map((one) => one.trim().split(';')[0]);
  return taken.includes('br') ? 'br' : taken.includes('gzip') ? 'gzip' : null;
}
