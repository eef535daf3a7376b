import type { Language } from "../domain/codes.ts";
import { InvalidQuery } from "../domain/errors.ts";
import type { Labels } from "../domain/labels.ts";
import type { Format } from "../formats/format.ts";
import { FORMATS } from "../formats/registry.ts";

/** What every address takes that changes no row, only how rows are shown. */
export interface Asked {
  readonly lang?: Language | undefined;
  readonly labels?: Labels | undefined;
  readonly bom?: "1" | undefined;
}

export interface Presentation {
  readonly lang: Language;
  readonly labels: Labels;
  readonly bom: boolean;
}

/** @throws InvalidQuery when a byte order mark is asked of a format that has none. */
export function readPresentation({ lang = "en", labels = "id", bom }: Asked, format: Format): Presentation {
  if (bom !== undefined && !format.marked) {
    const able = FORMATS.filter((one) => one.marked).map((one) => one.name);
    const detail = `bom=1 is for ${able.join(", ")} only: ${format.name} has no byte order mark.`;
    throw new InvalidQuery([{ parameter: "bom", detail, did_you_mean: able.map((name) => `format=${name}`) }]);
  }
  return { lang, labels, bom: bom !== undefined };
}
