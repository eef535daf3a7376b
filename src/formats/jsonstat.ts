import { textBody } from "./chunks.ts";
import type { Format } from "./format.ts";

/**
 * JSON-stat 2.0, https://json-stat.org/full/, class dataset. The dimensions are the columns of the roles dimension and
 * time, and `metric` for the measures. The format registers no media type: it is JSON, told apart by its profile
 * (RFC 6906). Its writer is loaded only when it is asked for.
 */
export const jsonstat: Format = {
  name: "jsonstat",
  mediaType: 'application/json; profile="https://json-stat.org/full/"',
  description:
    "JSON-stat 2.0, a sparse cube with codes and names, for statistical tools; where each number comes from is in `extension`. Cubes only.",
  body: "object",
  named: true,
  canWrite: ({ cube }) => cube,
  async write(answer) {
    const { cubeText } = await import("./jsonstat-cube.ts");
    return textBody(cubeText(answer), answer.dataset.rows.length);
  },
};
