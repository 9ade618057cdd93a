import { DrawingGallery } from './drawing-gallery.js';
import { galleryLayers, type GalleryLayer } from './gallery-layers.js';
import { PartsGallery } from './parts-gallery.js';

/**
 * Every building block, for those who build with them. `?layer=` shows the drawing with that layer, `?width=` and `?height=`
 * its size, `?steps=` as many steps as that.
 */
export function GalleryPage() {
  const query = new URLSearchParams(location.search);
  const layer = query.get('layer');
  if (layer === null || !Object.hasOwn(galleryLayers, layer)) return <PartsGallery />;
  return (
    <main style={{ width: Number(query.get('width') ?? 834), height: Number(query.get('height') ?? 720) }}>
      <DrawingGallery layer={layer as GalleryLayer} copies={Number(query.get('steps') ?? 0)} />
    </main>
  );
}
