import { CHANNEL_TRAITS, say, type JsonObject, type MessageChannel } from '@tongtu/workflows/graph';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.js';
import { Icon } from '../ui/icons/icon.js';
import { TemplateField } from './expression-field.js';
import { useFieldWorld, type FieldProps } from './field.js';
import { ItemList } from './item-list.js';
import { itemsOf, textOf } from './json-shapes.js';

const traitsOf = (channel: string) => (Object.hasOwn(CHANNEL_TRAITS, channel) ? CHANNEL_TRAITS[channel as MessageChannel] : undefined);

function emptyContent(channel: string): JsonObject {
  return { channel, ...(traitsOf(channel)?.hasTitle === true ? { title: { zh: '' } } : {}), body: { zh: '' } };
}

/** Channels in the order in which they are tried, each with its own content. */
export function MessageChannelsField({ hint, value, onChange, path }: FieldProps) {
  const { t } = useTranslation('fields');
  const { language } = useLanguage();
  const { readOnly } = useFieldWorld();
  const items = itemsOf(value);
  const taken = new Set(items.map(({ channel }) => textOf(channel)));
  const free = (hint.options ?? []).filter((option) => !taken.has(option.value));
  const nameOf = (item: JsonObject): string => {
    const label = traitsOf(textOf(item['channel']))?.label;
    return label === undefined ? '' : say(label, language);
  };
  return (
    <div className="tt-stack">
      <ItemList<JsonObject>
        items={items}
        onChange={onChange}
        keyOf={({ channel }) => textOf(channel)}
        nameOf={nameOf}
        ordered
        addLabel=""
        empty={t('messageChannels.empty')}
      >
        {(item, index, change) => {
          const name = nameOf(item);
          const part = (key: 'title' | 'body', label: string) => (
            <>
              <span className="tt-field-label">{label}</span>
              <TemplateField
                hint={{ ...hint, widget: 'template' }}
                value={item[key]}
                path={`${path}.${String(index)}.${key}`}
                label={`${name} ${label}`}
                onChange={(next) => change({ ...item, [key]: next ?? { zh: '' } })}
              />
            </>
          );
          return (
            <div className="tt-stack">
              <b>{t('messageChannels.place', { number: index + 1, name })}</b>
              {traitsOf(textOf(item['channel']))?.hasTitle === true && part('title', t('messageChannels.title'))}
              {part('body', t('messageChannels.body'))}
            </div>
          );
        }}
      </ItemList>
      {!readOnly && free.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: free.map((option) => ({ key: option.value, label: say(option.label, language) })),
            onClick: ({ key }) => onChange([...items, emptyContent(key)]),
          }}
        >
          <Button
            type="link"
            size="small"
            className="tt-item-add"
            style={{ alignSelf: 'flex-start' }}
            icon={<Icon name="plus" size={14} />}
          >
            {t('messageChannels.add')}
          </Button>
        </Dropdown>
      )}
    </div>
  );
}
