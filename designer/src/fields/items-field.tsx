import type { JsonObject } from '@tongtu/workflows/graph';
import type { ItemsHint } from '@tongtu/workflows/steps';
import { useContext } from 'react';
import { useLanguage } from '../i18n/use-language.js';
import { isShown, SettingContext, type FieldProps } from './field.js';
import { freshCode } from './item-codes.js';
import { ItemList } from './item-list.js';
import { bothOf, itemsOf, textOf, withMember } from './json-shapes.js';

/** A list of small forms, made from the setting's own description. */
export function ItemsField({ hint, value, onChange, path }: FieldProps) {
  const { say } = useLanguage();
  const { items: about } = hint;
  if (about === undefined) throw new Error(`The setting "${path}" does not say what its items are`);
  const items = itemsOf(value);
  const taken = items.map((item) => textOf(item[about.key]));
  return (
    <ItemList<JsonObject>
      items={items}
      onChange={onChange}
      keyOf={(item, index) => textOf(item[about.key]) || String(index)}
      nameOf={(item) => say(bothOf(item['label'])) || textOf(item[about.key])}
      ordered={about.ordered ?? false}
      addLabel={say(about.add)}
      {...(about.empty === undefined ? {} : { empty: say(about.empty) })}
      onAdd={() => onChange([...items, { [about.key]: freshCode(about.base, taken), ...about.initial }])}
    >
      {(item, index, change) => <ItemForm about={about} item={item} path={`${path}.${String(index)}`} onChange={change} />}
    </ItemList>
  );
}

interface ItemFormProps {
  readonly about: ItemsHint;
  readonly item: JsonObject;
  readonly path: string;
  readonly onChange: (item: JsonObject) => void;
}

/** The members of one item as settings, as far as they are shown. */
function ItemForm({ about, item, path, onChange }: ItemFormProps) {
  const Setting = useContext(SettingContext);
  const shown = Object.entries(about.fields).filter(([name]) => isShown(about.fields, name, item));
  if (Setting === undefined) throw new Error('A list of settings is used outside of a form');
  return (
    <div className="tt-stack" data-single={shown.length === 1 || undefined}>
      {shown.map(([name, hint]) => (
        <Setting
          key={name}
          name={`${path}.${name}`}
          hint={hint}
          value={item[name]}
          onChange={(next) => onChange(withMember(item, name, next))}
        />
      ))}
    </div>
  );
}
