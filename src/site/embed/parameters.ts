/** Every parameter of an embed: of its address, and of the element that puts it there. */
export const EMBED_PARAMETERS = [
  "view",
  "lang",
  "theme",
  "place",
  "breakdown",
  "period",
  "scenario",
  "frequency",
  "from",
  "to",
  "release",
] as const;
