import { XMLParser, XMLValidator } from "fast-xml-parser";
import { advanceOf } from "../../src/chart/text.ts";

/** A drawing as an independent reader finds it: elements with their attributes, in order. */
export interface Drawn {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The classes of its parents, the outermost first. */
  readonly within: readonly string[];
  readonly text: string;
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  trimValues: false,
});

/** @throws when the text is no well-formed XML. */
export function elementsOf(svg: string): Drawn[] {
  const valid = XMLValidator.validate(svg);
  if (valid !== true) throw new Error(`${valid.err.msg}: line ${valid.err.line}`);
  return flat(parser.parse(svg), []);
}

function flat(nodes: readonly any[], within: readonly string[]): Drawn[] {
  return nodes.flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ":@" && key !== "#text");
    if (name === undefined) return [];
    const attributes = node[":@"] ?? {};
    const children: any[] = node[name];
    const text = children.map((child) => child["#text"] ?? "").join("");
    return [{ name, attributes, within, text: String(text) }, ...flat(children, [...within, attributes.class ?? ""])];
  });
}

export interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where the texts of a drawing stand, by the advance widths of its font: from the top of capitals to the baseline. */
export function textBoxes(elements: readonly Drawn[]): Box[] {
  return elements
    .filter(({ name }) => name === "text")
    .map(({ attributes, text }) => {
      const size = Number(attributes["font-size"]);
      const weight = attributes.class?.includes("strong") ? 600 : 400;
      const width = [...text].reduce((sum, character) => sum + advanceOf(character, weight), 0) * (size / 1000);
      const x = Number(attributes.x);
      const left =
        attributes["text-anchor"] === "end" ? x - width : attributes["text-anchor"] === "middle" ? x - width / 2 : x;
      const y = Number(attributes.y);
      return { text, left, right: left + width, top: y - size * 0.72, bottom: y };
    });
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The marks of values, whatever their shape. */
export function marksIn(elements: readonly Drawn[]): Drawn[] {
  const classes = (one: Drawn) => (one.attributes.class ?? "").split(" ");
  return elements.filter(
    (one) => ["bar", "point", "aim"].some((name) => classes(one).includes(name)) && !one.within.includes("sign"),
  );
}
