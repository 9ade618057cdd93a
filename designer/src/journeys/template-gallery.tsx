import type { Graph } from '@tongtu/workflows/graph';
import { scenariosFor, templates } from '@tongtu/workflows/templates';
import { Button, Modal } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.js';
import { Tag } from '../ui/tags.js';
import { GraphPicture } from './graph-picture.js';
import './template-gallery.css';

interface TemplateGalleryProps {
  readonly open: boolean;
  /** Code of the template that is being made into a journey. */
  readonly busy: string | null;
  readonly onChoose: (code: string, graph: Graph) => void;
  readonly onClose: () => void;
}

/** The journeys that ship with the product, each with its picture and what it is for. */
export function TemplateGallery({ open, busy, onChoose, onClose }: TemplateGalleryProps) {
  const { t } = useTranslation('journeys');
  const { say } = useLanguage();
  const drawn = useMemo(() => templates.map(({ code, draw }) => ({ code, graph: draw() })), []);
  return (
    <Modal open={open} onCancel={onClose} footer={null} width={960} title={t('gallery.title', { count: drawn.length })}>
      <p className="tt-t2">{t('gallery.lead')}</p>
      <ul className="tt-gallery">
        {drawn.map(({ code, graph }) => (
          <li key={code}>
            <div className="tt-gallery-picture">
              <GraphPicture graph={graph} label={say(graph.name)} />
            </div>
            <div className="tt-gallery-text">
              <div className="tt-row">
                <h3 className="tt-grow tt-ellipsis" title={say(graph.name)}>
                  {say(graph.name)}
                </h3>
                <Tag>{t(`filter.${graph.kind}`)}</Tag>
              </div>
              <p className="tt-t2">{say(graph.note)}</p>
              <div className="tt-row">
                <span className="tt-meta tt-t3 tt-grow">
                  {t('gallery.size', { steps: graph.steps.length, scenarios: scenariosFor(graph).length })}
                </span>
                <Button loading={busy === code} onClick={() => onChoose(code, graph)}>
                  {t('gallery.use')}
                </Button>
              </div>
            </div>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
