import type { Catalog } from "../domain/catalog.ts";
import type { ChartSize, ChartTheme, Language } from "../domain/codes.ts";
import type { Observation } from "../domain/observation.ts";

export interface ChartQuestion {
  /** In the order of the API. */
  readonly rows: readonly Observation[];
  readonly catalog: Catalog;
  readonly lang: Language;
  readonly size: ChartSize;
  readonly theme: ChartTheme;
  /** The address of the data, printed in the footer. */
  readonly address: string;
  /**
   * `file` stands alone: style, title, footer. `inline` is for a page that has all these: it carries classes only, and
   * `CHART_CSS` colours them.
   */
  readonly form: "file" | "inline";
  /** Parts were asked for by name: they are drawn beside their total, which otherwise stands alone. */
  readonly withParts?: boolean;
}
