/** The advance width of each character in thousandths of the size, as a TrueType file gives it (cmap format 4, hmtx). */
export function fontAdvances(bytes: Buffer): (character: string) => number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const tables = new Map(
    Array.from({ length: view.getUint16(4) }, (_, at) => {
      const entry = 12 + at * 16;
      return [bytes.toString("latin1", entry, entry + 4), view.getUint32(entry + 8)] as const;
    }),
  );
  const table = (name: string): number => tables.get(name) ?? 0;
  const perEm = view.getUint16(table("head") + 18);
  const metrics = view.getUint16(table("hhea") + 34);
  const cmap = table("cmap");
  const subtables = Array.from(
    { length: view.getUint16(cmap + 2) },
    (_, at) => cmap + view.getUint32(cmap + 8 + at * 8),
  );
  const map = subtables.find((one) => view.getUint16(one) === 4) ?? 0;
  const segments = view.getUint16(map + 6) / 2;
  const glyphOf = (code: number): number => {
    for (let at = 0; at < segments; at += 1) {
      if (code > view.getUint16(map + 14 + 2 * at)) continue;
      const start = view.getUint16(map + 16 + 2 * (segments + at));
      if (code < start) return 0;
      const delta = view.getUint16(map + 16 + 2 * (2 * segments + at));
      const offsetAt = map + 16 + 2 * (3 * segments + at);
      const offset = view.getUint16(offsetAt);
      if (offset === 0) return (code + delta) & 0xffff;
      const glyph = view.getUint16(offsetAt + offset + 2 * (code - start));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
  return (character) => {
    const glyph = glyphOf(character.codePointAt(0) ?? 0);
    return (view.getUint16(table("hmtx") + 4 * Math.min(glyph, metrics - 1)) / perEm) * 1000;
  };
}
