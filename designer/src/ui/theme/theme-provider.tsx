import { ConfigProvider } from 'antd';
import enUs from 'antd/locale/en_US';
import zhCn from 'antd/locale/zh_CN';
import { createContext, useContext, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import { antTheme } from './ant-theme.js';
import { fontOf, writeTokens, type Mode } from './tokens.js';

const remembered = 'tongtu.theme';

interface Theme {
  readonly mode: Mode;
  readonly setMode: (mode: Mode) => void;
}

const ThemeContext = createContext<Theme>({ mode: 'light', setMode: () => undefined });

/** The mode in use and the way to change it; the choice is remembered in this browser. */
export function useTheme(): Theme {
  return useContext(ThemeContext);
}

function firstMode(): Mode {
  const stored = localStorage.getItem(remembered);
  if (stored === 'light' || stored === 'dark') return stored;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** The nonce under which styles may be added, put into the page by the server that sends it. */
function styleNonce(): string | undefined {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;
}

/** Gives everything below it the tokens, Ant Design's settings and the words of Ant Design's own parts. */
export function ThemeProvider({ language, children }: { readonly language: 'zh' | 'en'; readonly children: ReactNode }) {
  const [mode, setModeState] = useState<Mode>(firstMode);
  useLayoutEffect(() => {
    writeTokens(document.documentElement, mode);
    document.documentElement.style.setProperty('--font', fontOf(language));
  }, [mode, language]);
  const theme = useMemo<Theme>(
    () => ({
      mode,
      setMode: (next) => {
        localStorage.setItem(remembered, next);
        setModeState(next);
      },
    }),
    [mode],
  );
  const settings = useMemo(() => antTheme(mode, language), [mode, language]);
  const nonce = styleNonce();
  return (
    <ThemeContext value={theme}>
      <ConfigProvider
        theme={settings}
        locale={language === 'en' ? enUs : zhCn}
        button={{ autoInsertSpace: false }}
        wave={{ disabled: true }}
        {...(nonce === undefined ? {} : { csp: { nonce } })}
      >
        {children}
      </ConfigProvider>
    </ThemeContext>
  );
}
