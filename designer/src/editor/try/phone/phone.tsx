import { say } from '@tongtu/workflows/graph';
import type { Act, Simulation } from '@tongtu/workflows/simulator';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.js';
import { Icon } from '../../../ui/icons/icon.js';
import { FamilyTag } from '../../../ui/tags.js';
import { useTrialWorld } from '../trial-context.js';
import { PhoneChat } from './phone-chat.js';
import { PhoneForm } from './phone-form.js';
import { phoneMessages, phoneView, type PhoneView } from './phone-state.js';
import './phone.css';

interface PhoneProps {
  readonly simulation: Simulation;
  readonly onAct: (act: Act) => void;
}

function Content({ view, simulation, onAct }: PhoneProps & { readonly view: PhoneView }) {
  const { t } = useTranslation('tryOut');
  const { language } = useLanguage();
  switch (view.kind) {
    case 'form':
      return <PhoneForm touch={view} onAct={onAct} />;
    case 'chat':
      return <PhoneChat touch={view} now={simulation.at} onAct={onAct} />;
    case 'helped':
      return (
        <PhoneForm
          touch={view}
          note={view.active ? t('phone.helped', { name: view.by }) : t('phone.willCall', { name: view.by })}
          onAct={onAct}
        />
      );
    case 'busy':
      return <PhoneStill icon="wait" title={t('phone.busy')} body={t('phone.busyBody')} />;
    case 'staff':
      return <PhoneStill icon="task" title={t('phone.staff')} body={say(view.name, language)} />;
    case 'over':
      return (
        <PhoneStill
          icon={view.good ? 'done' : 'end'}
          title={view.end}
          body={view.good ? t('phone.done') : t('phone.over')}
          good={view.good}
        />
      );
  }
}

interface StillProps {
  readonly icon: Parameters<typeof Icon>[0]['name'];
  readonly title: string;
  readonly body: string;
  readonly good?: boolean;
}

function PhoneStill({ icon, title, body, good = false }: StillProps) {
  return (
    <div className="tt-phone-still" data-good={good || undefined}>
      <span>
        <Icon name={icon} size={28} />
      </span>
      <h3>{title}</h3>
      <p>{body}</p>
    </div>
  );
}

/** The customer's phone at this moment of the trial. */
export function Phone({ simulation, onAct }: PhoneProps) {
  const { t } = useTranslation('tryOut');
  const { language, say: speak } = useLanguage();
  const { graph, formats } = useTrialWorld();
  const view = phoneView(simulation, graph, language);
  const [message] = phoneMessages(simulation, graph, language);
  const hasWork = view.kind === 'form' || view.kind === 'chat' || view.kind === 'helped';
  const rung = hasWork ? view.config.ladder[view.work.state.rung] : undefined;
  return (
    <>
      <div className="tt-phone-head">
        <h2>{t('phone.title')}</h2>
        {rung !== undefined && <FamilyTag family={rung.family}>{speak(rung.label)}</FamilyTag>}
      </div>
      <div className="tt-phone" role="region" aria-label={t('phone.title')}>
        <div className="tt-phone-status">
          <b>{formats.time(simulation.at)}</b>
          <span className="tt-grow" />
          <i />
        </div>
        {message !== undefined && view.kind !== 'chat' && (
          <div className="tt-phone-message">
            <Icon name="message" size={14} />
            <div className="tt-grow">
              <b>{message.title}</b>
              <p>{message.body}</p>
            </div>
            <time>{formats.time(message.at)}</time>
          </div>
        )}
        <Content view={view} simulation={simulation} onAct={onAct} />
      </div>
    </>
  );
}
