export const content = {
  title: '内容',
} as const;
