import type { Problem } from '@tongtu/workflows/compiler';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { HelpButton } from '../../help/help-button.js';
import { useLanguage } from '../../i18n/use-language.js';
import { useAnnounce } from '../../ui/announcer.js';
import { Icon } from '../../ui/icons/icon.js';
import { useEditor } from '../document/editor-store.js';
import { splitMessage } from './split-message.js';
import './problems.css';

interface ProblemFixesProps {
  readonly problem: Problem;
  /** Only the first problem of a list has a filled button. */
  readonly isFirst?: boolean;
  readonly onDone?: () => void;
}

/** The ways out of a problem, each one click; the first is the safest. */
export function ProblemFixes({ problem, isFirst = true, onDone }: ProblemFixesProps) {
  const { say } = useLanguage();
  const editor = useEditor();
  const announce = useAnnounce();
  return problem.fixes.map((fix, index) => (
    <Button
      key={say(fix.label)}
      size="small"
      type={index === 0 && isFirst ? 'primary' : 'default'}
      onClick={() => {
        editor.edit(fix.edits, { name: fix.label });
        announce(say(fix.label));
        onDone?.();
      }}
    >
      {say(fix.label)}
    </Button>
  ));
}

interface ProblemNoteProps {
  readonly problem: Problem;
  readonly onClose: () => void;
}

/** A problem at its step: what it is, what it does to customers, the way out. */
export function ProblemNote({ problem, onClose }: ProblemNoteProps) {
  const { t } = useTranslation(['editor', 'ui']);
  const { say } = useLanguage();
  const { title, body } = splitMessage(say(problem.message));
  return (
    <div className="tt-problem-note tt-float" role="dialog" aria-label={title} data-severity={problem.severity}>
      <Icon name={problem.severity === 'error' ? 'error' : 'warning'} className="tt-problem-icon" />
      <div className="tt-grow">
        <b>{title}</b>
        <p>{body === '' ? say(problem.remedy) : body}</p>
        {problem.fixes.length > 0 ? (
          <div className="tt-problem-fixes">
            <ProblemFixes problem={problem} onDone={onClose} />
            <HelpButton topic={{ kind: 'rule', code: problem.code }} words={t('ui:help.why')} />
          </div>
        ) : (
          <>
            {body !== '' && <p className="tt-t3">{say(problem.remedy)}</p>}
            <HelpButton topic={{ kind: 'rule', code: problem.code }} words={t('ui:help.why')} />
          </>
        )}
      </div>
      <Button type="text" size="small" aria-label={t('ui:close')} icon={<Icon name="close" size={14} />} onClick={onClose} />
    </div>
  );
}
