/** How many observations one request may read: they are held in memory as a whole, and an isolate has 128 MB. */
export const MOST_OBSERVATIONS = 50_000;
