import type { Language, Texts } from "../codes.ts";

/** `a, b and c`, `a, b và c`. */
export function listWords(names: readonly string[], lang: Language): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} ${lang === "vi" ? "và" : "and"} ${last}`;
}

/** The same said in each language. */
export function inBoth(say: (lang: Language) => string): Texts {
  return { en: say("en"), vi: say("vi") };
}
