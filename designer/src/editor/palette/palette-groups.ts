import { stepTypes, type RegisteredStep } from '@tongtu/workflows/steps';

/** The groups of the palette, from top to foot. */
export const paletteOrder = [
  'start-end',
  'customer',
  'staff',
  'judge',
  'path',
  'system',
] as const satisfies readonly RegisteredStep['group'][];
export type PaletteGroup = (typeof paletteOrder)[number];

/** The step types by group, in the order of the vocabulary; groups without any are left out. */
export function paletteGroups(
  types: readonly RegisteredStep[] = stepTypes,
): readonly (readonly [PaletteGroup, readonly RegisteredStep[]])[] {
  return paletteOrder.map((group) => [group, types.filter((type) => type.group === group)] as const).filter(([, own]) => own.length > 0);
}
