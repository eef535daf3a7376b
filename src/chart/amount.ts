import type { Unit } from "../domain/catalog.ts";
import type { Language } from "../domain/codes.ts";
import type { Observation } from "../domain/observation.ts";
import { amountWords } from "../domain/words/number.ts";

/** A short amount for a label: the unit is said once beside the axis, but a share keeps its sign. */
export function amountShort(observation: Observation, unit: Unit | undefined, lang: Language): string {
  return amountWords(observation, unit?.unit === "percent" ? unit : undefined, lang, "short").replace("-", "−");
}
