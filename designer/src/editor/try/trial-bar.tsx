import type { Scenario } from '@tongtu/workflows/simulator';
import { Button, Dropdown, Input, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../i18n/use-language.js';
import { useKeepScenario, useRemoveScenario, type KeptScenario } from '../../server/scenarios.js';
import { useAnnounce } from '../../ui/announcer.js';
import { Avatar } from '../../ui/avatar.js';
import { Icon } from '../../ui/icons/icon.js';
import { IconButton } from '../../ui/icon-button.js';
import { ErrorNote } from '../../ui/notes.js';
import { Tag } from '../../ui/tags.js';
import { TopBar } from '../../ui/top-bar.js';
import { personas } from './personas.js';
import { asScenario } from './trial.js';
import { useTrialWorld } from './trial-context.js';
import type { TrialControls } from './use-trial.js';

interface TrialBarProps {
  readonly journeyId: string;
  readonly controls: TrialControls;
  readonly scenarios: readonly Scenario[];
  /** What designers of this journey kept. */
  readonly kept: readonly KeptScenario[];
}

function KeepAs({ journeyId, controls }: Pick<TrialBarProps, 'journeyId' | 'controls'>) {
  const { t } = useTranslation('tryOut');
  const { say } = useLanguage();
  const announce = useAnnounce();
  const keeping = useKeepScenario(journeyId);
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const keep = (): void => {
    if (name.trim() === '') return;
    keeping.mutate(asScenario(controls.trial, name.trim()), {
      onSuccess: ({ scenario }) => {
        announce(t('keep.done', { name: say(scenario.name) }));
        setOpen(false);
        setName('');
      },
    });
  };
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      arrow={false}
      content={
        <div className="tt-stack">
          <div className="tt-row">
            <Input
              autoFocus
              aria-label={t('keep.name')}
              placeholder={t('keep.name')}
              maxLength={60}
              value={name}
              onChange={({ target }) => setName(target.value)}
              onPressEnter={keep}
            />
            <Button type="primary" disabled={name.trim() === ''} loading={keeping.isPending} onClick={keep}>
              {t('keep.keep')}
            </Button>
          </div>
          {keeping.error !== null && <ErrorNote error={keeping.error} onRetry={keep} />}
        </div>
      }
    >
      <Button icon={<Icon name="star" />} disabled={controls.trial.done.length === 0}>
        {t('keep.title')}
      </Button>
    </Popover>
  );
}

/** The bar over a trial: whom one plays, which scenario, keeping what was done. */
export function TrialBar({ journeyId, controls, scenarios, kept }: TrialBarProps) {
  const { t } = useTranslation('tryOut');
  const { say } = useLanguage();
  const { graph } = useTrialWorld();
  const { persona, scenario } = controls;
  const removing = useRemoveScenario(journeyId);
  const own = kept.map(({ scenario }) => scenario);
  const all = [...own, ...scenarios];
  const item = (one: Scenario, index: number) => ({ key: String(index), label: say(one.name), icon: <Icon name="play" size={14} /> });
  const keptItem = ({ id, scenario: one, keptBy }: KeptScenario, index: number) => ({
    ...item(one, index),
    title: t('scenarios.by', { name: say(keptBy.name) }),
    extra: (
      <IconButton icon="trash" size="small" label={t('scenarios.remove', { name: say(one.name) })} onClick={() => removing.mutate(id)} />
    ),
  });
  const groups = [
    ...(kept.length > 0 ? [{ type: 'group' as const, label: t('scenarios.own'), children: kept.map(keptItem) }] : []),
    ...(scenarios.length > 0
      ? [{ type: 'group' as const, label: t('scenarios.shipped'), children: scenarios.map((one, index) => item(one, own.length + index)) }]
      : []),
  ];
  return (
    <TopBar
      back={{ to: `/journeys/${journeyId}/design`, label: t('back') }}
      title={say(graph.name)}
      beside={
        <>
          <Tag tone="accent">{t('trying')}</Tag>
          <span className="tt-meta tt-t3">{t('harmless')}</span>
        </>
      }
    >
      {groups.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: groups,
            style: { maxHeight: 420, overflow: 'auto' },
            onClick: ({ key }) => {
              const chosen = all[Number(key)];
              if (chosen !== undefined) controls.play(chosen);
            },
          }}
        >
          <Button icon={<Icon name="list" />} className="tt-scenario-button">
            <span className="tt-ellipsis">{scenario === null ? t('scenarios.choose', { count: all.length }) : say(scenario.name)}</span>
            <Icon name="down" size={12} />
          </Button>
        </Dropdown>
      )}
      <span className="tt-meta tt-t3">{t('playing')}</span>
      <Dropdown
        trigger={['click']}
        menu={{
          selectedKeys: [persona.id],
          items: personas.map((one) => ({ key: one.id, label: t('persona', { name: say(one.name), kind: say(one.kind) }) })),
          onClick: ({ key }) => {
            const chosen = personas.find(({ id }) => id === key);
            if (chosen !== undefined) controls.become(chosen);
          },
        }}
      >
        <Button>
          <Avatar name={say(persona.name)} size={20} />
          {t('persona', { name: say(persona.name), kind: say(persona.kind) })}
          <Icon name="down" size={12} />
        </Button>
      </Dropdown>
      <KeepAs journeyId={journeyId} controls={controls} />
      <Link to={`/journeys/${journeyId}/design`}>
        <Button icon={<Icon name="close" />}>{t('end')}</Button>
      </Link>
    </TopBar>
  );
}
