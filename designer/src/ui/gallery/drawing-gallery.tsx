import { useState } from 'react';
import { Drawing } from '../drawing/drawing.js';
import type { DrawingLink, DrawingStep } from '../drawing/drawing-data.js';
import { relayLinks, relaySteps } from '../drawing/testing/break-off-relay.js';
import { galleryLayers, type GalleryLayer } from './gallery-layers.js';

const raising = relaySteps.map((step) =>
  step.id === 'core'
    ? { ...step, outcomes: step.outcomes.map((outcome) => (outcome.code === '失败' ? { ...outcome, raises: true } : outcome)) }
    : step,
);

/** Many copies of the break-off relay beside and below each other: to see what a large drawing costs. */
function manyCopies(count: number): { readonly steps: readonly DrawingStep[]; readonly links: readonly DrawingLink[] } {
  const copies = Array.from({ length: Math.ceil(count / relaySteps.length) }, (_, copy) => ({
    prefix: `${String(copy)}-`,
    x: (copy % 20) * 1100,
    y: Math.floor(copy / 20) * 900,
  }));
  return {
    steps: copies.flatMap(({ prefix, x, y }) =>
      relaySteps.map((step) => ({ ...step, id: prefix + step.id, x: step.x + x, y: step.y + y })),
    ),
    links: copies.flatMap(({ prefix }) =>
      relayLinks.map((link) => ({ ...link, id: prefix + link.id, from: prefix + link.from, to: prefix + link.to })),
    ),
  };
}

/** The break-off relay with one of the layers of the product on it. */
export function DrawingGallery({ layer, copies }: { readonly layer: GalleryLayer; readonly copies: number }) {
  const isDesigner = layer === 'designer';
  const [selected, setSelected] = useState<readonly string[]>(isDesigner || layer === 'monitor' ? ['fill'] : []);
  const [many] = useState(() => (copies > 0 ? manyCopies(copies) : undefined));
  const [steps, setSteps] = useState(many?.steps ?? (isDesigner ? relaySteps : raising));
  const [links, setLinks] = useState(many?.links ?? relayLinks);
  return (
    <Drawing
      steps={steps}
      links={links}
      layer={galleryLayers[layer]}
      selected={selected}
      onSelect={setSelected}
      editable={isDesigner}
      onMove={(moves) => setSteps((before) => before.map((step) => ({ ...step, ...moves.find(({ id }) => id === step.id) })))}
      onConnect={({ step, outcome }, to) => setLinks((before) => [...before, { id: `${step}/${outcome}/${to}`, from: step, outcome, to }])}
      onDelete={(ids) => setLinks((before) => before.filter(({ id }) => !ids.includes(id)))}
      onAddAfter={() => undefined}
      onInsert={() => undefined}
      legend
    />
  );
}
