import { Catalog, type Break, type CatalogData, type Indicator } from "../../src/domain/catalog.ts";
import type { Texts } from "../../src/domain/codes.ts";

export interface Made {
  readonly kind?: Indicator["kind"];
  readonly breaks?: readonly Break[];
  readonly international?: readonly string[];
  readonly name?: Texts;
}

const text = (name: string): Texts => ({ en: name, vi: name });

/** A catalogue of one indicator, so called as it is given. */
export function catalogOf({
  kind = "flow",
  breaks = [],
  international = [],
  name = text("Revenue"),
}: Made = {}): Catalog {
  const unit = (id: string, sort: string, called: string, base = "") => ({
    unit: id,
    kind: sort,
    name: text(called),
    symbol: "",
    base,
  });
  const data = {
    indicators: [{ indicator: "revenue", kind, breaks, unit: "VND", decimals: 0, name, definition: text("") }],
    units: [
      unit("VND", "money", "dong"),
      unit("USD", "money", "US dollar"),
      unit("rank", "rank", "rank"),
      unit("percent", "share", "percent"),
    ],
    places: [{ place: "VN", name: { en: "Viet Nam", vi: "Việt Nam" } }],
    sectors: [],
    sources: [],
    international,
    breakdowns: [],
    datasets: [],
  };
  return new Catalog(data as unknown as CatalogData);
}
