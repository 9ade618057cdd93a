import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import openapiTS, { astToString } from 'openapi-typescript';
import { openTestApi, StrangerBrowser, type TestApi } from '../testing/index.js';
import { problemKinds } from './problem-register.js';

/** `TONGTU_UPDATE_OPENAPI=1` writes both files anew instead of comparing. */
const isUpdating = process.env['TONGTU_UPDATE_OPENAPI'] === '1';
const committed = new URL('../../openapi.json', import.meta.url);
const types = new URL('../client/generated/api.ts', import.meta.url);

let api: TestApi;
let text: string;
beforeAll(async () => {
  api = await openTestApi();
  const { body } = await new StrangerBrowser(api.url).get('/api/openapi.json');
  text = `${JSON.stringify(body, null, 2)}\n`;
  if (isUpdating) writeFileSync(committed, text);
}, 60_000);
afterAll(() => api.close());

describe('the description of the API', () => {
  test('is published, and is the one that is committed', () => {
    expect(text).toContain('"openapi": "3.1.0"');
    expect(JSON.parse(readFileSync(committed, 'utf8'))).toEqual(JSON.parse(text));
  });

  test('is what the types of the client are made from', async () => {
    const made = `/** Made from api/openapi.json: see openapi.test.ts. */\n${astToString(await openapiTS(text))}`;
    if (isUpdating) writeFileSync(types, made);
    expect(readFileSync(types, 'utf8') === made).toBe(true);
  });

  test('has no schema that refers to itself, which types cannot: any JSON is the `json` of text.schema.ts', () => {
    const { schemas } = JSON.parse(text).components;
    expect(Object.keys(schemas).filter((name) => name.startsWith('__'))).toEqual([]);
  });

  test('names every route of the API', () => {
    const { paths } = JSON.parse(text);
    const described = Object.entries<object>(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const served = api.routes
      .filter(({ path }) => path.startsWith('/api/') && path !== '/api/openapi.json')
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    expect(described.toSorted()).toEqual(served.toSorted());
  });

  test('says of every answer what it looks like', () => {
    const { paths } = JSON.parse(text);
    const silent = Object.entries<Record<string, { responses: Record<string, { content?: object }> }>>(paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, { responses }]) => {
        const good = Object.entries(responses).filter(([status]) => status.startsWith('2'));
        return good.length === 0 || good.some(([status, { content }]) => status !== '204' && !content) ? [`${method} ${path}`] : [];
      }),
    );
    expect(silent).toEqual(['get /api/live']); // a stream of events
  });
});

describe('the kinds of problems', () => {
  test('have codes of their own', () => {
    const codes = problemKinds.map(({ code }) => code);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
    for (const { code, status } of problemKinds) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(status).toBeGreaterThanOrEqual(400);
    }
  });
});
