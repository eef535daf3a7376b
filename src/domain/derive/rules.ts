import type { Texts } from "../codes.ts";
import type { Published } from "./outcome.ts";
import { NOT_A_FLOW, NOT_COUNTED, RANKS, TARGET_PER_PERSON } from "./reasons.ts";
import type { Transform } from "./transform.ts";

/** Why a transform is not computed of a whole series, whatever its numbers; undefined when nothing is against it. */
export function ruleAgainst({ of, scenario }: Published, { name }: Transform): Texts | undefined {
  if (of.kind === "rank") return RANKS;
  if (name === "per_period" && of.kind !== "flow") return NOT_A_FLOW;
  if (name !== "per_capita") return undefined;
  if (of.kind !== "stock" && of.kind !== "flow") return NOT_COUNTED;
  return scenario === "target" ? TARGET_PER_PERSON : undefined;
}
