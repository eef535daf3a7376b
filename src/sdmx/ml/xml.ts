/** Characters that XML 1.0 can't carry, not even escaped, and halves of surrogate pairs. */
const FORBIDDEN =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const SPECIAL = /[&<>"'\t\n\r]/g;

const REFERENCES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  // Readers make plain spaces of these in an attribute (XML 1.0, 3.3.3).
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** A text as the content of an element or of an attribute; what XML can't carry is left out. */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, "").replace(SPECIAL, (character) => REFERENCES[character] ?? character);
}

/** ` name="value"` with its space. */
export function attribute(name: string, value: string): string {
  return ` ${name}="${escapeXml(value)}"`;
}
