import type { Format } from "./format.ts";

/**
 * The chart of an indicator's usual view, rendered when the release was compiled. A renderer in the Worker would add a
 * megabyte of code and 60 ms of work to a picture that SVG draws in one.
 */
export const png: Format = {
  name: "png",
  mediaType: "image/png",
  description: "The chart of an indicator, 1200 by 630. It takes no parameter but `lang`; SVG draws anything else.",
  body: "bytes",
  rowsOnly: true,
  made: true,
  refusal: "A picture is made of each indicator: /v1/{sector}/{indicator}.png",
  canWrite: ({ timeSeries, pictured }) => timeSeries === true && pictured === true,
  write: ({ picture }) => {
    if (!picture) throw new Error("A picture is made with the release or not at all");
    return picture;
  },
};
