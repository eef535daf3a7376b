import { ADVANCES, type Weight } from "./widths.ts";

/** Widths of texts as they will be set, so that nothing overlaps or runs out of the picture. */

/** A mark above or below a letter changes its advance by no more than this, in thousandths of the size. */
const MARK = 30;
/** Of a character that the table does not know: wider than any that it does. */
const UNKNOWN = 1010;
/** Fonts that stand in where Be Vietnam Pro is not installed are no wider than this, beside it. */
const SUBSTITUTE = 1.05;

const tables = new Map<Weight, ReadonlyMap<string, number>>();

function tableOf(weight: Weight): ReadonlyMap<string, number> {
  const known = tables.get(weight);
  if (known) return known;
  const { ascii, others } = ADVANCES[weight];
  const made = new Map(Object.entries(others));
  for (const [at, width] of ascii.split(" ").entries()) made.set(String.fromCharCode(32 + at), Number(width));
  tables.set(weight, made);
  return made;
}

/** The advance of one character in thousandths of the size; never less than the font's. */
export function advanceOf(character: string, weight: Weight): number {
  const table = tableOf(weight);
  const plain = table.get(character);
  if (plain !== undefined) return plain;
  const base = table.get(character.normalize("NFD").charAt(0));
  return base === undefined ? UNKNOWN : base + MARK;
}

/** The width of a line of text at a size, in the size's unit. */
export function widthOf(text: string, size: number, weight: Weight = 400): number {
  let sum = 0;
  for (const character of text.normalize("NFC")) sum += advanceOf(character, weight);
  return (sum / 1000) * size * SUBSTITUTE;
}

/** A text in lines no wider than so much; a word that is wider alone is cut where it must be. */
export function wrap(text: string, width: number, size: number, weight: Weight = 400): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((one) => pieces(one, width, size, weight))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || widthOf(longer, size, weight) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === "" ? lines : [...lines, line];
}

/** An address has no spaces: it is cut after the signs that part it. */
function pieces(word: string, width: number, size: number, weight: Weight): string[] {
  if (widthOf(word, size, weight) <= width) return [word];
  const parts: string[] = [];
  let part = "";
  for (const character of word) {
    if (widthOf(part + character, size, weight) > width) {
      const at = Math.max(...["/", "&", "?", ",", "-"].map((sign) => part.lastIndexOf(sign))) + 1;
      const cut = at > 0 ? at : part.length;
      parts.push(part.slice(0, cut));
      part = part.slice(cut);
    }
    part += character;
  }
  return [...parts, part];
}
