import type { Act } from '@tongtu/workflows/simulator';
import type { Refusal } from '@tongtu/workflows/touchpoint';
import { Button, Dropdown, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.js';
import { Icon } from '../../ui/icons/icon.js';
import { Note } from '../../ui/notes.js';
import { shownChoices, type Decider, type ShownChoice } from './shown-choices.js';
import type { Trial } from './trial.js';
import { useTrialWorld } from './trial-context.js';

interface AnswersProps {
  readonly trial: Trial;
  readonly asking: boolean;
  readonly onAsking: (asking: boolean) => void;
  readonly onAct: (act: Act) => void;
  readonly onNext: () => void;
}

const deciders = ['system', 'customer', 'assistant', 'staff'] as const satisfies readonly Decider[];

function useRefusalText(): (refusal: Refusal) => string {
  const { t } = useTranslation('tryOut');
  const { formats } = useTrialWorld();
  return (refusal) => {
    if (refusal.holder !== undefined) {
      return t('refusal.held', { name: refusal.holder.actor.name, time: formats.time(refusal.holder.until) });
    }
    if (refusal.code === 'missing-fields') return t('refusal.missing', { count: refusal.fields?.length ?? 0 });
    if (refusal.code === 'closed') return t('refusal.closed');
    if (refusal.code === 'not-held') return t('refusal.notHeld');
    return t('refusal.other');
  };
}

interface GroupProps {
  readonly decider: Decider;
  readonly choices: readonly ShownChoice[];
  readonly onAct: (act: Act) => void;
}

function Group({ decider, choices, onAct }: GroupProps) {
  const { t } = useTranslation('tryOut');
  const at = choices[0]?.at;
  const heading = at === undefined ? t(`decide.${decider}`) : t('decide.systemAt', { step: at });
  return (
    <div className="tt-answer-group" role="group" aria-label={heading}>
      <h4>{heading}</h4>
      <div>
        {choices.map(({ id, label, icon, act, blocked, more }) => (
          <Button
            key={id}
            size="small"
            disabled={blocked !== undefined}
            title={more === undefined ? label : t('decide.more', { label, more })}
            icon={<Icon name={icon} size={14} />}
            onClick={() => onAct(act)}
          >
            <span className="tt-ellipsis">{blocked === undefined ? label : t('decide.blocked', { label, why: blocked })}</span>
          </Button>
        ))}
      </div>
    </div>
  );
}

/** What may happen elsewhere: rarely needed, so behind one button. */
function Elsewhere({ choices, onAct }: Omit<GroupProps, 'decider'>) {
  const { t } = useTranslation('tryOut');
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: choices.map(({ id, label }) => ({ key: id, label, icon: <Icon name="bell" size={14} /> })),
        onClick: ({ key }) => {
          const chosen = choices.find(({ id }) => id === key);
          if (chosen !== undefined) onAct(chosen.act);
        },
      }}
    >
      <Button size="small" icon={<Icon name="bell" size={14} />}>
        {t('decide.event')}
      </Button>
    </Dropdown>
  );
}

/** Everything that can be decided now, for the customer, for staff, for systems; time goes on from here. */
export function Answers({ trial, asking, onAsking, onAct, onNext }: AnswersProps) {
  const { t } = useTranslation('tryOut');
  const { language } = useLanguage();
  const { graph } = useTrialWorld();
  const refusalText = useRefusalText();
  const choices = shownChoices(trial.now, graph, language);
  const events = choices.filter(({ decider }) => decider === 'event');
  const isOver = trial.now.state.status === 'ended';
  return (
    <section className="tt-answers" aria-label={t('decide.title')}>
      <div className="tt-answers-head">
        <span className="tt-ellipsis">{isOver ? t('decide.over') : t('decide.title')}</span>
        {!isOver && (
          <label title={t('decide.askingHint')}>
            {t('decide.asking')}
            <Switch size="small" checked={asking} onChange={onAsking} />
          </label>
        )}
      </div>
      {trial.refusal !== null && <Note kind="refused" title={refusalText(trial.refusal)} />}
      {deciders.map((decider) => {
        const own = choices.filter((choice) => choice.decider === decider);
        return own.length === 0 ? null : <Group key={decider} decider={decider} choices={own} onAct={onAct} />;
      })}
      {!isOver && (
        <div className="tt-answers-foot">
          <Button size="small" icon={<Icon name="skip" size={14} />} onClick={onNext}>
            {t('decide.ignore')}
          </Button>
          {events.length > 0 && <Elsewhere choices={events} onAct={onAct} />}
        </div>
      )}
    </section>
  );
}
