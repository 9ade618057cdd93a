import { useState } from 'react';
import type { SurveyView } from '../../app-server/views.js';
import { Refused, server } from '../server.js';
import { useWords } from '../session.js';
import { FieldInput } from './field-input.js';

interface Props {
  readonly message: string;
  readonly survey: SurveyView;
}

/** The questions below a message, answered in one go. */
export function SurveyForm({ message, survey }: Props) {
  const { t, tt } = useWords();
  const [answers, setAnswers] = useState<Readonly<Record<string, unknown>>>({});
  const [troubles, setTroubles] = useState<Readonly<Record<string, string>>>({});
  const [isSending, setSending] = useState(false);
  const isReady = survey.questions.every(({ key, required }) => !required || (answers[key] ?? '') !== '');
  const send = async () => {
    setSending(true);
    try {
      // The phone looks again every moment, and then says thank you.
      await server.answer(message, answers);
    } catch (error) {
      setTroubles(error instanceof Refused ? error.refusal.fields : {});
      setSending(false);
    }
  };
  return (
    <section className="survey" aria-label={tt(survey.title)}>
      <h3>{tt(survey.title)}</h3>
      {survey.questions.map((field) => (
        <FieldInput
          key={field.key}
          field={field}
          state={undefined}
          pending={answers[field.key]}
          trouble={troubles[field.key]}
          locked={isSending}
          save={(value) => setAnswers((before) => ({ ...before, [field.key]: value }))}
        />
      ))}
      <button type="button" className="big" disabled={!isReady || isSending} onClick={() => void send()}>
        {t('sendAnswer')}
      </button>
    </section>
  );
}
