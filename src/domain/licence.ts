/** The licence of what is the project's own: selection, readings, names and notes. Each source has its own terms. */
export const COMPILATION = {
  licence: "CC-BY-4.0",
  title: "Creative Commons Attribution 4.0 International",
  url: "https://creativecommons.org/licenses/by/4.0/",
} as const;
