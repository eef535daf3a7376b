import type { Column, Value } from "../domain/dataset.ts";

/** The styles of cells, in the order in which the stylesheet lists them. */
export const STYLES = { plain: 0, header: 1, whole: 2, day: 3, quoted: 4 } as const;

/** UTF-16 units of one cell. */
export const MOST_LETTERS = 32_767;

/** From this size on Excel's general format would show 9.3E+12. */
const LONG = 1e11;
const DAY = /^\d{4}-\d\d-\d\d$/;
const MILLISECONDS_OF_DAY = 86_400_000;
/** Day 60 of the calendar of spreadsheets is 29 February 1900, which never was: earlier days stay texts. */
const FIRST_DAY = "1900-03-01";
const EPOCH = Date.UTC(1899, 11, 30);

/** A cell's XML by what its column holds; nothing for what is empty. */
export function cell(reference: string, value: Value, type: Column["type"]): string {
  if (value === null || value === "") return "";
  if (typeof value === "boolean") return `<c r="${reference}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === "number") {
    const style = Number.isInteger(value) && Math.abs(value) >= LONG ? ` s="${STYLES.whole}"` : "";
    return `<c r="${reference}"${style}><v>${value}</v></c>`;
  }
  const text = cellText(value);
  const day = type === "date" ? serialOf(text) : undefined;
  if (day !== undefined) return `<c r="${reference}" s="${STYLES.day}"><v>${day}</v></c>`;
  return text === "" ? "" : textCell(reference, text);
}

/** The number that a spreadsheet has for a day; undefined for what is none, or is before its calendar agrees with ours. */
function serialOf(text: string): number | undefined {
  if (!DAY.test(text) || text < FIRST_DAY) return undefined;
  const time = Date.parse(text);
  // The 31st of February would pass for a day in March.
  const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
  return exists ? (time - EPOCH) / MILLISECONDS_OF_DAY : undefined;
}

/**
 * A text is never run: an inline string is data, whatever it begins with. The quote prefix keeps it so when somebody
 * edits the cell. A spreadsheet that saves CSV drops both, as CSV has no place for them, and the text stays as printed.
 */
export function textCell(reference: string, text: string, style: number = STYLES.plain): string {
  const own = style === STYLES.plain && /^[=+\-@\t\r]/.test(text) ? STYLES.quoted : style;
  const attribute = own === STYLES.plain ? "" : ` s="${own}"`;
  return `<c r="${reference}" t="inlineStr"${attribute}><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

/** A list in one cell is joined by `|`, as in CSV. */
export function cellText(value: Value): string {
  return Array.isArray(value) ? value.join("|") : String(value ?? "");
}

/** 0 is A, 26 is AA. */
export function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/**
 * XML text. What XML can't hold, and a carriage return, which it would turn into a line feed, is `_x000D_` (ECMA-376
 * part 1, 22.9.2.19); a text that only looks so has its underscore written in the same way. Half a surrogate pair is no
 * letter and becomes U+FFFD.
 */
export function escaped(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
      // oxlint-disable-next-line no-control-regex -- these are the characters that XML refuses
      .replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g, (one) => `_x${hex(one)}_`)
      .replace(/[&<>"]/g, (one) => ENTITIES[one] ?? one)
  );
}

function hex(letter: string): string {
  return letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
}
