import type { Problem } from '@tongtu/workflows/compiler';
import type { Graph } from '@tongtu/workflows/graph';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../i18n/use-formats.js';
import { useLanguage } from '../../i18n/use-language.js';
import type { JourneyStanding, Version } from '../../server/journeys.js';
import { Note } from '../../ui/notes.js';
import { splitMessage } from '../problems/split-message.js';
import { ChangeList } from './change-list.js';
import type { GraphChange } from './compare-graphs.js';
import { askedFor, dailyEntries, entrance, messagesOf } from './consequences.js';
import { ScenarioSentence } from './scenario-sentence.js';

interface SentencesProps {
  readonly journeyId: string;
  readonly graph: Graph;
  readonly live: Version | null;
  readonly changes: readonly GraphChange[];
  readonly problems: readonly Problem[];
  readonly standing: JourneyStanding | null;
  readonly trend: readonly number[];
  readonly onPick: (step: string) => void;
}

function Sentence({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <li>
      <div className="tt-grow">
        <h3>{title}</h3>
        {children}
      </div>
    </li>
  );
}

function ProblemsBlock({ journeyId, problems }: Pick<SentencesProps, 'journeyId' | 'problems'>) {
  const { t } = useTranslation('publish');
  const { say } = useLanguage();
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (problems.length === 0) return null;
  const isBlocked = errors.length > 0;
  const shown = isBlocked ? errors : problems;
  return (
    <Note
      kind={isBlocked ? 'error' : 'warning'}
      title={isBlocked ? t('blocked.title', { count: errors.length }) : t('blocked.warnings', { count: problems.length })}
      actions={
        <Link to={`/journeys/${journeyId}/design`}>
          <Button size="small" type={isBlocked ? 'primary' : 'default'}>
            {t('blocked.back')}
          </Button>
        </Link>
      }
    >
      <ul className="tt-publish-problems">
        {shown.slice(0, 6).map((problem, index) => (
          <li key={index}>{splitMessage(say(problem.message)).title}</li>
        ))}
        {shown.length > 6 && <li>{t('blocked.more', { count: shown.length - 6 })}</li>}
      </ul>
    </Note>
  );
}

/** What publishing does, one sentence after another: who comes in, who is on the way, what is sent, what is asked, what changed. */
export function PublishSentences({ journeyId, graph, live, changes, problems, standing, trend, onPick }: SentencesProps) {
  const { t } = useTranslation('publish');
  const { language } = useLanguage();
  const formats = useFormats();
  const next = (live?.number ?? 0) + 1;
  const daily = dailyEntries(trend);
  const messages = messagesOf(graph, language);
  const asked = askedFor(graph);
  const onTheWay = standing?.figures.standing ?? 0;
  const classes = messages.classes.map((one) => t(`messages.classes.${one}`)).join(t('changes.and'));
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="tt-t2">{t('lead')}</p>
      <ProblemsBlock journeyId={journeyId} problems={problems} />
      <ol className="tt-sentences">
        <Sentence title={t('entering.title', { version: next })}>
          <p>
            {entrance(graph, language)}
            {daily === null ? t('entering.stop') : t('entering.daily', { count: formats.number(daily) })}
          </p>
        </Sentence>
        {live !== null && (
          <Sentence
            title={onTheWay === 0 ? t('onTheWay.none') : t('onTheWay.title', { count: formats.number(onTheWay), version: live.number })}
          >
            <p>{t('onTheWay.body', { version: next })}</p>
          </Sentence>
        )}
        <Sentence title={messages.names.length === 0 ? t('messages.none') : t('messages.title', { count: messages.names.length, classes })}>
          {messages.names.length > 0 && <p>{messages.names.join(t('changes.and'))}</p>}
        </Sentence>
        <Sentence title={asked.fields === 0 ? t('asked.none') : t('asked.title', { count: asked.fields })}>
          {asked.sensitive > 0 && (
            <p>
              {asked.open === 0
                ? t('asked.closed', { count: asked.sensitive })
                : t('asked.open', { count: asked.sensitive, open: asked.open })}
            </p>
          )}
        </Sentence>
        {live !== null && (
          <Sentence
            title={
              changes.length === 0
                ? t('changed.none', { version: live.number })
                : t('changed.title', { version: live.number, count: changes.length })
            }
          >
            {changes.length > 0 && <ChangeList changes={changes} onPick={onPick} />}
          </Sentence>
        )}
        <ScenarioSentence journeyId={journeyId} graph={graph}>
          {(title, body) => <Sentence title={title}>{body}</Sentence>}
        </ScenarioSentence>
        <Sentence title={t('who.title')}>
          <p>{t('who.body')}</p>
        </Sentence>
      </ol>
    </>
  );
}
