import { createHash } from "node:crypto";
import { join } from "node:path";
import { parseAtomFeed } from "feedsmith";
import { expect, test } from "vitest";
import { copyOfProject, runSeed, startProject } from "../support/project.ts";
import { changeRow } from "../support/seed.ts";

const APRIL = "figures/mic-2021-04-14.csv";
/** Lines of rows to be changed: a growth of ICT revenue, and the indicator of broadband subscriptions. */
const ICT_REVENUE = 71;
const BROADBAND = 12;
const FILES = ["postal.csv", "postal.csv.gz", "postal.parquet", "postal.xlsx", "postal.zip", "changes.ndjson"];

const get = async (address: string): Promise<any> => {
  const response = await fetch(address);
  if (response.status !== 200) throw new Error(`${address} answered ${response.status}: ${await response.text()}`);
  return response.json();
};

const EMBED = "/embed/postal/postal-service-revenue?lang=en&period=2021-Q1";

/** What an embed says, without its tags. */
async function embedded(address: string): Promise<string> {
  const response = await fetch(address);
  expect([address, response.status]).toEqual([address, 200]);
  return (await response.text()).replaceAll(/<[^>]+>/g, " ");
}

/** The SHA-256 of each file of a version as it is served. */
async function served(origin: string, version: string): Promise<Record<string, string>> {
  const hashes = FILES.map(async (file) => {
    const response = await fetch(`${origin}/v1/datasets/postal/versions/${version}/files/${file}`);
    expect([file, response.status]).toEqual([file, 200]);
    const bytes = Buffer.from(await response.arrayBuffer());
    return [file, createHash("sha256").update(bytes).digest("hex")] as const;
  });
  return Object.fromEntries(await Promise.all(hashes));
}

async function released(project: string, title: string): Promise<string> {
  const { status, out, err } = await runSeed(project, "release", "--title-en", title, "--title-vi", title);
  expect([status, err]).toEqual([0, ""]);
  return out;
}

test("a second release: versions by what changed, the list, the feed, and the first version byte for byte", async () => {
  const project = copyOfProject();
  const seed = join(project, "seed");
  expect(await released(project, "To download")).toMatch(/postal 1\.0\.0 \(first\)[\s\S]*all 1\.0\.0 \(first\)/);
  const first = await startProject(project);
  const before = await served(first.origin, "1.0.0");
  const { data } = await get(`${first.origin}/v1/datasets/postal/versions/1.0.0`);
  for (const { file, sha256 } of data.files) expect([file, before[file]]).toEqual([file, sha256]);
  // What another site copies: one embed that follows the data, one of this release.
  const { meta } = await get(`${first.origin}/v1/postal/postal-service-revenue?period=2021-Q1`);
  const [, number] = /, release (\d+) \(/.exec(meta.citation) ?? [];
  const frozen = `${EMBED}&release=${number}`;
  for (const copied of [EMBED, frozen]) {
    const said = await embedded(first.origin + copied);
    expect(said).toContain("9.3 trillion Vietnamese dong");
    expect(said).not.toContain("revised since");
  }
  await first.stop();

  // Work that is not released changes what the API serves, but no dataset.
  changeRow(seed, APRIL, 30, { printed: "9.400 tỷ đồng", value: "9400000000000" });
  const between = await startProject(project);
  const value = `${between.origin}/v1/postal/postal-service-revenue?period=2021-Q1`;
  expect((await get(value)).data[0].value).toBe(9_400_000_000_000);
  expect((await get(`${between.origin}/v1/datasets/postal`)).data.version).toBe("1.0.0");
  expect(await served(between.origin, "1.0.0")).toEqual(before);
  await between.stop();

  // Postal: one value revised, words of another. ICT industry: one withdrawn. Telecom: only words.
  changeRow(seed, APRIL, 32, { note: "Another note." });
  changeRow(seed, APRIL, ICT_REVENUE, { excluded: "not about the sector" });
  changeRow(seed, "catalog/indicators.csv", BROADBAND, { definition_vi: "Định nghĩa khác." });
  const said = await released(project, "Corrections");
  expect(said).toMatch(
    /telecom 1\.0\.1 \(patch\)\n  postal 1\.1\.0 \(minor\)\n  ict-industry 2\.0\.0 \(major\)\n  all 2\.0\.0 \(major\)\n/,
  );
  const { origin } = await startProject(project);

  expect(await embedded(origin + EMBED)).toContain("9.4 trillion Vietnamese dong");
  const kept = await embedded(origin + frozen);
  expect(kept).toContain("9.3 trillion Vietnamese dong");
  expect(kept).toContain(`revised since release ${number}`);

  const postal = await get(`${origin}/v1/datasets/postal`);
  expect(postal.data).toMatchObject({ version: "1.1.0", previous: "1.0.0", kind: "minor", revised: 1, added: 0 });
  const changes = await get(`${origin}/v1/datasets/postal/versions/1.1.0/changes`);
  expect(changes.data).toContainEqual(
    expect.objectContaining({
      change: "revised",
      table: "observations",
      indicator: "postal-service-revenue",
      period: "2021-Q1",
      from_value: 9_300_000_000_000,
      to_value: 9_400_000_000_000,
      columns: ["value", "low", "high"],
    }),
  );
  expect(changes.data).toContainEqual(
    expect.objectContaining({ change: "revised", table: "figures", id: "mic-2021-04-14-f3", columns: ["note"] }),
  );

  for (const pattern of ["latest", "*", "1.*", "1.1.*"]) {
    const leads = await fetch(`${origin}/v1/datasets/postal/versions/${pattern}/files/postal.csv`, {
      redirect: "manual",
    });
    expect([leads.status, leads.headers.get("Location")]).toEqual([
      307,
      "/v1/datasets/postal/versions/1.1.0/files/postal.csv",
    ]);
  }
  expect(await served(origin, "1.0.0")).toEqual(before);
  expect((await served(origin, "1.1.0"))["postal.csv"]).not.toBe(before["postal.csv"]);

  const feed = parseAtomFeed(await (await fetch(`${origin}/v1/changes.atom?dataset=postal`)).text());
  expect(feed.entries?.map((entry) => entry.title)).toEqual([
    expect.objectContaining({ value: "Corrections (postal 1.1.0)" }),
    expect.objectContaining({ value: "To download (postal 1.0.0)" }),
  ]);
  expect(feed.entries?.[0]?.summary?.value).toContain("0 added, 1 revised, 0 withdrawn");
}, 180_000);
