/**
 * The addresses of all pages after their language, as Hono writes them: what the pages are mounted at, and what search
 * engines are told of. Plain, since whoever makes a release can't read the pages themselves.
 */
export const PATHS = {
  home: "",
  search: "/search",
  changes: "/changes",
  compare: "/compare",
  datasets: "/datasets",
  dataset: "/datasets/:dataset",
  figure: "/figures/:figure",
  method: "/method",
  sources: "/sources",
  source: "/sources/:source",
  status: "/status",
  sector: "/:sector",
  indicator: "/:sector/:indicator",
} as const;

/** One page of an address with parts, such as `/telecom` of `/:sector`. */
export function pathOf(path: string, parts: Readonly<Record<string, string>> = {}): string {
  return path.replace(/:(\w+)/g, (_, name: string) => parts[name] ?? "");
}
