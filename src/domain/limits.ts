/** How many observations one request may read: they are held in memory as a whole, and an isolate has 128 MB. */
export const MOST_OBSERVATIONS = 50_000;

/** More words than a name has: each word of a question is a term of the full-text query. */
export const MOST_WORDS = 12;
