/** What a release did to the value published for a period of a series. The order is the order of answers. */
export const CHANGES = ["added", "revised", "withdrawn"] as const;
export type Change = (typeof CHANGES)[number];
