import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/use-formats.js';
import type { TaskReview } from '../server/task-parts.js';
import { Note } from '../ui/notes.js';

/** What the second person is about: who handed it in, who checks it, and why it came back. */
export function ReviewNote({ review, checks }: { readonly review: TaskReview; /** The reader checks it now. */ readonly checks: boolean }) {
  const { t } = useTranslation('workbench');
  const formats = useFormats();
  const last = review.made.at(-1);
  if (review.now) {
    const { maker, at, mine } = review.now;
    const time = formats.when(at);
    if (mine)
      return (
        <Note kind="info" icon="eye" title={t('review.yours', { time })}>
          {t('review.yoursBody')}
        </Note>
      );
    return (
      <Note kind="info" icon="eye" title={t('review.title', { name: maker.name, time })}>
        {checks ? t('review.check') : t('review.claim')}
      </Note>
    );
  }
  if (!last || last.confirmed) return null;
  return (
    <Note kind="warning" icon="undo" title={t('review.back', { name: last.by.name, time: formats.when(last.at) })}>
      {last.note}
    </Note>
  );
}
