import type { Problem } from '@tongtu/workflows/compiler';
import { Panel } from '@xyflow/react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { HelpButton } from '../../help/help-button.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Icon } from '../../ui/icons/icon.js';
import { useCanvasHands } from '../canvas/canvas-hands.js';
import { graphOf, isSameProblem, useEditor, useEditorState, type Editor } from '../document/editor-store.js';
import { ProblemFixes } from './problem-note.js';
import { splitMessage } from './split-message.js';
import './problems.css';

/** Goes to a problem: selects its step, brings it into view, shows the remedy. */
function goToProblem(editor: Editor, problem: Problem, show: ((step: string) => void) | undefined): void {
  if (problem.step === null) {
    editor.select([]);
    editor.float({ kind: 'problems' });
    return;
  }
  editor.select([problem.step]);
  show?.(problem.step);
  editor.float({ kind: 'problem', problem });
}

/** The problem after the one that is open; round again after the last. */
export function useNextProblem(): () => void {
  const editor = useEditor();
  const hands = useCanvasHands();
  return () => {
    const { floating, problems } = editor.store.getState();
    const at = floating?.kind === 'problem' ? problems.findIndex((one) => isSameProblem(one, floating.problem)) + 1 : 0;
    const next = problems[at % Math.max(1, problems.length)];
    if (next !== undefined) goToProblem(editor, next, hands.current?.show);
  };
}

function Row({ problem, index }: { readonly problem: Problem; readonly index: number }) {
  const { t } = useTranslation('ui');
  const { say } = useLanguage();
  const editor = useEditor();
  const hands = useCanvasHands();
  const graph = useEditorState(graphOf);
  const step = graph.steps.find(({ id }) => id === problem.step);
  const { title, body } = splitMessage(say(problem.message));
  return (
    <li data-severity={problem.severity}>
      <Icon name={problem.severity === 'error' ? 'error' : 'warning'} className="tt-problem-icon" />
      <div className="tt-grow">
        <button type="button" onClick={() => goToProblem(editor, problem, hands.current?.show)} disabled={problem.step === null}>
          <b>{title}</b>
          {step !== undefined && <em>{say(step.name)}</em>}
        </button>
        <p>{body === '' ? say(problem.remedy) : body}</p>
        <div className="tt-problem-fixes">
          <ProblemFixes problem={problem} isFirst={index === 0} />
          <HelpButton topic={{ kind: 'rule', code: problem.code }} words={t('help.why')} />
        </div>
      </div>
    </li>
  );
}

/** How many problems there are; opens the list of them, each with its remedy. */
export function ProblemsPill() {
  const { t } = useTranslation(['editor', 'ui']);
  const editor = useEditor();
  const problems = useEditorState((state) => state.problems);
  const isOpen = useEditorState((state) => state.floating?.kind === 'problems');
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  if (problems.length === 0) {
    return (
      <Panel position="bottom-left" className="tt-problems-pill tt-float" data-fine>
        <Icon name="done" size={14} />
        {t('problems.none')}
      </Panel>
    );
  }
  return (
    <Panel position="bottom-left" className="tt-problems">
      {isOpen && (
        <div className="tt-problems-list tt-float nowheel" role="region" aria-label={t('problems.list')}>
          <div className="tt-problems-head">
            <h3>{t('problems.title', { count: problems.length })}</h3>
            <Button
              type="text"
              size="small"
              aria-label={t('ui:close')}
              icon={<Icon name="close" size={14} />}
              onClick={() => editor.float(null)}
            />
          </div>
          <ul>
            {problems.map((problem, index) => (
              <Row key={index} problem={problem} index={index} />
            ))}
          </ul>
        </div>
      )}
      <button
        type="button"
        className="tt-problems-pill tt-float"
        aria-expanded={isOpen}
        onClick={() => editor.float(isOpen ? null : { kind: 'problems' })}
      >
        {errors > 0 && (
          <span className="tt-pill-mark" data-kind="error">
            <Icon name="error" size={14} />
            {errors}
          </span>
        )}
        {warnings > 0 && (
          <span className="tt-pill-mark" data-kind="warning">
            <Icon name="warning" size={14} />
            {warnings}
          </span>
        )}
        {t('problems.count', { count: problems.length })}
        <span className="tt-t3 tt-meta">{t('problems.next')}</span>
      </button>
    </Panel>
  );
}
