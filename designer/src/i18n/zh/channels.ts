export const channels = {
  title: '渠道',
} as const;
