import { theme, type ThemeConfig } from 'antd';
import { fontOf, tokens, type Mode } from './tokens.js';

type Look = { readonly [K in keyof (typeof tokens)['light']]: string };

function seeds(look: Look): ThemeConfig['token'] {
  return {
    colorPrimary: look.acc,
    colorInfo: look.acc,
    colorLink: look.acc,
    colorLinkHover: look['acc-h'],
    colorPrimaryHover: look['acc-h'],
    colorPrimaryBg: look['acc-bg'],
    colorPrimaryBorder: look['acc-line'],
    colorSuccess: look.ok,
    colorSuccessBg: look['ok-bg'],
    colorSuccessBorder: look['ok-line'],
    colorWarning: look.warn,
    colorWarningBg: look['warn-bg'],
    colorWarningBorder: look['warn-line'],
    colorError: look.err,
    colorErrorBg: look['err-bg'],
    colorErrorBorder: look['err-line'],
    fontSize: 13,
    borderRadius: 6,
    borderRadiusLG: 8,
    borderRadiusSM: 4,
    controlHeight: 32,
    controlHeightSM: 28,
    controlHeightXS: 24,
    lineWidth: 1,
    motionDurationFast: '0.08s',
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.2s',
  };
}

function maps(look: Look): ThemeConfig['token'] {
  return {
    colorBgLayout: look.bg,
    colorBgContainer: look.surface,
    colorBgElevated: look.surface,
    colorBgMask: look.scrim,
    colorFillQuaternary: look.sunken,
    colorFillAlter: look.sunken,
    colorBorder: look.line2,
    colorBorderSecondary: look.line,
    colorSplit: look.line,
    colorText: look.t1,
    colorTextSecondary: look.t2,
    colorTextTertiary: look.t3,
    colorTextQuaternary: look.t3,
    colorTextPlaceholder: look.t3,
    colorTextDescription: look.t3,
    colorTextLightSolid: look['acc-on'],
    controlItemBgHover: look.hover,
    controlItemBgActive: look['acc-bg'],
    controlOutline: look.ring,
    controlOutlineWidth: 3,
    boxShadow: look.sh2,
    boxShadowSecondary: look.sh2,
    boxShadowTertiary: look.sh1,
  };
}

function components(look: Look): ThemeConfig['components'] {
  const framed = { colorBorder: look.ctl };
  return {
    Button: {
      primaryShadow: 'none',
      defaultShadow: 'none',
      dangerShadow: 'none',
      fontWeight: 400,
      contentFontSizeSM: 12,
      paddingInline: 12,
      paddingInlineSM: 10,
    },
    Input: framed,
    InputNumber: framed,
    Select: { ...framed, optionSelectedColor: look.acc, optionSelectedFontWeight: 600 },
    DatePicker: framed,
    Checkbox: framed,
    Radio: framed,
    Tabs: { horizontalItemPadding: '6px 0', horizontalItemGutter: 20, titleFontSize: 13 },
    Table: { headerBg: look.surface, headerColor: look.t3, cellPaddingBlockSM: 6, headerSplitColor: 'transparent' },
    Segmented: { trackBg: look.surface, itemSelectedBg: look['acc-bg'], itemSelectedColor: look.acc, itemColor: look.t2 },
    Tag: { defaultBg: look.sunken, defaultColor: look.t2 },
    Tooltip: { colorBgSpotlight: look.t1, colorTextLightSolid: look.surface },
    Form: { verticalLabelPadding: '0 0 4px', itemMarginBottom: 16 },
    Dropdown: { paddingBlock: 4 },
  };
}

type Derive = NonNullable<Exclude<ThemeConfig['algorithm'], readonly unknown[] | undefined>>;

/** Ant Design derives shades of every seed, in the dark other ones than ours: what we have chosen is put back. */
function exactly(look: Look): Derive {
  return (_, derived) => ({
    ...(derived as ReturnType<Derive>),
    colorPrimary: look.acc,
    colorPrimaryHover: look['acc-h'],
    colorPrimaryActive: look['acc-h'],
    colorPrimaryText: look.acc,
    colorPrimaryTextHover: look['acc-h'],
    colorPrimaryBg: look['acc-bg'],
    colorPrimaryBgHover: look['acc-bg'],
    colorPrimaryBorder: look['acc-line'],
    colorPrimaryBorderHover: look.acc,
    colorInfo: look.acc,
    colorSuccess: look.ok,
    colorWarning: look.warn,
    colorError: look.err,
    colorErrorHover: look.err,
    colorErrorText: look.err,
    colorErrorBg: look['err-bg'],
    colorLink: look.acc,
    colorLinkHover: look['acc-h'],
    colorLinkActive: look['acc-h'],
  });
}

/** Ant Design's settings for a mode and a language: every neutral is set, none is guessed by the algorithm. */
export function antTheme(mode: Mode, language: 'zh' | 'en'): ThemeConfig {
  const look = tokens[mode];
  return {
    cssVar: { prefix: 'tt' },
    algorithm: [mode === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm, exactly(look)],
    token: { ...seeds(look), ...maps(look), fontFamily: fontOf(language) },
    components: components(look),
  };
}
