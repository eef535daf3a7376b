import { expect, test } from "vitest";
import { ask, get } from "../support/request.ts";

const ids = async (question: string, more = "") =>
  (await get(`/v1/search?q=${encodeURIComponent(question)}${more}`)).data.map((hit: any) => hit.id);

test("Vietnamese without diacritics finds what is written with them", async () => {
  expect((await ids("thue bao bang rong"))[0]).toBe("broadband-subscriptions");
  expect((await ids("buu chinh"))[0]).toBe("postal");
});

test("the same words with diacritics find the same, in the same order", async () => {
  expect(await ids("dịch vụ công")).toEqual(await ids("dich vu cong"));
  expect(await ids("Bưu chính")).toEqual(await ids("buu chinh"));
  expect(await ids("thuê bao điện thoại")).toContain("telephone-subscriptions");
  expect(await ids("thue bao dien thoai")).toContain("telephone-subscriptions");
});

test("English finds names, and the beginning of a word is enough", async () => {
  expect((await ids("broadband"))[0]).toBe("broadband-subscriptions");
  expect((await ids("broadb subscr"))[0]).toBe("broadband-subscriptions");
});

test("a name ranks above a word of a definition", async () => {
  const { data } = await get(`/v1/search?q=${encodeURIComponent("băng rộng")}&lang=vi&limit=500`);
  const named = data
    .filter((hit: any) => hit.kind === "indicator")
    .map((hit: any) => hit.name.toLowerCase().includes("băng rộng"));
  expect(named.filter(Boolean).length).toBeGreaterThan(5);
  expect(named.filter((one: boolean) => !one).length).toBeGreaterThan(1);
  expect(named).toEqual([...named].sort((a, b) => Number(b) - Number(a)));
});

test("what is measured stands before the documents about it", async () => {
  for (const question of ["thue bao bang rong", "buu chinh", "broadband", "Lâm Đồng"]) {
    const { data } = await get(`/v1/search?q=${encodeURIComponent(question)}&limit=500`);
    const kinds = data.map((hit: any) => hit.kind === "source");
    expect([question, kinds]).toEqual([question, [...kinds].sort((a, b) => Number(a) - Number(b))]);
  }
  const found = await ids("dịch vụ công");
  for (const id of ["public-services", "online-public-services", "online-public-services-share"])
    expect(found).toContain(id);
});

test("hits carry the name in the language asked for and an address that answers", async () => {
  const { data } = await get("/v1/search?q=buu%20chinh&lang=vi");
  expect(data[0]).toEqual({ kind: "sector", id: "postal", name: "Bưu chính", sector: "postal", address: "/v1/postal" });
  for (const hit of data) expect((await ask(hit.address)).status, hit.address).toBe(200);
});

test("sources and places are found too", async () => {
  expect(await ids("Lâm Đồng")).toContain("VN-35");
  expect(await ids("thi dua khen thuong")).toContain("mic-2021-06-22");
});

test("pages of hits follow each other without loss", async () => {
  const whole = await ids("cong", "&limit=500");
  expect(whole.length).toBeGreaterThan(300);
  const paged: string[] = [];
  let next: string | null = "/v1/search?q=cong&limit=60";
  while (next) {
    const page: any = await get(next);
    expect(page.meta.total).toBe(whole.length);
    paged.push(...page.data.map((hit: any) => hit.id));
    next = page.links.next;
  }
  expect(paged).toEqual(whole);
});

test("words of the query language are words like any other", async () => {
  for (const question of ['NEAR("a" b)', "AND OR NOT", 'name_en : "x"', "*", "“…”", "-", "''"]) {
    const response = await ask(`/v1/search?q=${encodeURIComponent(question)}`);
    expect([200, 400], question).toContain(response.status);
  }
  expect((await ask("/v1/search")).status).toBe(400);
  expect((await ask("/v1/search?q=khong-co-gi-nhu-vay")).status).toBe(200);
});
