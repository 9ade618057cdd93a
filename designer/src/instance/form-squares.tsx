import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.js';
import { useWorkForm, type InstanceView } from '../server/instances.js';
import type { Work, WorkFamily, WorkField } from '../server/tasks.js';

type Square = WorkFamily | 'failed' | 'empty';

/** Whose hand filled a field in; a failed check counts as not filled. */
function squareOf({ source, value }: WorkField): Square {
  if (source === null) return 'empty';
  if (source.failure !== null && !source.verified) return 'failed';
  return value === null ? 'empty' : source.family;
}

/** The work whose form is shown: the open one, else the last. */
export function chiefWork(works: InstanceView['works']): string | null {
  return (works.find(({ status }) => status === 'open') ?? works.at(-1))?.id ?? null;
}

const shown: readonly Square[] = ['customer', 'ai', 'remote', 'branch', 'failed', 'empty'];

/** The form as squares, one a field: who filled it in, never what. */
export function FormSquares({ view }: { readonly view: InstanceView }) {
  const { t } = useTranslation('instance');
  const chief = chiefWork(view.works);
  const { data, error } = useWorkForm(view.id, chief);
  if (chief === null) return <Nothing title={t('form.none')} body={t('form.noneBody')} />;
  if (data === undefined) return error === null ? null : <Nothing title={t('form.none')} body={t('form.hidden')} />;
  return <Squares form={data.form} />;
}

function Nothing({ title, body }: { readonly title: string; readonly body: string }) {
  return (
    <div className="tt-squares">
      <h3>{title}</h3>
      <p className="tt-t3">{body}</p>
    </div>
  );
}

function Squares({ form }: { readonly form: Work['form'] }) {
  const { t } = useTranslation('instance');
  const { say } = useLanguage();
  const words = useSquareWords();
  const fields = form.sections.flatMap((section) => section.fields);
  const counts = new Map<Square, number>();
  for (const field of fields) counts.set(squareOf(field), (counts.get(squareOf(field)) ?? 0) + 1);
  const isFilled = (field: WorkField): boolean => !['empty', 'failed'].includes(squareOf(field));
  return (
    <div className="tt-squares">
      <div className="tt-row">
        <h3>{t('form.title', { filled: fields.filter(isFilled).length, total: fields.length })}</h3>
        <span className="tt-meta tt-t3">{t('form.under')}</span>
      </div>
      <div className="tt-squares-sections">
        {form.sections.map((section) => (
          <div key={section.id} style={{ flexGrow: section.fields.length }}>
            <p className="tt-meta">
              <span className="tt-ellipsis">{say(section.title)}</span>
              <span className="tt-t3">
                {section.fields.filter(isFilled).length}/{section.fields.length}
              </span>
            </p>
            <ul>
              {section.fields.map((field) => (
                <OneSquare key={field.key} label={say(field.label)} square={squareOf(field)} />
              ))}
            </ul>
          </div>
        ))}
      </div>
      <ul className="tt-squares-legend tt-meta">
        {shown
          .filter((square) => counts.has(square))
          .map((square) => (
            <li key={square}>
              <i data-square={square} />
              {words(square, 'legend')} {counts.get(square)}
            </li>
          ))}
      </ul>
    </div>
  );
}

/** What a square says: in the legend only whose it is, at a field who filled it in. */
function useSquareWords(): (square: Square, place: 'legend' | 'field') => string {
  const { t } = useTranslation('instance');
  const { t: ui } = useTranslation('ui');
  return (square, place) => {
    if (square === 'failed' || square === 'empty') return t(`form.${square}`);
    const family = ui(`family.${square}`);
    return place === 'legend' ? family : t('form.filledBy', { family });
  };
}

function OneSquare({ label, square }: { readonly label: string; readonly square: Square }) {
  const { t } = useTranslation('instance');
  const words = useSquareWords();
  const said = t('form.square', { label, state: words(square, 'field') });
  return (
    <Tooltip title={said}>
      <li>
        <i data-square={square} role="img" aria-label={said} />
      </li>
    </Tooltip>
  );
}
