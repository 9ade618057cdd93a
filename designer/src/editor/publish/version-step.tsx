import type { Graph, Step } from '@tongtu/workflows/graph';
import { ConfigProvider } from 'antd';
import { useMemo } from 'react';
import { FieldWorldContext, type FieldWorld } from '../../fields/field.js';
import { StepFields } from '../../fields/step-fields.js';
import { useLanguage } from '../../i18n/use-language.js';
import { stepIcon } from '../../ui/icons/icon.js';
import { Chip } from '../../ui/tags.js';
import { stepDefinition } from '@tongtu/workflows/steps';

const nothing = (): void => undefined;

/** The settings of a step of a published version: to be read, not changed. */
export function VersionStep({ graph, step }: { readonly graph: Graph; readonly step: Step }) {
  const { say } = useLanguage();
  const world = useMemo<FieldWorld>(() => ({ graph, step, problems: [], readOnly: true, edit: nothing, openForm: nothing }), [graph, step]);
  return (
    <FieldWorldContext value={world}>
      <div className="tt-row">
        <Chip icon={stepIcon(step.type)} tone={stepDefinition(step.type)?.family(step.config) ?? 'neutral'} size={36} />
        <h3 className="tt-ellipsis">{say(step.name)}</h3>
      </div>
      <ConfigProvider componentDisabled>
        <StepFields step={step} choice="all" onChange={nothing} />
      </ConfigProvider>
    </FieldWorldContext>
  );
}
