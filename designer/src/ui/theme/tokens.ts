/** The one source of every colour, shadow, measure and duration that a person sees. Written to `:root` as CSS variables of the same names. */

/** Light or dark. */
export type Mode = 'light' | 'dark';

const light = {
  bg: '#F3F5F5',
  canvas: '#F7F9F9',
  dot: '#D5DCDD',
  surface: '#FFFFFF',
  sunken: '#EFF3F3',
  hover: '#F1F5F5',
  line: '#E0E6E7',
  line2: '#C6D0D2',
  ctl: '#85949A',
  edge: '#7A8B90',
  nbar: '#B3C0C3',
  t1: '#132022',
  t2: '#435357',
  t3: '#5F6E73',
  acc: '#0B6B76',
  'acc-h': '#095963',
  'acc-on': '#FFFFFF',
  'acc-bg': '#E3F1F2',
  'acc-line': '#93C7CD',
  customer: '#0B6B76',
  'customer-bg': '#E3F1F2',
  ai: '#7A45C4',
  'ai-bg': '#F2ECFB',
  remote: '#2F5FD0',
  'remote-bg': '#E9EFFC',
  branch: '#56741A',
  'branch-bg': '#EEF4DE',
  neutral: '#52626A',
  'neutral-bg': '#ECF0F2',
  err: '#BE2F29',
  'err-bg': '#FCECEA',
  'err-line': '#F0BDB9',
  warn: '#8F5600',
  'warn-bg': '#FCF2DF',
  'warn-line': '#EBCF9B',
  amber: '#C67F10',
  ok: '#12774A',
  'ok-bg': '#E4F4EB',
  'ok-line': '#A9D9BE',
  heat1: '#FDF4E3',
  heat2: '#FAE5BF',
  heat3: '#F5CF8E',
  heat4: '#EDB055',
  'heat-line': 'rgba(90,70,20,.18)',
  ring: 'rgba(11,107,118,.22)',
  scrim: 'rgba(16,32,36,.36)',
  sh1: '0 1px 2px rgba(16,32,36,.06)',
  sh2: '0 2px 6px rgba(16,32,36,.08),0 12px 28px -10px rgba(16,32,36,.22)',
} as const;

/** The name of a colour or shadow: `var(--<name>)` in CSS. */
export type TokenName = keyof typeof light;

const dark: Readonly<Record<TokenName, string>> = {
  bg: '#0D1314',
  canvas: '#0F1617',
  dot: '#263032',
  surface: '#161E20',
  sunken: '#111819',
  hover: '#1E282A',
  line: '#283335',
  line2: '#3C494C',
  ctl: '#5C6A6E',
  edge: '#627277',
  nbar: '#4A585C',
  t1: '#E7EEEF',
  t2: '#AEBCBF',
  t3: '#8D9CA0',
  acc: '#4DB6C2',
  'acc-h': '#6CC7D1',
  'acc-on': '#06191B',
  'acc-bg': '#10292D',
  'acc-line': '#2C6770',
  customer: '#4DB6C2',
  'customer-bg': '#10292D',
  ai: '#BB9AF2',
  'ai-bg': '#251D36',
  remote: '#8DADFF',
  'remote-bg': '#19233C',
  branch: '#ABC76C',
  'branch-bg': '#20290F',
  neutral: '#A3B2B7',
  'neutral-bg': '#222C2F',
  err: '#FF8F86',
  'err-bg': '#361A19',
  'err-line': '#6B302D',
  warn: '#EFB65E',
  'warn-bg': '#31240F',
  'warn-line': '#614818',
  amber: '#E0A13C',
  ok: '#64C998',
  'ok-bg': '#112A1E',
  'ok-line': '#24573E',
  heat1: '#1F2018',
  heat2: '#332A16',
  heat3: '#4D3A15',
  heat4: '#6E4F14',
  'heat-line': 'rgba(235,205,150,.16)',
  ring: 'rgba(77,182,194,.30)',
  scrim: 'rgba(0,0,0,.52)',
  sh1: '0 1px 2px rgba(0,0,0,.4)',
  sh2: '0 2px 6px rgba(0,0,0,.4),0 14px 30px -8px rgba(0,0,0,.6)',
};

/** Every token in both modes. */
export const tokens: Readonly<Record<Mode, Readonly<Record<TokenName, string>>>> = { light, dark };

const fontCjk = '"PingFang SC","HarmonyOS Sans SC","MiSans","Noto Sans CJK SC","Microsoft YaHei UI",system-ui,sans-serif';

/** The font stack of a language: Latin faces come first only where the text is English. */
export function fontOf(language: 'zh' | 'en'): string {
  return language === 'en' ? `Inter,"Segoe UI",${fontCjk}` : fontCjk;
}

/** Writes every token of a mode to an element as CSS variables (`--t1`, `--acc` …); works under a strict content policy, it makes no style element. */
export function writeTokens(element: HTMLElement, mode: Mode): void {
  for (const [name, value] of Object.entries(tokens[mode])) element.style.setProperty(`--${name}`, value);
  element.dataset['theme'] = mode;
  element.style.colorScheme = mode;
}
