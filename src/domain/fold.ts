/**
 * Lower case without diacritics: "Dịch vụ công" and "dich vu cong" become the same text.
 * `đ` is a letter of its own to Unicode, not a `d` with a mark, so it is folded by name.
 */
export function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d");
}

/** The words of a text in folded form. */
export function words(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
