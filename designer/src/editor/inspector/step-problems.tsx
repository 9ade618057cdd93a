import { useTranslation } from 'react-i18next';
import { useFieldWorld } from '../../fields/field.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Note } from '../../ui/notes.js';
import { ProblemFixes } from '../problems/problem-note.js';
import { splitMessage } from '../problems/split-message.js';

/** What is wrong with the thing shown, each with the way out. */
export function StepProblems() {
  const { t } = useTranslation('editor');
  const { say } = useLanguage();
  const { problems } = useFieldWorld();
  if (problems.length === 0) return null;
  return (
    <div className="tt-step-problems" aria-label={t('problems.list')}>
      {problems.map((problem, index) => {
        const { title, body } = splitMessage(say(problem.message));
        return (
          <Note
            key={index}
            kind={problem.severity}
            title={title}
            actions={problem.fixes.length > 0 ? <ProblemFixes problem={problem} isFirst={index === 0} /> : undefined}
          >
            {body === '' ? say(problem.remedy) : body}
          </Note>
        );
      })}
    </div>
  );
}
