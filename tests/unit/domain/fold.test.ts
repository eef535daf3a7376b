import { expect, test } from "vitest";
import { fold, words } from "../../../src/domain/fold.ts";

test.each([
  ["Dịch vụ công", "dich vu cong"],
  ["Đường dây ĐIỆN THOẠI", "duong day dien thoai"],
  ["đồng", "dong"],
  ["Tỷ lệ người dùng Internet", "ty le nguoi dung internet"],
  ["ẤP ỨNG Ỷ ẵ ơ ư", "ap ung y a o u"],
  ["5G", "5g"],
])("%s folds to %s", (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test("a letter and its mark fold alike, whether they are one code point or two", () => {
  expect(fold("Viê\u0323t")).toBe("viet");
  expect(fold("Vi\u1ec7t")).toBe("viet");
});

test("words are runs of letters and digits, folded", () => {
  expect(words("Doanh thu dịch vụ viễn thông (2021-Q1): 22,245 tỷ đ")).toEqual([
    "doanh",
    "thu",
    "dich",
    "vu",
    "vien",
    "thong",
    "2021",
    "q1",
    "22",
    "245",
    "ty",
    "d",
  ]);
  expect(words("— …")).toEqual([]);
});
