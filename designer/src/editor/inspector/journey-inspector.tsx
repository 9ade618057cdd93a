import { BANK_CALENDAR } from '@tongtu/workflows/calendar';
import type { JourneySettings } from '@tongtu/workflows/graph';
import { Segmented, Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BothInput } from '../../fields/both-input.js';
import { DurationInput } from '../../fields/duration-field.js';
import { CalendarInput, ZoneInput } from '../../fields/time/calendar-field.js';
import { Chip } from '../../ui/tags.js';
import { graphOf, useEditor, useEditorState } from '../document/editor-store.js';
import { ExitsEditor } from './exits-editor.js';
import { FormsList } from './forms-list.js';
import { NameInput } from './name-input.js';
import { StepProblems } from './step-problems.js';
import { VariablesEditor } from './variables-editor.js';
import '../../fields/fields.css';

const classes = ['service', 'sales', 'collections', 'regulatory'] as const;

/** The settings with one that may be missing changed, or taken away. */
function withOptional(settings: JourneySettings, name: 'maximumAge' | 'calendar' | 'timeZone', value: string | undefined): JourneySettings {
  if (value !== undefined) return { ...settings, [name]: value };
  return Object.fromEntries(Object.entries(settings).filter(([key]) => key !== name)) as unknown as JourneySettings;
}

function SettingsTab() {
  const { t } = useTranslation(['editor', 'fields']);
  const editor = useEditor();
  const graph = useEditorState(graphOf);
  const { settings, name, note } = graph;
  const set = (next: JourneySettings): void => editor.edit([{ kind: 'set-settings', settings: next }]);
  return (
    <div className="tt-inspector-body">
      <div className="tt-fields">
        <div className="tt-field">
          <div className="tt-field-head">
            <span className="tt-field-label">{t('journey.contactClass')}</span>
            <span className="tt-meta tt-t3 tt-ellipsis">{t('journey.contactHint')}</span>
          </div>
          <Segmented
            block
            aria-label={t('journey.contactClass')}
            value={settings.contactClass}
            options={classes.map((value) => ({ value, label: t(`journey.classes.${value}`) }))}
            onChange={(contactClass) => set({ ...settings, contactClass })}
          />
        </div>
        <div className="tt-field">
          <div className="tt-field-head">
            <span className="tt-field-label">{t('journey.maximumAge')}</span>
            <span className="tt-meta tt-t3 tt-ellipsis">{t('journey.maximumAgeHint')}</span>
          </div>
          <DurationInput
            label={t('journey.maximumAge')}
            value={settings.maximumAge ?? ''}
            onChange={(maximumAge) => set(withOptional(settings, 'maximumAge', maximumAge))}
          />
        </div>
        <div className="tt-field">
          <div className="tt-field-head">
            <span className="tt-field-label">{t('journey.calendar')}</span>
            <span className="tt-meta tt-t3 tt-ellipsis">{t('journey.calendarHint')}</span>
          </div>
          <CalendarInput
            label={t('journey.calendar')}
            otherwise={t('fields:calendar.bank')}
            usual={BANK_CALENDAR}
            value={settings.calendar ?? ''}
            onChange={(calendar) => set(withOptional(settings, 'calendar', calendar))}
          />
        </div>
        <div className="tt-field">
          <div className="tt-field-head">
            <span className="tt-field-label">{t('journey.timeZone')}</span>
            <span className="tt-meta tt-t3 tt-ellipsis">{t('journey.timeZoneHint')}</span>
          </div>
          <ZoneInput
            label={t('journey.timeZone')}
            otherwise={t('fields:zone.bank')}
            value={settings.timeZone ?? ''}
            onChange={(zone) => set(withOptional(settings, 'timeZone', zone))}
          />
        </div>
        <div className="tt-field">
          <div className="tt-field-head">
            <span className="tt-field-label">{t('journey.name')}</span>
          </div>
          <BothInput
            label={t('journey.name')}
            value={name}
            onChange={({ zh, en }) =>
              zh.trim() !== '' && editor.edit([{ kind: 'rename-journey', name: en === undefined || en === '' ? { zh } : { zh, en } }])
            }
          />
        </div>
        <div className="tt-field">
          <div className="tt-field-head">
            <span className="tt-field-label">{t('journey.note')}</span>
          </div>
          <BothInput
            rows={3}
            maxLength={2_000}
            label={t('journey.note')}
            value={note ?? { zh: '' }}
            onChange={({ zh, en }) =>
              editor.edit([{ kind: 'rename-journey', name, note: en === undefined || en === '' ? { zh } : { zh, en } }])
            }
          />
        </div>
      </div>
      <StepProblems />
    </div>
  );
}

/** The journey as a whole: settings, variables, exits, forms. */
export function JourneyInspector() {
  const { t } = useTranslation('editor');
  const editor = useEditor();
  const graph = useEditorState(graphOf);
  const counted = (label: string, count: number) => (
    <>
      {label}
      {count > 0 && <b className="tt-tab-count">{count}</b>}
    </>
  );
  const body = (content: ReactNode) => <div className="tt-inspector-body">{content}</div>;
  return (
    <>
      <div className="tt-panel-head">
        <Chip icon="route" tone="accent" size={36} />
        <div className="tt-grow">
          <NameInput label={t('journey.name')} value={graph.name} onChange={(name) => editor.edit([{ kind: 'rename-journey', name }])} />
          <p className="tt-meta tt-t3 tt-ellipsis">{t(`journey.under.${graph.kind}`, { count: graph.steps.length })}</p>
        </div>
      </div>
      <Tabs
        className="tt-inspector-tabs"
        items={[
          { key: 'settings', label: t('tabs.journey'), children: <SettingsTab /> },
          { key: 'variables', label: counted(t('tabs.variables'), graph.variables.length), children: body(<VariablesEditor />) },
          { key: 'exits', label: counted(t('tabs.exits'), graph.settings.exits.length), children: body(<ExitsEditor />) },
          { key: 'forms', label: counted(t('tabs.forms'), graph.forms.length), children: body(<FormsList />) },
        ]}
      />
    </>
  );
}
