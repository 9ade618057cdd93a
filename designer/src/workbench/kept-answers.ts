type Answers = Readonly<Record<string, unknown>>;

const key = (task: string): string => `tongtu.unsaved.${task}`;

/** Answers of a task that were typed in this tab and never saved. Session storage: they end with the tab, for they are personal. */
export function readKept(task: string): Answers {
  const text = sessionStorage.getItem(key(task));
  return text === null ? {} : (JSON.parse(text) as Answers);
}

/** Keeps answers over a reload; an empty set forgets the task. */
export function writeKept(task: string, answers: Answers): void {
  if (Object.keys(answers).length === 0) sessionStorage.removeItem(key(task));
  else sessionStorage.setItem(key(task), JSON.stringify(answers));
}

/** What is left to save after a batch was: an answer that was changed while the batch was on its way stays. */
export function forget(kept: Answers, saved: Answers): Answers {
  return Object.fromEntries(Object.entries(kept).filter(([field, value]) => !(field in saved) || saved[field] !== value));
}
