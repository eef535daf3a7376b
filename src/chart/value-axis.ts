import { extent, range, ticks as niceTicks, tickStep } from "d3-array";
import type { Unit } from "../domain/catalog.ts";
import type { Language } from "../domain/codes.ts";
import { numberWords, scaleOf } from "../domain/words/number.ts";
import type { Panel } from "./plan.ts";

/** The axis of values: what it spans, where its ticks are, and how they are written. */
export interface ValueAxis {
  /** The value at the bottom and at the top; a rank has 1 on top. */
  readonly bottom: number;
  readonly top: number;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
  /** `million`, said once beside the unit; empty where numbers are written in full. */
  readonly scale: string;
  readonly fromZero: boolean;
}

/** Lines whose least value is this near to the greatest would be flat beside zero. */
const FLAT = 0.65;
/** Air above the greatest value, as a part of what is spanned. */
const HEADROOM = 0.04;

/** The axis of a panel, with about so many ticks. */
export function valueAxis(panel: Panel, count: number, lang: Language): ValueAxis {
  const numbers = panel.series.flatMap(({ main, others }) => [...main, ...others].flatMap((point) => point.extent));
  const [least = 0, most = 1] = extent(numbers) as [number, number];
  if (panel.shape === "ranks") return rankAxis(most, count, lang);
  const fromZero = panel.shape === "bars" || least <= 0 || least < most * FLAT;
  const low = fromZero ? Math.min(0, least) : least - (most - least || most * 0.1) * 0.1;
  const high = fromZero ? Math.max(0, most) : most + (most - least || most * 0.1) * 0.1;
  const ceiling = capOf(panel.unit, high);
  const step = tickStep(low, high === low ? low + 1 : high, count);
  const bottom = fromZero && low === 0 ? 0 : Math.floor(low / step + 1e-9) * step;
  const top = Math.max(Math.min(high + (high - bottom) * HEADROOM, ceiling), bottom + step);
  const [size, scale] =
    panel.unit?.kind === "index" ? [1, ""] : scaleOf(Math.max(Math.abs(bottom), Math.abs(top)), lang);
  const values = range(0, Math.floor((top - bottom) / step + 1e-9) + 1).map((at) => bottom + at * step);
  return {
    bottom,
    top,
    ticks: values.map((value) => ({ value, label: tickWords(value / size, panel.unit, lang) })),
    scale,
    fromZero: bottom <= 0,
  };
}

function tickWords(value: number, unit: Unit | undefined, lang: Language): string {
  const written = numberWords(Number(value.toPrecision(12)), lang).replace("-", "−");
  return unit?.unit === "percent" ? `${written}%` : written;
}

/** A share has no more than all, an index not more than its unit says. */
function capOf(unit: Unit | undefined, high: number): number {
  const cap = unit?.unit === "percent" ? 100 : Number(/^index-0-(\d+)$/.exec(unit?.unit ?? "")?.[1] ?? Infinity);
  return high <= cap ? cap : Infinity;
}

function rankAxis(most: number, count: number, lang: Language): ValueAxis {
  const step = Math.max(1, tickStep(1, Math.max(most, 2), count));
  const last = Math.max(2, Math.ceil(most / step) * step);
  const values = [1, ...niceTicks(1, last, count).filter((value) => Number.isInteger(value) && value > 1)];
  const clear = values.filter((value, at) => at === 0 || at > 1 || value - 1 >= step * 0.6);
  return {
    bottom: last,
    top: 1,
    ticks: clear.map((value) => ({ value, label: numberWords(value, lang) })),
    scale: "",
    fromZero: true,
  };
}
