/**
 * Where oEmbed tells how a page of ours is embedded, root-relative: a page names it in its head by
 * `<link rel="alternate" type="application/json+oembed">`.
 * @param url - the page's own address, absolute
 */
export function oembedOf(url: string): string {
  return `/oembed?url=${encodeURIComponent(url)}`;
}
