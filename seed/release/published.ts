import type { Big } from "big.js";
import type { Compiled } from "../compile.ts";
import type { Published } from "../read/released.ts";

/** Every published value of a compiled seed, by series and in order of time: what a release writes down. */
export function publishedOf({ series }: Pick<Compiled, "series">): Published[] {
  return series.flatMap(({ key, cells }) =>
    cells.map(({ chosen }) => ({
      ...key,
      period: chosen.period.text,
      value: decimal(chosen.value),
      low: decimal(chosen.low),
      high: decimal(chosen.high),
      status: chosen.status,
      figure: chosen.id,
      source: chosen.source,
    })),
  );
}

/** Exact, never as a power of ten: the file must read the same on every machine. */
function decimal(number: Big | null): string {
  return number === null ? "" : number.toFixed();
}
