import { standing } from '@tongtu/workflows/engine';
import type { Graph } from '@tongtu/workflows/graph';
import { journalNames } from '@tongtu/workflows/journal';
import type { Plan } from '@tongtu/workflows/plan';
import { scenariosFor } from '@tongtu/workflows/templates';
import { useContext, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../i18n/format.js';
import { ZoneContext } from '../../i18n/use-formats.js';
import { useLanguage } from '../../i18n/use-language.js';
import { useScenarios } from '../../server/scenarios.js';
import type { CalendarTables } from '../../server/calendars.js';
import { Drawing } from '../../ui/drawing/drawing.js';
import { useKeys } from '../../ui/use-keys.js';
import { usePainted } from '../canvas/use-painted.js';
import { Answers } from './answers.js';
import { ClockBar } from './clock-bar.js';
import { coveredBy, drawingCoverage } from './coverage-of-drawing.js';
import { CoverageFloat } from './coverage-float.js';
import { FollowToken } from './follow-token.js';
import { Phone } from './phone/phone.js';
import { TrialContext, type TrialWorld } from './trial-context.js';
import { TrialBar } from './trial-bar.js';
import { trialLayer } from './trial-layer.js';
import { usePlayKey } from './use-play-key.js';
import { useTravel } from './use-travel.js';
import { useTrial } from './use-trial.js';
import { WhyLog } from './why-log.js';
import './try.css';

interface TrialStageProps {
  readonly journeyId: string;
  readonly graph: Graph;
  readonly plan: Plan;
  readonly calendars: CalendarTables;
}

/** A trial on its stage: clock, drawing, the customer's phone, the reasons. */
export function TrialStage({ journeyId, graph, plan, calendars }: TrialStageProps) {
  const { t } = useTranslation('tryOut');
  const { language, say } = useLanguage();
  const bankZone = useContext(ZoneContext);
  const controls = useTrial(plan, calendars);
  const { trial, persona } = controls;
  const { data: kept = [] } = useScenarios(journeyId);
  const [isMissingShown, setMissingShown] = useState(false);
  const world = useMemo<TrialWorld>(() => {
    const zone = graph.settings.timeZone ?? bankZone ?? 'Asia/Shanghai';
    return { graph, zone, formats: formatsFor(language, zone), names: journalNames(graph, language) };
  }, [graph, bankZone, language]);
  const scenarios = useMemo(() => scenariosFor(graph), [graph]);
  const all = useMemo(() => [...kept.map(({ scenario }) => scenario), ...scenarios], [kept, scenarios]);
  const covered = useMemo(() => coveredBy(plan, all), [plan, all]);
  const { steps, links } = usePainted(graph);
  const name = say(persona.name);
  const { formats } = world;
  const layer = useMemo(
    () =>
      trialLayer(graph, steps, {
        simulation: trial.now,
        reader: { language, name, time: (at) => formats.when(at, new Date(trial.now.at)) },
      }),
    [graph, steps, trial.now, language, name, formats],
  );
  const travel = useTravel(trial.now, links, [...name][0] ?? '');
  const coverage = drawingCoverage(graph, trial.now, covered);
  const shown = isMissingShown ? markMissing(layer, coverage.missing) : layer;
  usePlayKey(controls.toggle);
  useKeys({
    n: controls.next,
    arrowleft: controls.back,
    escape: () => setMissingShown(false),
  });
  return (
    <TrialContext value={world}>
      <TrialBar journeyId={journeyId} controls={controls} scenarios={scenarios} kept={kept} />
      <ClockBar controls={controls} />
      <div className="tt-try">
        <div className="tt-try-canvas" aria-label={t('canvas')}>
          <Drawing steps={steps} links={links} layer={travel === undefined ? shown : { ...shown, travel }}>
            <FollowToken steps={steps} at={standing(plan, trial.now.state)[0]?.step} />
            <CoverageFloat
              coverage={coverage}
              scenarios={all.length}
              isShown={isMissingShown}
              onToggle={() => setMissingShown(!isMissingShown)}
            />
          </Drawing>
        </div>
        <div className="tt-try-phone">
          <Phone simulation={trial.now} onAct={controls.act} />
          <Answers trial={trial} asking={controls.asking} onAsking={controls.setAsking} onAct={controls.act} onNext={controls.next} />
        </div>
        <WhyLog simulation={trial.now} />
      </div>
    </TrialContext>
  );
}

/** Rings the ways that nobody has gone yet. */
function markMissing(
  layer: ReturnType<typeof trialLayer>,
  missing: readonly { readonly step: string; readonly outcome: string }[],
): ReturnType<typeof trialLayer> {
  if (missing.length === 0) return layer;
  const steps = { ...layer.steps };
  for (const { step, outcome } of missing) {
    const look = steps[step] ?? {};
    steps[step] = { ...look, ports: { ...look.ports, [outcome]: 'bad' } };
  }
  return { ...layer, steps };
}
