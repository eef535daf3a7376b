/** Colours of a theme: eight series that colour-blind readers can tell apart, and what stands around them. */
export interface Palette {
  readonly ground: string;
  readonly ink: string;
  /** Of words beside the matter, and of lines that divide. */
  readonly soft: string;
  readonly rule: string;
  readonly series: readonly string[];
}

export const PALETTES: Readonly<Record<"light" | "dark", Palette>> = {
  light: {
    ground: "#ffffff",
    ink: "#14181f",
    soft: "#56606e",
    rule: "#d9dde3",
    series: ["#0b62a8", "#dd6f23", "#3d9d80", "#860100", "#a670f3", "#313b5d", "#b84412", "#835865"],
  },
  dark: {
    ground: "#12171f",
    ink: "#f2f4f7",
    soft: "#a3adbb",
    rule: "#323a46",
    series: ["#5aaeff", "#f6b324", "#adcba6", "#d03929", "#b58da7", "#5673f0", "#e7792f", "#8966a3"],
  },
};

const FAMILY = `"Be Vietnam Pro","Segoe UI",Roboto,"Noto Sans",system-ui,sans-serif`;

/** The rules of all classes, colours written by whoever asks: literally in a file, as custom properties on a page. */
function rules(colour: (name: string) => string): string {
  return [
    `.chart text{font-family:${FAMILY};fill:${colour("ink")};font-weight:400}`,
    `.chart .strong{font-weight:600}`,
    `.chart .soft{fill:${colour("soft")}}`,
    `.chart .ground{fill:${colour("ground")}}`,
    `.chart .rule{stroke:${colour("rule")};stroke-width:1}`,
    `.chart .axis{stroke:${colour("soft")};stroke-width:1}`,
    `.chart .break{stroke:${colour("soft")};stroke-width:1}`,
    `.chart .sign{color:${colour("soft")}}`,
    `.chart .line,.chart .target{stroke-linejoin:round;stroke-linecap:round}`,
    `.chart .target{stroke-dasharray:6 5}`,
    `.chart .leader{stroke:${colour("soft")};stroke-width:.75}`,
    `.chart .point{stroke:none}`,
    `.chart .pale{fill-opacity:.3;stroke:currentColor;stroke-width:1.25}`,
    `.chart .hollow{fill:${colour("ground")};fill-opacity:1;stroke:currentColor;stroke-width:1.75}`,
    `.chart .aim{stroke:${colour("ink")}}`,
    `.chart .awaited{stroke-dasharray:4 3}`,
    `.chart .range{fill-opacity:.35;stroke:currentColor;stroke-width:1}`,
    `.chart .bar{stroke-width:0}.chart .bar.pale,.chart .bar.hollow{stroke-width:1.5}`,
    ...PALETTES.light.series.map((_, at) => `.chart .s${at + 1}{color:${colour(`s${at + 1}`)}}`),
  ].join("");
}

function coloursOf({ ground, ink, soft, rule, series }: Palette): ReadonlyMap<string, string> {
  return new Map([
    ["ground", ground],
    ["ink", ink],
    ["soft", soft],
    ["rule", rule],
    ...series.map((one, at): [string, string] => [`s${at + 1}`, one]),
  ]);
}

function literal(theme: "light" | "dark"): string {
  const colours = coloursOf(PALETTES[theme]);
  return rules((name) => colours.get(name) ?? "");
}

/** The style of a file: colours are written out, since not every viewer of SVG knows custom properties. */
export function fileCss(theme: "light" | "dark" | "auto"): string {
  if (theme !== "auto") return literal(theme);
  return `${literal("light")}@media (prefers-color-scheme:dark){${literal("dark")}}`;
}

function properties(theme: "light" | "dark"): string {
  return [...coloursOf(PALETTES[theme])].map(([name, value]) => `--chart-${name}:${value}`).join(";");
}

/** The same for pages that hold charts inline: one style sheet, and a page may set the properties itself. */
export const CHART_CSS = [
  `:root{${properties("light")}}`,
  `@media (prefers-color-scheme:dark){:root{${properties("dark")}}}`,
  rules((name) => `var(--chart-${name})`),
].join("\n");
