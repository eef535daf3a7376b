import { escapeXml } from "../domain/xml.ts";

/** SVG as text: elements by name, attributes in order, children already written. */

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Coordinates need no more than a tenth of a unit. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

export function element(name: string, attributes: Attributes, children = ""): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? round(value) : escapeXml(value ?? "")}"`)
    .join("");
  return children === "" ? `<${name}${written}/>` : `<${name}${written}>${children}</${name}>`;
}

export interface TextStyle {
  readonly size: number;
  /** Classes that colour and weigh it. */
  readonly class?: string;
  readonly anchor?: "start" | "middle" | "end";
}

/** One line of text; `y` is its baseline. */
export function textAt(x: number, y: number, text: string, { size, class: name, anchor }: TextStyle): string {
  const attributes = {
    x,
    y,
    "font-size": size,
    "text-anchor": anchor === "start" ? undefined : anchor,
    class: name,
  };
  return element("text", attributes, escapeXml(text));
}
