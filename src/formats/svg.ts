import type { Observation } from "../domain/observation.ts";
import type { Answer, Format } from "./format.ts";

/**
 * A chart of observations over time. Its writer is loaded only when it is asked for. The picture styles itself and does
 * nothing else: the policy says so.
 */
export const svg: Format = {
  name: "svg",
  mediaType: "image/svg+xml; charset=utf-8",
  description:
    "A chart of observations over time. Unit, sources and licence stand in it; its description says the values in words.",
  named: true,
  drawn: true,
  policy: "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  refusal: "A chart is of observations over time: /v1/{sector}/{indicator} and /v1/observations have them",
  canWrite: ({ timeSeries }) => timeSeries === true,
  async write(answer: Answer) {
    const { drawChart } = await import("../chart/chart.ts");
    const { catalog, lang, size, theme } = answer.drawing ?? {};
    if (!catalog || !lang) throw new Error("An answer to be drawn lacks its catalogue");
    const address = `${answer.origin ?? ""}${answer.links.cite ?? answer.links.self}`;
    return drawChart({
      rows: answer.dataset.rows as readonly Observation[],
      catalog,
      lang,
      size: size ?? "wide",
      theme: theme ?? "auto",
      address: address.replace(/^https?:\/\//, ""),
      form: "file",
      withParts: /[?&]breakdown=/.test(address),
    });
  },
};
