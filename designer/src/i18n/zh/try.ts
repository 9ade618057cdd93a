export const tryOut = {
  title: '试走',
} as const;
