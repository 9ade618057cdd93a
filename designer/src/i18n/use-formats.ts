import { createContext, useContext, useMemo } from 'react';
import { formatsFor, type Formats } from './format.js';
import { useLanguage } from './use-language.js';

/** The bank's time zone as the server told it; `undefined` until then. */
export const ZoneContext = createContext<string | undefined>(undefined);

/** The ways of writing times and figures for the reader, in the bank's time zone. */
export function useFormats(): Formats {
  const { language } = useLanguage();
  const zone = useContext(ZoneContext);
  return useMemo(() => formatsFor(language, zone), [language, zone]);
}
