import type { Village } from "../campaign.ts";

const decision885 = "QĐ 885/QĐ-UBND ngày 19/9/2019 của UBND tỉnh Điện Biên";
const townNews = "Cổng thông tin điện tử thị xã Mường Lay";
const povertyNews = "Chuyên trang giảm nghèo tỉnh Điện Biên, tháng 10/2024";

/** From when the villages are known in their present form. */
const start = "2019-09-19";

/**
 * Villages with a source are confirmed. The others are names heard of, so that a demonstration has something to choose from: the
 * office loads the true list before go-live (domain §10, question 8).
 */
export const villages: readonly Village[] = [
  sourced(["na-lay", "tdp-2"], "tổ dân phố 2", decision885),
  sourced(["na-lay", "tdp-3"], "tổ dân phố 3", decision885),
  sourced(["na-lay", "tdp-4"], "tổ dân phố 4", decision885),
  sourced(["na-lay", "tdp-5"], "tổ dân phố 5", decision885),
  sourced(["na-lay", "tdp-6"], "tổ dân phố 6", decision885),
  sourced(["na-lay", "hoc"], "bản Hốc", decision885),
  {
    ...sourced(["na-lay", "bo"], "bản Bó", decision885),
    validFrom: "2005-01-01",
    validTo: "2019-09-18",
    mergedInto: "na-lay.hoc",
  },
  sourced(["na-lay", "nam-can"], "bản Nậm Cản", townNews),
  unconfirmed(["na-lay", "tdp-1"], "tổ dân phố 1"),
  unconfirmed(["na-lay", "chi-luong"], "bản Chi Luông"),
  unconfirmed(["na-lay", "na-nat"], "bản Na Nát"),
  unconfirmed(["na-lay", "bac-1"], "bản Bắc 1"),
  unconfirmed(["na-lay", "bac-2"], "bản Bắc 2"),
  unconfirmed(["na-lay", "do"], "bản Đớ"),

  unconfirmed(["song-da", "tdp-1"], "tổ dân phố 1"),
  unconfirmed(["song-da", "tdp-2"], "tổ dân phố 2"),
  unconfirmed(["song-da", "tdp-3"], "tổ dân phố 3"),
  unconfirmed(["song-da", "tdp-4"], "tổ dân phố 4"),
  unconfirmed(["song-da", "huoi-min"], "bản Huổi Min"),

  sourced(["lay-nua", "le"], "bản Lé", povertyNews),
  sourced(["lay-nua", "lo"], "bản Ló", povertyNews),
  unconfirmed(["lay-nua", "tao-sen"], "bản Tạo Sen"),
  unconfirmed(["lay-nua", "mo"], "bản Mo"),
  unconfirmed(["lay-nua", "ho-huoi-luong"], "bản Hô Huổi Luông"),
  unconfirmed(["lay-nua", "o"], "bản Ổ"),
  unconfirmed(["lay-nua", "na-ka"], "bản Na Ka"),
];

function sourced(
  [unit, id]: readonly [unit: string, id: string],
  name: string,
  citation: string,
): Village {
  const group = /^tổ dân phố (\d+)$/.exec(name)?.[1];
  return {
    id: `${unit}.${id}`,
    unit,
    name,
    aliases: group === undefined ? [] : [`TDP ${group}`, `Tổ ${group}`, `TDP${group}`],
    mergedInto: null,
    validFrom: start,
    validTo: null,
    citation,
    ...(citation === decision885 ? { document: "qd-885-dien-bien" } : {}),
    confirmed: true,
  };
}

function unconfirmed(id: readonly [unit: string, id: string], name: string): Village {
  return {
    ...sourced(id, name, "Chưa có nguồn; đơn vị xác nhận trước khi dùng"),
    confirmed: false,
  };
}
