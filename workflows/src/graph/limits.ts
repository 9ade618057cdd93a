/** Bounds of a drawing. They keep compiling, storing and drawing quick, and a hostile upload small. */
export const GRAPH_LIMITS = {
  steps: 10_000,
  links: 40_000,
  triggersPerStep: 10,
  variables: 500,
  forms: 100,
  sectionsPerForm: 50,
  fieldsPerForm: 300,
  optionsPerField: 200,
  exits: 50,
  /** Rules about locked and open parts. */
  openParts: 1_000,
  windows: 20,
  /** Characters of a name or label. */
  name: 120,
  /** Characters of a note or help text. */
  note: 2_000,
  /** Characters of an id. */
  id: 64,
  /** Levels of objects and lists inside one another. */
  depth: 24,
  /** Values in the whole JSON, objects and lists counted too. */
  values: 2_000_000,
  /** Characters of any one text. */
  text: 20_000,
  /** Canvas pixels from the origin. */
  canvas: 1_000_000,
} as const;
