export const instance = {
  title: '这一位',
} as const;
