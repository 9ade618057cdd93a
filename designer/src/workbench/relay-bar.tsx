import { say } from '@tongtu/workflows/graph';
import { useLanguage } from '../i18n/use-language.js';
import type { Work } from '../server/tasks.js';
import { Icon } from '../ui/icons/icon.js';
import { familyIcon } from '../ui/tags.js';

/** The rungs of the relay as one bar: passed, now, ahead. */
export function RelayBar({ work }: { readonly work: Work }) {
  const { language } = useLanguage();
  const rungs = work.ladder.filter((rung) => rung.state !== 'skipped');
  if (rungs.length === 0) return <span className="tt-grow" />;
  return (
    <ol className="tt-relay">
      {rungs.map((rung) => (
        <li key={rung.id} data-family={rung.family} data-state={rung.state} aria-current={rung.state === 'now' ? 'step' : undefined}>
          <Icon name={familyIcon(rung.family)} size={14} />
          <span className="tt-ellipsis">{say(rung.label, language)}</span>
        </li>
      ))}
    </ol>
  );
}
