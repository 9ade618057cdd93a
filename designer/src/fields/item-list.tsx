import { closestCenter, DndContext, KeyboardSensor, PointerSensor, useSensor, useSensors, type DragEndEvent } from '@dnd-kit/core';
import { arrayMove, SortableContext, sortableKeyboardCoordinates, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/icons/icon.js';
import { useFieldWorld } from './field.js';

interface ItemListProps<Item> {
  readonly items: readonly Item[];
  readonly onChange: (items: readonly Item[]) => void;
  /** Tells items apart while they are moved; not shown. */
  readonly keyOf: (item: Item, index: number) => string;
  /** What an item is called when it is moved or taken away by those who listen. */
  readonly nameOf: (item: Item) => string;
  readonly children: (item: Item, index: number, change: (item: Item) => void) => ReactNode;
  /** Makes another one; absent = no more can be added. */
  readonly onAdd?: () => void;
  readonly addLabel: string;
  /** Said while there is none. */
  readonly empty?: string;
  /** The order means something and can be changed. */
  readonly ordered?: boolean;
}

interface RowProps {
  readonly id: string;
  readonly name: string;
  readonly ordered: boolean;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

function Row({ id, name, ordered, onRemove, children }: RowProps) {
  const { t } = useTranslation('fields');
  const { readOnly } = useFieldWorld();
  const { attributes, listeners, setNodeRef, transform, transition, isDragging } = useSortable({ id, disabled: !ordered || readOnly });
  const style = {
    transform: transform === null ? undefined : `translate3d(0,${String(Math.round(transform.y))}px,0)`,
    transition: transition ?? undefined,
  };
  return (
    <li ref={setNodeRef} style={style} className="tt-item" data-dragging={isDragging || undefined}>
      {ordered && !readOnly && (
        <button type="button" className="tt-item-grip" {...attributes} {...listeners} aria-label={t('list.move', { name })}>
          <Icon name="list" size={14} />
        </button>
      )}
      <div className="tt-grow">{children}</div>
      {!readOnly && (
        <Button
          type="text"
          size="small"
          className="tt-item-remove"
          aria-label={t('list.remove', { name })}
          title={t('list.remove', { name })}
          icon={<Icon name="close" size={14} />}
          onClick={onRemove}
        />
      )}
    </li>
  );
}

/** A list of settings: each item a row, added at the foot, moved by its grip or by keyboard, taken away at once (undo brings it back). */
export function ItemList<Item>({ items, onChange, keyOf, nameOf, children, onAdd, addLabel, empty, ordered = false }: ItemListProps<Item>) {
  const { readOnly } = useFieldWorld();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const ids = items.map((item, index) => keyOf(item, index));
  const onDragEnd = ({ active, over }: DragEndEvent): void => {
    if (over === null || active.id === over.id) return;
    onChange(arrayMove([...items], ids.indexOf(String(active.id)), ids.indexOf(String(over.id))));
  };
  return (
    <div className="tt-items">
      {items.length === 0 && empty !== undefined && <p className="tt-meta tt-t3">{empty}</p>}
      <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={onDragEnd}>
        <SortableContext items={ids} strategy={verticalListSortingStrategy}>
          <ul>
            {items.map((item, index) => (
              <Row
                key={ids[index]}
                id={ids[index] ?? String(index)}
                name={nameOf(item)}
                ordered={ordered}
                onRemove={() => onChange(items.filter((_, at) => at !== index))}
              >
                {children(item, index, (next) => onChange(items.map((one, at) => (at === index ? next : one))))}
              </Row>
            ))}
          </ul>
        </SortableContext>
      </DndContext>
      {onAdd !== undefined && !readOnly && (
        <Button type="link" size="small" className="tt-item-add" icon={<Icon name="plus" size={14} />} onClick={onAdd}>
          {addLabel}
        </Button>
      )}
    </div>
  );
}
