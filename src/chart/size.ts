import type { ChartSize } from "../domain/codes.ts";

/** Measures of a chart, in the units of its viewBox. */
export interface Dimensions {
  readonly width: number;
  /** Of the whole picture; where it is not fixed, more panels and longer labels make it taller. */
  readonly height: number;
  readonly fixed: boolean;
  readonly margin: number;
  readonly title: number;
  readonly subtitle: number;
  readonly text: number;
  readonly small: number;
  /** Thickness of a line, radius of a point. */
  readonly line: number;
  readonly dot: number;
  /** The widest that labels at the ends of lines may be. */
  readonly label: number;
}

export const DIMENSIONS: Readonly<Record<ChartSize, Dimensions>> = {
  wide: {
    width: 1200,
    height: 630,
    fixed: true,
    margin: 48,
    title: 36,
    subtitle: 21,
    text: 18,
    small: 15,
    line: 3,
    dot: 4.5,
    label: 240,
  },
  page: {
    width: 760,
    height: 420,
    fixed: false,
    margin: 16,
    title: 21,
    subtitle: 14,
    text: 13,
    small: 11.5,
    line: 2.25,
    dot: 3.5,
    label: 170,
  },
  narrow: {
    width: 360,
    height: 320,
    fixed: false,
    margin: 12,
    title: 17,
    subtitle: 12.5,
    text: 12,
    small: 10.5,
    line: 2,
    dot: 3,
    label: 104,
  },
};

/** Within a page a chart has no margins, but for letters of a wider font at its edges. */
const BLEED = 4;

/** The measures of a chart that is asked for. */
export function dimensionsOf({
  size,
  form,
}: {
  readonly size: ChartSize;
  readonly form: "file" | "inline";
}): Dimensions {
  const own = DIMENSIONS[size];
  return form === "inline" ? { ...own, margin: BLEED, fixed: false } : own;
}

/** The height of a line of text of a size. */
export const leading = (size: number): number => size * 1.3;
