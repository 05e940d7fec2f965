import { describe, expect, it } from "vitest";
import { isDitto } from "../../../shared/text/ditto.ts";

describe("isDitto", () => {
  it.each([
    "nt",
    "NT",
    "Nt",
    "n.t",
    "n.t.",
    "nt.",
    "-nt-",
    "- nt -",
    "–nt–",
    " nt ",
    "như trên",
    "Như trên",
    "NHƯ TRÊN",
    "nhu tren",
    "-như trên-",
    "như dòng trên",
    "như hàng trên",
    '"',
    '""',
    "''",
    "'",
    "”",
    "“",
    "″",
    "〃",
    '-"-',
    "nhu\u031b tre\u0302n",
  ])("knows %j", (text) => {
    expect(isDitto(text)).toBe(true);
  });

  it.each([
    "",
    " ",
    "-",
    "--",
    ".",
    "n",
    "t",
    "nta",
    "ntt",
    "trên",
    "như",
    "như trên đã nói",
    "Nguyễn Thị",
    "Nhượng",
    "Nhu",
    "0",
    "2024",
    '"Đại đoàn kết"',
    "n t",
    "N.T. Ánh",
    "nt".repeat(100),
  ])("lets %j pass", (text) => {
    expect(isDitto(text)).toBe(false);
  });
});
