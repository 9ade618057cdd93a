import type { Graph } from '@tongtu/workflows/graph';
import type { Overlay } from '@tongtu/workflows/kitchen';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ItemsField } from '../../fields/items-field.js';
import { useLanguage } from '../../i18n/use-language.js';
import type { KitchenPart } from '../../server/kitchen.js';
import { Icon } from '../../ui/icons/icon.js';
import { Tag } from '../../ui/tags.js';
import { ownItems, ownValue, saidLimit, saidValue, withOwnItems, withOwnValue } from './own-values.js';
import { hintOf, ValueInput } from './value-input.js';

interface OwnPartProps {
  readonly part: KitchenPart;
  readonly graph: Graph;
  readonly overlay: Overlay;
  readonly onChange: (overlay: Overlay) => void;
}

/** One open part: what head office has, within what it may be set, and what the branch has of its own. */
export function OwnPart(props: OwnPartProps) {
  const { part, overlay, onChange } = props;
  const { t } = useTranslation('kitchen');
  const { say, language } = useLanguage();
  const own = isSet(overlay, part);
  const limit = saidLimit(part.limit, language);
  const { part: place } = part;
  return (
    <li className="tt-own" data-own={own || undefined}>
      <div className="tt-own-head">
        <h3>{say(part.label)}</h3>
        {own && <Tag tone="accent">{t('own')}</Tag>}
        <span className="tt-grow" />
        {own && isSettable(place) && (
          <Button
            size="small"
            type="text"
            icon={<Icon name="undo" size={14} />}
            onClick={() => onChange(withOwnValue(overlay, place, undefined))}
          >
            {t('back')}
          </Button>
        )}
      </div>
      <p className="tt-meta tt-t2">
        {isSettable(place) && t('head', { value: saidValue(part.template, language) ?? t('several') })}
        {isSettable(place) && limit !== null && <i> · </i>}
        {limit !== null && t('limit', { limit })}
      </p>
      <OwnInput {...props} />
    </li>
  );
}

function OwnInput({ part: { part, label, limit, template }, graph, overlay, onChange }: OwnPartProps) {
  const { t } = useTranslation('kitchen');
  const { say } = useLanguage();
  const hint = hintOf(graph, part);
  if (part.kind === 'items' && hint?.items !== undefined) {
    // Ids of their own, so that they never meet one that head office adds later.
    const own = { ...hint, items: { ...hint.items, base: `own-${hint.items.base}` } };
    return (
      <ItemsField
        hint={own}
        value={ownItems(overlay, part)}
        path={part.path}
        label={say(label)}
        onChange={(items) => onChange(withOwnItems(overlay, part, Array.isArray(items) ? items : []))}
      />
    );
  }
  if (!isSettable(part)) return <p className="tt-meta tt-t3">{t('onCanvas')}</p>;
  return (
    <ValueInput
      value={ownValue(overlay, part) ?? template}
      limit={limit}
      hint={hint}
      path={part.kind === 'setting' ? part.path : ''}
      label={say(label)}
      onChange={(value) => onChange(withOwnValue(overlay, part, value))}
    />
  );
}

type Place = KitchenPart['part'];

function isSettable(part: Place): part is Exclude<Place, { readonly kind: 'step' | 'items' | 'place' }> {
  return part.kind !== 'step' && part.kind !== 'items' && part.kind !== 'place';
}

function isSet(overlay: Overlay, { part }: KitchenPart): boolean {
  if (part.kind === 'items') return ownItems(overlay, part).length > 0;
  if (part.kind === 'place') return overlay.steps.some((own) => own.part.step === part.step && own.part.outcome === part.outcome);
  if (part.kind === 'step') return overlay.settings.some((own) => 'step' in own.part && own.part.step === part.step);
  return ownValue(overlay, part) !== undefined;
}
