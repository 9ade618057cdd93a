import { compile } from '@tongtu/workflows/compiler';
import type { Graph } from '@tongtu/workflows/graph';
import { passes, type Scenario } from '@tongtu/workflows/simulator';
import { scenariosFor } from '@tongtu/workflows/templates';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.js';
import { useScenarios } from '../../server/scenarios.js';

interface Tried {
  readonly scenarios: readonly Scenario[];
  readonly failed: readonly Scenario[];
}

function tryAll(graph: Graph, kept: readonly Scenario[]): Tried | null {
  const scenarios = [...kept, ...scenariosFor(graph)];
  const compiled = scenarios.length === 0 ? null : compile(graph);
  if (compiled === null || !('plan' in compiled)) return null;
  return { scenarios, failed: scenarios.filter((scenario) => !passes(compiled.plan, scenario)) };
}

interface ScenarioSentenceProps {
  readonly journeyId: string;
  readonly graph: Graph;
  readonly children: (title: string, body: ReactNode) => ReactNode;
}

/** How the saved scenarios come out on this drawing; says nothing where there are none. */
export function ScenarioSentence({ journeyId, graph, children }: ScenarioSentenceProps) {
  const { t } = useTranslation('publish');
  const { say } = useLanguage();
  const { data: kept } = useScenarios(journeyId);
  const own = useMemo(() => kept?.map(({ scenario }) => scenario) ?? [], [kept]);
  const tried = useMemo(() => tryAll(graph, own), [graph, own]);
  if (tried === null) return null;
  const { scenarios, failed } = tried;
  const passed = scenarios.length - failed.length;
  const title = t(failed.length === 0 ? 'scenarios.fine' : 'scenarios.failed', { passed, count: scenarios.length });
  return children(title, failed.length === 0 ? undefined : <p>{failed.map(({ name }) => say(name)).join(t('scenarios.and'))}</p>);
}
