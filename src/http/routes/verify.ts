import { citedRelease } from "../../domain/citation/citation.ts";
import { reasonOf } from "../../domain/citation/reason.ts";
import { isSelected, parseRelease, positionAfter, releaseAt } from "../../domain/citation/verify.ts";
import { changeColumns } from "../../domain/change-columns.ts";
import { column } from "../../domain/dataset.ts";
import { InvalidQuery, type Fault } from "../../domain/errors.ts";
import { address } from "../address.ts";
import { digestOf } from "../citation.ts";
import { pageOf } from "../links.ts";
import { citedDigest, citedRelease as citedReleaseText, citedUrl, limitOf, paging } from "../params.ts";

const DIGEST = /^[0-9a-f]{16}$/;

export const verify = address({
  path: "/v1/verify",
  operation: "verify",
  tag: "Provenance",
  summary: "Whether the values of a citation still hold, and what changed since the release that it names.",
  description:
    "`meta.verdict` is `unchanged` or `changed`: the digest of today's answer decides, `meta.reason` says what it rests on. " +
    "The rows are what later releases made of the cells that the address selects, or that its values are computed from. " +
    "The digest: the first 16 hexadecimal digits of the SHA-256 of the CSV's header and rows, its columns up to the last of " +
    "`value`, `low`, `high`, `unit`, `status`, lines ended by LF. Of observations: `cut -d, -f1-12 | sha256sum`.",
  example: "/v1/verify?digest=98f3b3246a0317f9&release=2&url=/v1/ict-industry/ict-industry-revenue%3Fperiod=2023-Q1",
  params: {},
  query: { url: citedUrl, digest: citedDigest, release: citedReleaseText, ...paging },
  columns: [
    ...changeColumns,
    column(
      "release_number",
      "integer",
      "attribute",
      "The release that made the change: its place among all releases.",
      {
        example: 3,
      },
    ),
  ],
  read: ({ url, digest = "", release = "", limit, after }, { catalog: { data } }) => {
    const { number, id } = citedRelease(data);
    const cited = parseRelease(release.toLowerCase(), { number, id });
    const faults: Fault[] = [];
    if (!url) faults.push({ parameter: "url", detail: "Name the address that was cited: url=." });
    if (!DIGEST.test(digest.toLowerCase())) {
      const detail = `"${digest}" is no digest: it has the 16 hexadecimal digits that stand in the citation.`;
      faults.push({ parameter: "digest", detail });
    }
    if (!cited) {
      const detail =
        `"${release}" names no release: a citation names it as in ${number}-${id}, and its number, 1 to ${number}, is ` +
        "enough. The id alone is known of the current release only.";
      faults.push({ parameter: "release", detail, did_you_mean: [`${number}-${id}`] });
    }
    if (faults.length > 0 || !url || !cited) throw new InvalidQuery(faults);
    return { url, digest: digest.toLowerCase(), cited, current: { number, id }, limit: limitOf(limit), after };
  },
  answer: async ({ url, digest, cited, current, limit, after }, { inquire, store, catalog, lang }) => {
    const { releases } = catalog.data;
    const answer = await inquire(url);
    if ("reference" in answer) {
      const detail = `${answer.address} never changes, so there is nothing to verify: it names the SHA-256 of each of its files.`;
      throw new InvalidQuery([{ parameter: "url", detail }]);
    }
    const now = await digestOf(answer);
    const verdict = now === digest ? "unchanged" : "changed";
    const isRecorded = verdict === "changed" && cited.number < current.number;
    const since = positionAfter(cited.number, releases);
    const found = isRecorded ? await store.changesSince(lang, answer.cells, since) : [];
    const changes = found
      .filter((one) => isSelected(one, answer))
      .map((one) => ({ ...one, release_number: releaseAt(one.position, releases) }));
    const line = releases[cited.number - 1];
    const reason = reasonOf(verdict, { answer, cited, current, changes: changes.length, releases });
    return {
      ...pageOf(changes, (one) => [String(one.position)], { limit, after }),
      meta: {
        verdict,
        reason: reason[lang],
        address: answer.address,
        digest: now,
        cited: { digest, release: cited.number, released_on: line?.released_on, title: line?.title[lang] },
      },
    };
  },
});
