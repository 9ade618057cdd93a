import { parse } from '../compiler/parse.js';
import type { Problem } from '../compiler/problem.js';
import type { Graph, Json, Text } from '../graph/graph.js';
import { isObject } from '../graph/json-shapes.js';
import { jsonFault } from './json/json-fault.js';
import { Refusal, refusalOf, troubleOf } from './refusal.js';
import type { Call } from './world.js';

/** How the text that is piped in is called. */
export const INPUT = '-';
/** Trials of a drawing lie beside it under its name with this ending; they are no drawings. */
export const SCENARIOS_ENDING = '.scenarios.json';

/** What was read from one place: a drawing, or why it is none. */
export type Source = { readonly place: string } & ({ readonly graph: Graph } | { readonly problems: readonly Problem[] });

/**
 * Reads the drawings that a call names: files, all of a folder, `-`. In a folder, JSON that is something else is passed over. Throws a refusal when nothing was
 * named or nothing is there.
 */
export async function readDrawings(call: Call): Promise<readonly Source[]> {
  const { world, paths } = call;
  if (paths.length === 0) throw NOTHING_NAMED;
  const sources: Source[] = [];
  for (const path of paths) {
    if (path === INPUT || (await world.kindOf(path)) !== 'folder') sources.push(await readDrawing(call, path));
    else sources.push(...(await readFolder(call, path)));
  }
  return sources;
}

async function readFolder(call: Call, folder: string): Promise<readonly Source[]> {
  const files = (await listed(call, folder)).filter((file) => !file.endsWith(SCENARIOS_ENDING));
  const sources: Source[] = [];
  for (const file of files) {
    const source = await readDrawing(call, file, (json) => isObject(json) && ('steps' in json || 'graph' in json));
    if (source) sources.push(source);
  }
  if (sources.length === 0) throw new Refusal({ zh: `${folder}：目录里没有画布图`, en: `${folder}: there is no drawing in this folder` });
  return sources;
}

async function listed({ world }: Call, folder: string): Promise<readonly string[]> {
  try {
    return await world.list(folder);
  } catch (error) {
    throw refusalOf(folder, error);
  }
}

/** Reads one drawing that has to be there: anything else is a refusal that names the first place. */
export async function readGraph(call: Call, path: string): Promise<Graph> {
  return graphOf(await readDrawing(call, path));
}

/** The drawing of a source. Throws a refusal that names the first place where it is none. */
export function graphOf(source: Source): Graph {
  if ('graph' in source) return source.graph;
  const { place, problems } = source;
  throw refusedAt(place, problems[0]);
}

function refusedAt(place: string, first: Problem | undefined): Refusal {
  const where = first?.field ? `${first.code === FILE_UNREADABLE ? ':' : ' '}${first.field}` : '';
  return new Refusal({ zh: `${place}${where}：${first?.message.zh ?? ''}`, en: `${place}${where}: ${first?.message.en ?? ''}` });
}

/** Reads a file of JSON, whatever is in it. Throws a refusal. */
export async function readJsonFile(call: Call, path: string): Promise<Json> {
  const read = await readJson(call, path);
  if ('json' in read) return read.json;
  throw refusedAt(path, read.problem);
}

/** Reads one drawing; null when what it is told by says that it is something else. A draft or a version as the API gives it holds its drawing as `graph`. */
async function readDrawing(call: Call, path: string): Promise<Source>;
async function readDrawing(call: Call, path: string, isDrawing: (json: Json) => boolean): Promise<Source | null>;
async function readDrawing(call: Call, path: string, isDrawing: (json: Json) => boolean = () => true): Promise<Source | null> {
  const read = await readJson(call, path);
  if ('problem' in read) return { place: path, problems: [read.problem] };
  const { json } = read;
  if (!isDrawing(json)) return null;
  const drawing = isObject(json) && isObject(json['graph']) && !('steps' in json) ? json['graph'] : json;
  return { place: path, ...parse(drawing) };
}

type Read = { readonly json: Json } | { readonly problem: Problem };

async function readJson({ world }: Call, path: string): Promise<Read> {
  let text: string;
  try {
    text = await (path === INPUT ? world.readInput() : world.read(path));
  } catch (error) {
    return { problem: unreadable(null, troubleOf(error)) };
  }
  const bare = text.startsWith('\uFEFF') ? text.slice(1) : text; // some editors begin a file with it
  try {
    return { json: JSON.parse(bare) as Json };
  } catch {
    return { problem: noJson(bare) };
  }
}

function noJson(text: string): Problem {
  if (text.trim() === '') return unreadable(null, { zh: '是空的', en: 'it is empty' });
  const { line, column } = jsonFault(text);
  const isConflict = /^(<{7}|={7}|>{7})/.test(text.split('\n')[line - 1] ?? '');
  if (isConflict) return unreadable(`${line}`, { zh: '合并冲突还没解决', en: 'a merge conflict is not settled yet' });
  return unreadable(`${line}:${column}`, { zh: '从这里起不是 JSON', en: 'from here on it is no JSON' });
}

const FILE_UNREADABLE = 'file-unreadable';

/** A file that gives no JSON at all, as a problem whose field is line and column. */
function unreadable(field: string | null, message: Required<Text>): Problem {
  const remedy = { zh: '改好文件再试', en: 'Put the file right and try again' };
  return { code: FILE_UNREADABLE, severity: 'error', step: null, field, message, remedy, fixes: [] };
}

const NOTHING_NAMED = new Refusal({
  zh: '没有写要读哪张图：写文件、目录，或用 - 从标准输入读',
  en: 'No drawing was named: give files, folders, or - for standard input',
});
