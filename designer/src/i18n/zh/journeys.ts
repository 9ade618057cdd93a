export const journeys = {
  title: '旅程',
} as const;
