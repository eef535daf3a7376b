import { raw } from "hono/html";
import { sparkline } from "../../chart/chart.ts";
import type { Indicator } from "../../domain/catalog.ts";
import type { Series } from "../../domain/observation.ts";
import { currentOf } from "../../domain/selection.ts";

const SIZE = { width: 160, height: 36 };

/** How a series came to be, in the height of two lines of text; the numbers stand on its own page. */
export function Spark({ series, of }: { series: Series; of: Indicator }) {
  return raw(sparkline(currentOf(series), of, SIZE));
}
