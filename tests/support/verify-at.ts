/** The address that verifies a citation of an address by its digest and release. */
export const verifyAt = (url: string, digest: string, release: string, lang = "en") =>
  `/v1/verify?digest=${digest}&lang=${lang}&release=${release}&url=${encodeURIComponent(url)}`;
