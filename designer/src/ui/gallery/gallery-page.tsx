/** Every building block on one page, for those who build with them. */
export function GalleryPage() {
  return <main style={{ padding: 24 }} />;
}
