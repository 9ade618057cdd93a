export const publish = {
  title: '发布',
  changes: {
    none: '和上一版一样',
    added: '加了',
    changed: '改了',
    removed: '删了',
    step: '“{{name}}”',
    journey: '旅程设置',
    colon: '：',
    comma: '，',
  },
} as const;
