/** The kind of data that a step type travels as while it is dragged. */
const kind = 'application/x-tongtu-step';

/** Puts a step type on its way. */
export function dragType(data: DataTransfer, type: string): void {
  data.setData(kind, type);
  data.effectAllowed = 'copy';
}

/** The step type that was dragged; undefined when it was something else. */
export function draggedType(data: DataTransfer): string | undefined {
  const type = data.getData(kind);
  return type === '' ? undefined : type;
}
