import type { TouchView } from '../../app-server/views.js';
import { sectionProgress } from '../progress.js';
import { useWords } from '../session.js';

/** The four parts of the form as a bar: done, now, ahead. */
export function ProgressBar({ touch }: { readonly touch: TouchView }) {
  const { tt } = useWords();
  return (
    <ol className="progress">
      {sectionProgress(touch).map((section, index) => (
        <li key={section.id} className={section.state} aria-current={section.state === 'current' ? 'step' : undefined}>
          <i
            style={{ '--part': section.state === 'done' ? 1 : section.all === 0 ? 0 : section.filled / section.all } as React.CSSProperties}
          />
          <span>{tt(touch.form.sections[index]?.title ?? { zh: '' })}</span>
        </li>
      ))}
    </ol>
  );
}
