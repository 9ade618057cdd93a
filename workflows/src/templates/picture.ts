import type { Graph, JsonObject, Link, Step, Text } from '../graph/graph.js';
import { stepDefinition } from '../steps/index.js';

/** A card of a template before it has its place: what differs from one to the next. */
export interface Drawn {
  readonly id: string;
  readonly type: string;
  readonly name: Text;
  readonly config: JsonObject;
  readonly on?: Step['on'];
  readonly raises?: readonly string[];
}

/** Where the cards stand: rows from the top, in each the ids from the left; null = nothing there. */
export type Picture = readonly (readonly (string | null)[])[];

const COLUMN = 264;
const GAP = 40;
const CARD = { width: 216, widening: 54, usualOutcomes: 4, oneWay: 64, severalWays: 88, ladder: 120 } as const;
const END = { width: 176, height: 40 } as const;

/** Gives every card its place: columns 264 apart, rows as high as their highest card, 40 between them. Throws for a card that the picture does not show. */
export function arrange(drawn: readonly Drawn[], picture: Picture): readonly Step[] {
  const byId = new Map(drawn.map((one) => [one.id, one]));
  const tops = topsOf(picture, byId);
  return drawn.map(({ on = [], raises = [], ...one }) => {
    const row = picture.findIndex((ids) => ids.includes(one.id));
    const column = picture[row]?.indexOf(one.id);
    if (column === undefined) throw new Error(`"${one.id}" is not in the picture`);
    const x = COLUMN * column + (CARD.width - sizeOf({ on, raises, ...one }).width) / 2;
    return { ...one, on, raises, at: { x, y: tops[row] ?? 0 } };
  });
}

/** An end whose result is called like its card. */
export function endCard(outcome: string, { zh, en }: Required<Text>): Drawn {
  return { id: outcome, type: 'end', name: { zh, en }, config: { outcome, label: { zh, en }, output: [] } };
}

/** Links by where they leave, how, and where they lead. */
export function linksOf(lines: readonly (readonly [from: string, outcome: string, to: string])[]): Graph['links'] {
  return lines.map(([from, outcome, to]): Link => ({ id: `${from}.${outcome}`, from, outcome, to }));
}

function topsOf(picture: Picture, byId: ReadonlyMap<string, Drawn>): readonly number[] {
  let top = 0;
  return picture.map((ids) => {
    const here = top;
    const heights = ids.flatMap((id) => {
      const one = id === null ? undefined : byId.get(id);
      return one ? [sizeOf(one).height] : [];
    });
    top += Math.max(0, ...heights) + GAP;
    return here;
  });
}

/** As large as the designer draws it. */
function sizeOf({ type, config }: Drawn): { readonly width: number; readonly height: number } {
  const definition = stepDefinition(type);
  if (!definition) throw new Error(`There is no step type "${type}"`);
  if (definition.ends) return END;
  const ways = definition.outcomes(config).length;
  const width = CARD.width + CARD.widening * Math.max(0, ways - CARD.usualOutcomes);
  if (definition.ladder) return { width, height: CARD.ladder };
  return { width, height: ways > 1 ? CARD.severalWays : CARD.oneWay };
}
