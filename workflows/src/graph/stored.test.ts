import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { check } from '../compiler/check.js';
import { compile } from '../compiler/compile.js';
import { currentGraph } from '../compiler/current-graph.js';
import { planHash } from '../plan/plan-hash.js';
import { stepDefinition, stepTypes } from '../steps/index.js';
import type { Graph, JsonObject } from './graph.js';
import { parseGraph } from './parse-graph.js';
import { CURRENT_FORMAT, type Upgrade, upgrades } from './upgrades.js';

const folder = new URL('./stored/', import.meta.url);

/**
 * Drawings as they lie in banks' databases: one of every format that ever was, and of the settings that steps once had. They are never
 * edited; one that cannot be read any more takes an upgrade. The plan is the one it always compiled to: where lowering changes on
 * purpose, the hash here changes with it, and the decision record on the plan format says what that means.
 */
const PLANS: Readonly<Record<string, string>> = {
  'format-1.json': 'sha256:8ddac7a2c4b22e97d38fc089aed92facd18f1171077936802f4b83c7ff43ffba',
  'format-1-business-account.json': 'sha256:9b67c216dc158dedacee90bc56d2ce702aa62530d1aad3689d4efb3b9749f540',
  'format-1-first-consents.json': 'sha256:f235b79347577da5b50925846f50327b75c8aee57f52872d8618e11b95209b9c',
  'format-1-large-deposit.json': 'sha256:5fb8dfdcd4b207562d0cb73b7d6b03a56b917577576322d8cb1ca84c315cd7af',
  'format-1-one-channel.json': 'sha256:5678e6f272c4b46775b037281a7ff47c1f1274599bb6b107fc72cddd7252fbd6',
  'format-1-plain-waits.json': 'sha256:a810e320b0ca0386086f6a0076921ab7f622638941fcf545b5a3f3631aa0e348',
  'format-1-wealth-check.json': 'sha256:d09d8441f8a88d9e01dc1d2cc8993105154a89d548e9bd290b7f4a31ca8165f5',
};

/** Of them, the ones whose settings are no longer drawn like that. */
const EARLIER: readonly string[] = ['format-1.json', 'format-1-first-consents.json', 'format-1-one-channel.json'];

function stored(file: string): JsonObject {
  return JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as JsonObject;
}

/** The drawing of a file. Throws, with the places, when it cannot be read. */
function read(file: string): Graph {
  const parsed = parseGraph(stored(file));
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.graph;
}

/** Places of settings that their step refuses. */
function refused({ steps }: Graph): readonly string[] {
  return steps.flatMap(
    ({ id, type, config }) =>
      stepDefinition(type)
        ?.issues(config)
        .map(({ path }) => `${id}: ${path.join('.')}`) ?? [id],
  );
}

/** What is lacking before drawings of `to` may be written. */
function lacking(to: number, from: Readonly<Record<number, Upgrade>>, examples: readonly unknown[]): readonly string[] {
  const formats = Array.from({ length: to }, (_, index) => index + 1);
  return formats.flatMap((format) => [
    ...(examples.includes(format) ? [] : [`a stored drawing of format ${format}`]),
    ...(format === to || from[format] ? [] : [`an upgrade from format ${format}`]),
  ]);
}

describe.each(Object.entries(PLANS))('the drawing stored as %s', (file, plan) => {
  test('can still be read, without a setting that its step refuses', () => {
    expect(refused(read(file))).toEqual([]);
  });

  test('is brought into the shape of today, and stays as it is from then on', () => {
    const graph = read(file);
    const current = currentGraph(graph);
    expect(refused(current)).toEqual([]);
    expect(currentGraph(current)).toBe(current);
    expect(parseGraph(JSON.parse(JSON.stringify(current)))).toEqual({ graph: current });
    expect(current !== graph).toBe(EARLIER.includes(file));
  });

  test('is checked without a problem', () => {
    expect(check(read(file))).toEqual([]);
  });

  test('compiles to the plan that it always had, as stored and as brought up to date', () => {
    const plans = [read(file), currentGraph(read(file))].map((graph) => {
      const compiled = compile(graph);
      return 'plan' in compiled ? planHash(compiled.plan) : compiled.problems;
    });
    expect(plans).toEqual([plan, plan]);
  });
});

describe('the stored drawings', () => {
  test('are all held to their plans', () => {
    expect(readdirSync(folder).sort()).toEqual(Object.keys(PLANS).sort());
  });

  test('have a step of every type', () => {
    const drawn = new Set(Object.keys(PLANS).flatMap((file) => read(file).steps.map(({ type }) => type)));
    expect(stepTypes.map(({ type }) => type).filter((type) => !drawn.has(type))).toEqual([]);
  });

  const formats = Object.keys(PLANS).map((file) => stored(file)['format']);

  test('are of every format that ever was, each but the last with its upgrade', () => {
    expect(lacking(CURRENT_FORMAT, upgrades, formats)).toEqual([]);
  });

  test('would not do for a format raised without an upgrade, or without a drawing of its own', () => {
    const next = CURRENT_FORMAT + 1;
    const from = { ...upgrades, [CURRENT_FORMAT]: (graph: JsonObject) => graph };
    expect(lacking(next, upgrades, [...formats, next])).toEqual([`an upgrade from format ${CURRENT_FORMAT}`]);
    expect(lacking(next, from, formats)).toEqual([`a stored drawing of format ${next}`]);
    expect(lacking(next, from, [...formats, next])).toEqual([]);
  });
});
