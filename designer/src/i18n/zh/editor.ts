export const editor = {
  title: '画布',
} as const;
