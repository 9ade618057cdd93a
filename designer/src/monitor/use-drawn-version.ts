import { useMemo, useState } from 'react';
import { createPainter, type DrawnGraph } from '../editor/canvas/draw-graph.js';
import { useLanguage } from '../i18n/use-language.js';
import { useVersion, type Version } from '../server/journeys.js';

interface DrawnVersion {
  readonly version: Version | undefined;
  readonly drawn: DrawnGraph | undefined;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** The drawing of a published version, in the reader's language; null draws nothing. */
export function useDrawnVersion(journey: string, number: number | null): DrawnVersion {
  const { language } = useLanguage();
  const [paint] = useState(createPainter);
  const { data, error, refetch } = useVersion(journey, number);
  const drawn = useMemo(() => (data === undefined ? undefined : paint(data.graph, language)), [paint, data, language]);
  return { version: data, drawn, error, retry: () => void refetch() };
}
