/** The middle of the numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const [low, high] = [sorted[sorted.length % 2 === 1 ? half : half - 1], sorted[half]];
  if (low === undefined || high === undefined) throw new Error("There is no median of nothing");
  return (low + high) / 2;
}

/** A number to three digits, or whole when it has more, with its thousands apart. */
export function number(value: number | null, unit = ""): string {
  if (value === null) return "n/a";
  const options = Math.abs(value) >= 100 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 };
  return value.toLocaleString("en", options) + unit;
}

export function ratio(value: number | null, base: number | null): string {
  return value === null || base === null || base === 0 ? "n/a" : number(value / base);
}

/** A table of markdown: the first column of words, the others of numbers. */
export function markdown(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = header.map((_, at) => (at === 0 ? "---" : "---:"));
  return [header, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
