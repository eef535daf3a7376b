import { expect, test } from "vitest";
import { nearest } from "../../../src/domain/nearest.ts";

const INDICATORS = [
  "telephone-subscriptions",
  "broadband-subscriptions",
  "telecom-service-revenue",
  "postal-service-revenue",
  "postal-items",
  "official-mail-items",
  "ipv6-adoption-rate",
];

test.each([
  ["telphone-subscriptions", "telephone-subscriptions"],
  ["telephone-subscription", "telephone-subscriptions"],
  ["postal-servcie-revenue", "postal-service-revenue"],
  ["postalitems", "postal-items"],
  ["POSTAL_ITEMS", "postal-items"],
  ["items postal", "postal-items"],
  ["ipv6 adoption", "ipv6-adoption-rate"],
])("a slip like %s finds %s first", (text, meant) => {
  expect(nearest(text, INDICATORS)[0]).toBe(meant);
});

test.each([
  ["ha noi", "Hà Nội"],
  ["da nang", "Đà Nẵng"],
  ["dak lak", "Đắk Lắk"],
  ["thua thien hue", "Thừa Thiên-Huế"],
])("Vietnamese without diacritics like %s finds %s", (text, meant) => {
  expect(nearest(text, ["Hà Nội", "Đà Nẵng", "Đắk Lắk", "Thừa Thiên-Huế", "Hồ Chí Minh"])).toEqual([meant]);
});

test("the nearest stand first, and at most as many as asked for", () => {
  const found = nearest("service-revenue", INDICATORS);
  expect(found).toEqual(["postal-service-revenue", "telecom-service-revenue"]);
  expect(nearest("service-revenue", INDICATORS, 1)).toEqual(["postal-service-revenue"]);
});

test("equally near candidates stand in alphabetical order, whatever order they come in", () => {
  expect(nearest("rate-x", ["rate-c", "rate-a", "rate-d", "rate-b"])).toEqual(["rate-a", "rate-b", "rate-c"]);
});

test("nothing is suggested when nothing is near", () => {
  expect(nearest("xyzzy", INDICATORS)).toEqual([]);
  expect(nearest("", INDICATORS)).toEqual([]);
  expect(nearest("postal-items", [])).toEqual([]);
});
