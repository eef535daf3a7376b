import type { Catalog } from "../domain/catalog.ts";
import type { Language } from "../domain/codes.ts";
import type { Refusal } from "../domain/derive/derive.ts";
import {
  formatTransform,
  parseTransform,
  TRANSFORM_TEXTS,
  TRANSFORMS,
  type Transform,
} from "../domain/derive/transform.ts";
import { Incomparable, InvalidQuery, type Fault } from "../domain/errors.ts";
import { nearest } from "../domain/nearest.ts";
import type { Observation, Series } from "../domain/observation.ts";
import { suggestPeriod } from "../domain/period.ts";
import type { ObservationSelection } from "../domain/selection.ts";

/** What is wanted, and what is to be computed of it; null is what was printed. */
export interface Question {
  readonly wanted: ObservationSelection;
  readonly transform: Transform | null;
}

interface Asked {
  readonly transform?: string | undefined;
  readonly measure?: string[] | undefined;
}

/** An index needs a base: the nearest thing to one that names none. */
const SOME_BASE = "index:2020";
const WRITTEN = TRANSFORMS.map((name) => (name === "index" ? SOME_BASE : name));
const MOST_REASONS = 5;

/**
 * Reads the transform beside whatever else a query selects by.
 * @throws InvalidQuery with the faults of both.
 */
export function readQuestion(asked: Asked, select: () => ObservationSelection): Question {
  const transform = asked.transform === undefined ? null : (parseTransform(asked.transform) ?? null);
  const faults = asked.transform === undefined ? [] : faultsOf(asked.transform, transform, asked.measure ?? []);
  try {
    const wanted = select();
    if (faults.length === 0) return { wanted, transform };
  } catch (error) {
    if (!(error instanceof InvalidQuery)) throw error;
    faults.unshift(...error.faults);
  }
  throw new InvalidQuery(faults);
}

function faultsOf(text: string, transform: Transform | null, measures: readonly string[]): Fault[] {
  const faults: Fault[] = [];
  if (transform === null) faults.push(unknownTransform(text));
  if (measures.some((code) => code !== "level")) {
    const detail = "A transform is computed of levels only: leave measure out, or ask for level.";
    faults.push({ parameter: "measure", detail, did_you_mean: ["level"] });
  }
  return faults;
}

function unknownTransform(text: string): Fault {
  const [name = "", ...rest] = text.split(":");
  const meant = name === "index" ? suggestPeriod(rest.join(":")) : undefined;
  const near = meant ? [`index:${meant}`] : nearest(name === "index" ? SOME_BASE : text, WRITTEN);
  return {
    parameter: "transform",
    detail: `There is no transform "${text}"; there are ${TRANSFORMS.join(", ").replace("index", "index:PERIOD")}, PERIOD as in ${SOME_BASE}.`,
    did_you_mean: near.length > 0 ? near : WRITTEN,
  };
}

/**
 * The computed rows of a question, and what to say of those that could not be.
 * @throws Incomparable when none can be computed and there are reasons why.
 */
export async function transformed(
  found: readonly Series[],
  { wanted, transform }: { readonly wanted: ObservationSelection; readonly transform: Transform },
  { catalog, lang }: { readonly catalog: Catalog; readonly lang: Language },
): Promise<{ readonly rows: readonly Observation[]; readonly meta: Readonly<Record<string, unknown>> }> {
  // Loaded when it is first asked for: most answers are as they were printed.
  const { derive } = await import("../domain/derive/derive.ts");
  const { rows, refused, withoutParent } = derive(found, wanted, transform, catalog);
  if (rows.length === 0 && refused.length > 0) throw new Incomparable(reasonsOf(refused, lang));
  return {
    rows,
    meta: {
      transform: { transform: formatTransform(transform), definition: TRANSFORM_TEXTS[transform.name][lang] },
      refused: refused.map((one) => ({ ...one, reason: one.reason[lang] })),
      without_parent: withoutParent,
    },
  };
}

/** Each reason once; of very many the first few, and how many more there are. */
function reasonsOf(refused: readonly Refusal[], lang: Language): string {
  const reasons = [...new Set(refused.map((one) => one.reason[lang]))];
  const more = reasons.length - MOST_REASONS;
  return [...reasons.slice(0, MOST_REASONS), ...(more > 0 ? [`(${more} more)`] : [])].join(" ");
}
