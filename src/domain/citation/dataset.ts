import type { DatasetVersion, PublishedDataset } from "../published-dataset.ts";
import type { Reference } from "./citation.ts";

/** A version of a dataset as it is cited. */
export interface CitedVersion {
  /** Root-relative. */
  readonly address: string;
  readonly reference: Reference;
}

/** How a version of a dataset is cited; it never changes, so nothing has to be verified later. */
export function citedVersionOf(
  { dataset, name }: PublishedDataset,
  { version, released_on, sources }: DatasetVersion,
  { address, origin, today }: { readonly address: string; readonly origin: string; readonly today: string },
): CitedVersion {
  const reference: Reference = {
    title: { en: `${name.en} (dataset ${dataset})`, vi: `${name.vi} (bộ dữ liệu ${dataset})` },
    address: origin + address,
    verify: "",
    digest: "",
    release: { number: 0, id: "", released_on, version },
    edition: { dataset, version },
    documents: [],
    more: sources,
    accessed: today,
  };
  return { address, reference };
}
