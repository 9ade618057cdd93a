import type { FormFieldView, FormView, TouchView } from '../app-server/views.js';

/** How far one section of the form is. */
export interface SectionProgress {
  readonly id: string;
  readonly state: 'done' | 'current' | 'ahead';
  readonly filled: number;
  readonly all: number;
}

const isFilled = (touch: TouchView, field: FormFieldView): boolean => {
  const state = touch.fields[field.key];
  if (!state || state.value === null || state.value === '' || state.value === undefined) return false;
  // A photo counts once it has passed its check; a typed number is checked together with the photo.
  return field.type !== 'photo' || state.verified;
};

/** Progress of every section; the first one with an open required field is the current one. */
export function sectionProgress(touch: TouchView): readonly SectionProgress[] {
  const open = touch.form.sections.findIndex((section) => section.fields.some((field) => field.required && !isFilled(touch, field)));
  return touch.form.sections.map((section, index) => ({
    id: section.id,
    state: open === -1 || index < open ? 'done' : index === open ? 'current' : 'ahead',
    filled: section.fields.filter((field) => isFilled(touch, field)).length,
    all: section.fields.length,
  }));
}

/** Index of the section to go on with; the last one when all is filled. */
export function currentSection(touch: TouchView): number {
  const index = sectionProgress(touch).findIndex((section) => section.state === 'current');
  return index === -1 ? touch.form.sections.length - 1 : index;
}

/** Number of fields that hold an answer. */
export function filledCount(touch: TouchView): number {
  return touch.form.sections.flatMap((section) => section.fields).filter((field) => isFilled(touch, field)).length;
}

/** Keys of required fields of a section that are still open. */
export function openFields(touch: TouchView, section: FormView['sections'][number]): readonly string[] {
  return section.fields.filter((field) => field.required && !isFilled(touch, field)).map((field) => field.key);
}
