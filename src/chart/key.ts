import type { KeyItem } from "./notes.ts";
import { leading, type Dimensions } from "./size.ts";
import { element, round, textAt } from "./svg.ts";
import { widthOf, wrap } from "./text.ts";

/** Air above the signs, as a part of the size of their words. */
const AIR = 0.3;

/** The signs with their words, in as many lines as they need. */
export function drawKey(items: readonly KeyItem[], left: number, top: number, width: number, size: Dimensions) {
  const text = size.small;
  const sign = text * 1.5;
  let [x, y] = [left, top + AIR * text];
  const parts: string[] = [];
  for (const item of items) {
    const lines = wrap(item.words, width - sign, text);
    const needed = sign + Math.max(...lines.map((line) => widthOf(line, text)));
    if (x > left && x + needed > left + width) [x, y] = [left, y + leading(text)];
    parts.push(signOf(item, x, y + text * 0.62, text));
    for (const [row, line] of lines.entries())
      parts.push(textAt(x + sign, y + text + row * leading(text), line, { size: text, class: "soft" }));
    y += (lines.length - 1) * leading(text);
    x += needed + text * 1.2;
  }
  return { svg: parts.join(""), height: items.length === 0 ? 0 : y - top + leading(text) };
}

function signOf({ sign, shape }: KeyItem, x: number, y: number, text: number): string {
  const r = text * 0.36;
  const middle = x + text * 0.55;
  const inner = ((): string => {
    switch (sign) {
      case "pale":
      case "hollow":
        if (shape === "bar")
          return element("rect", { x: middle - r, y: y - r, width: 2 * r, height: 2 * r, class: `bar ${sign}` });
        return sign === "hollow"
          ? element("circle", { cx: middle, cy: y, r, class: "point hollow" })
          : element("path", { d: diamond(middle, y, r * 1.2), class: "point pale" });
      case "other":
        return element("circle", { cx: middle, cy: y, r: r * 0.6, class: "point" });
      case "range":
        return element("rect", {
          x: middle - r * 0.7,
          y: y - r * 1.4,
          width: r * 1.4,
          height: r * 2.8,
          class: "point range",
        });
      case "break":
        return element("path", { d: `M${round(middle)} ${round(y - text * 0.5)}v${round(text)}`, class: "break" });
      case "gap":
        return element("path", {
          d: `M${round(x)} ${round(y)}h${round(text * 1.1)}`,
          class: "line",
          "stroke-width": 1.1,
        });
      case "target":
        return element("path", {
          d: `M${round(x)} ${round(y)}h${round(text * 1.1)}`,
          class: "target",
          "stroke-width": 1.6,
        });
    }
  })();
  return element("g", { class: "sign", fill: "currentColor", stroke: "currentColor" }, inner);
}

function diamond(x: number, y: number, radius: number): string {
  const r = round(radius);
  return `M${round(x)} ${round(y - r)}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`;
}
