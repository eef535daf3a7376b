import type { ChartSize, ChartTheme, Language } from "../domain/codes.ts";
import { InvalidQuery } from "../domain/errors.ts";
import type { Labels } from "../domain/labels.ts";
import type { Format } from "../formats/format.ts";
import { FORMATS } from "../formats/registry.ts";

/** What every address takes that changes no row, only how rows are shown. */
export interface Asked {
  readonly lang?: Language | undefined;
  readonly labels?: Labels | undefined;
  readonly bom?: "1" | undefined;
  readonly size?: ChartSize | undefined;
  readonly theme?: ChartTheme | undefined;
}

export interface Presentation {
  readonly lang: Language;
  readonly labels: Labels;
  readonly bom: boolean;
  readonly size: ChartSize;
  readonly theme: ChartTheme;
}

/** Parameters that not every format has a use for: which have, and what the others lack. */
const OF_SOME = [
  ["bom", "marked", "byte order mark"],
  ["size", "drawn", "size of a picture"],
  ["theme", "drawn", "theme"],
] as const;

/** @throws InvalidQuery when a byte order mark or the looks of a drawing are asked of a format that has none. */
export function readPresentation(asked: Asked, format: Format): Presentation {
  for (const [parameter, ability, what] of OF_SOME) {
    const value = asked[parameter];
    if (value === undefined || format[ability]) continue;
    const able = FORMATS.filter((one) => one[ability]).map((one) => one.name);
    const detail = `${parameter}=${value} is for ${able.join(", ")} only: ${format.name} has no ${what}.`;
    throw new InvalidQuery([{ parameter, detail, did_you_mean: able.map((name) => `format=${name}`) }]);
  }
  const { lang = "en", labels = "id", bom, size = "wide", theme = "auto" } = asked;
  return { lang, labels, bom: bom !== undefined, size, theme };
}
