import { useState } from 'react';
import { Drawing } from '../drawing/drawing.js';
import { relayLinks, relaySteps } from '../drawing/testing/break-off-relay.js';
import { galleryLayers, type GalleryLayer } from './gallery-layers.js';

const raising = relaySteps.map((step) =>
  step.id === 'core'
    ? { ...step, outcomes: step.outcomes.map((outcome) => (outcome.code === '失败' ? { ...outcome, raises: true } : outcome)) }
    : step,
);

/** The break-off relay with one of the layers of the product on it. */
export function DrawingGallery({ layer }: { readonly layer: GalleryLayer }) {
  const isDesigner = layer === 'designer';
  const [selected, setSelected] = useState<readonly string[]>(isDesigner || layer === 'monitor' ? ['fill'] : []);
  const [steps, setSteps] = useState(isDesigner ? relaySteps : raising);
  const [links, setLinks] = useState(relayLinks);
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
