import type { Json, Text } from '../graph/graph.js';
import type { Evidence, TaskConfig, TouchpointState } from '../touchpoint/index.js';
import type { SimulatedWork } from './simulation.js';
import type { TaskAct } from './task-acts.js';

/** Something that staff may do at a task beyond its form: what, about which item or expert, and the act that does it. */
export interface TaskChoice {
  readonly kind: 'task';
  readonly step: string;
  readonly as: 'remote' | 'branch';
  readonly deed: TaskAct['kind'];
  readonly about: Text | null;
  readonly act: TaskAct;
}

/** Who plays the second person and the experts: nobody is both the first and the second. */
const SECOND = '复核员';

const SAMPLES: { readonly [E in Evidence]: Json } = {
  none: null,
  photo: 'photo',
  reading: 0,
  signature: 'signature',
  file: 'file',
  note: '…',
};

interface Desk {
  readonly step: string;
  readonly as: 'remote' | 'branch';
  readonly config: TaskConfig;
  readonly state: TouchpointState;
}

/** What a second person may do while it is checked; nobody else may do anything then. */
export function reviewChoices({ step, state }: SimulatedWork, as: 'remote' | 'branch'): readonly TaskChoice[] {
  if (!state.review) return [];
  const common = { kind: 'task', step, as, about: null } as const;
  const by = { step, as, who: SECOND };
  return [
    { ...common, deed: 'confirm', act: { ...by, kind: 'confirm' } },
    { ...common, deed: 'send-back', act: { ...by, kind: 'send-back', reason: '…' } },
  ];
}

/** What whoever works on it, or is asked to advise, may do. */
export function taskChoices({ step, config, state }: SimulatedWork, as: 'remote' | 'branch'): readonly TaskChoice[] {
  if (config.kind !== 'task') return [];
  const desk: Desk = { step, as, config, state };
  return [...itemChoices(desk), ...clockChoices(desk), ...expertChoices(desk)];
}

/** The next item that is not ticked. */
function itemChoices({ step, as, config, state: { checked = {} } }: Desk): readonly TaskChoice[] {
  const item = config.checklist?.items.find(({ id }) => !checked[id]);
  if (!item) return [];
  const evidence = item.evidence === 'reading' ? (item.minimum ?? item.maximum ?? 0) : SAMPLES[item.evidence];
  return [{ kind: 'task', step, as, deed: 'check', about: item.label, act: { kind: 'check', step, as, item: item.id, evidence } }];
}

function clockChoices({ step, as, config, state: { waiting } }: Desk): readonly TaskChoice[] {
  const common = { kind: 'task', step, as, about: null } as const;
  if (waiting) return [{ ...common, deed: 'go-on', act: { kind: 'go-on', step, as } }];
  return config.waitingMs === undefined ? [] : [{ ...common, deed: 'wait', act: { kind: 'wait', step, as, reason: '…' } }];
}

function expertChoices({ step, as, config, state: { invitations = [] } }: Desk): readonly TaskChoice[] {
  return (config.experts ?? []).flatMap(({ id: expert, label: about }): readonly TaskChoice[] => {
    const common = { kind: 'task', step, as, about } as const;
    const by = { step, as, who: SECOND };
    switch (invitations.find((one) => one.expert === expert)?.status) {
      case undefined:
      case 'nobody':
        return [{ ...common, deed: 'invite', act: { kind: 'invite', step, as, expert } }];
      case 'asked':
        return [
          { ...common, deed: 'come-in', act: { ...by, kind: 'come-in', expert } },
          { ...common, deed: 'stay-away', act: { ...by, kind: 'stay-away', expert, reason: '…' } },
        ];
      case 'accepted':
        return [{ ...common, deed: 'opine', act: { ...by, kind: 'opine', expert, text: '…' } }];
      case 'given':
        return [];
    }
  });
}
