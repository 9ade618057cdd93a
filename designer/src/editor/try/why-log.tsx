import { describeEntry } from '@tongtu/workflows/journal';
import type { Simulation } from '@tongtu/workflows/simulator';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Segmented } from 'antd';
import { useLanguage } from '../../i18n/use-language.js';
import { JournalList } from '../../ui/journal-list.js';
import { journalLines } from './journal-lines.js';
import { useTrialWorld } from './trial-context.js';
import { ifAllGoesWell, ifNobodyActs } from './what-if.js';

/** Entries that only say what the customer typed; left out where only the turns are wanted. */
const small: ReadonlySet<string> = new Set(['saved', 'taken', 'released', 'entered', 'said']);

/** What comes next, from this moment on. */
function Forecast({ simulation }: { readonly simulation: Simulation }) {
  const { t } = useTranslation('tryOut');
  const { language } = useLanguage();
  const { graph, formats, names, zone } = useTrialWorld();
  const ahead = useMemo(() => ifNobodyActs(simulation, 4).slice(0, 2), [simulation]);
  const end = useMemo(() => ifAllGoesWell(simulation, graph, language), [simulation, graph, language]);
  if (simulation.state.status === 'ended') return <p className="tt-t2">{t('ahead.over')}</p>;
  const texts = ahead.map(({ at, entry }) =>
    t('ahead.moment', {
      time: formats.when(at, new Date(simulation.at)),
      what: describeEntry(entry, { language, zone, names }).title,
    }),
  );
  return (
    <dl>
      <dt>{t('ahead.nobody')}</dt>
      <dd>{texts.length === 0 ? t('ahead.nothing') : texts.join(t('ahead.then'))}</dd>
      {end !== null && (
        <>
          <dt>{t('ahead.well')}</dt>
          <dd>{t('ahead.ends', { end })}</dd>
        </>
      )}
    </dl>
  );
}

/** Why everything happened, the newest at the foot, and what would come next. */
export function WhyLog({ simulation }: { readonly simulation: Simulation }) {
  const { t } = useTranslation('tryOut');
  const { language } = useLanguage();
  const { names, zone, formats } = useTrialWorld();
  const [which, setWhich] = useState<'all' | 'turns'>('all');
  const box = useRef<HTMLDivElement>(null);
  const entries = which === 'all' ? simulation.journal : simulation.journal.filter(({ kind }) => !small.has(kind));
  const lines = journalLines(entries, { language, zone, names, clock: formats.clock });
  useEffect(() => {
    box.current?.scrollTo({ top: box.current.scrollHeight });
  }, [lines.length]);
  return (
    <aside className="tt-why" aria-label={t('why.title')}>
      <div className="tt-why-head">
        <h2>{t('why.title')}</h2>
        <span className="tt-meta tt-t3 tt-grow">{t('why.under')}</span>
        <Segmented
          size="small"
          aria-label={t('why.which')}
          value={which}
          options={[
            { value: 'all', label: t('why.all') },
            { value: 'turns', label: t('why.turns') },
          ]}
          onChange={setWhich}
        />
      </div>
      <div ref={box} className="tt-why-list" aria-live="polite">
        <JournalList lines={lines} label={t('why.title')} />
      </div>
      <div className="tt-ahead">
        <h3>
          {t('ahead.title')} <span className="tt-meta tt-t3">{t('ahead.under')}</span>
        </h3>
        <Forecast simulation={simulation} />
      </div>
    </aside>
  );
}
