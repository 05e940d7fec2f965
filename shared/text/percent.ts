/** vi-VN: dots group thousands, a comma before exactly `decimals` digits, halves away from zero. Not finite: "–". */
export function formatNumber(value: number, decimals = 0): string {
  if (!Number.isFinite(value)) return "–";
  const rounded = roundHalfUp(Math.abs(value), decimals);
  const [whole = "0", fraction] = rounded.toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ".");
  const text = fraction === undefined ? grouped : `${grouped},${fraction}`;
  return value < 0 && rounded !== 0 ? `-${text}` : text;
}

/** 486 of 717 → "67,78 %"; "–" where there is nothing to divide by. State the denominator beside it (domain §2.2c). */
export function formatPercent(numerator: number, denominator: number, decimals = 2): string {
  if (denominator === 0) return "–";
  const text = formatNumber((numerator * 100) / denominator, decimals);
  return text === "–" ? text : `${text} %`;
}

/** Shifts the decimal point in the written number: 1.005 × 100 is 100.49999999999999 in binary, and would round down. */
function roundHalfUp(value: number, decimals: number): number {
  if (value >= 1e15 || value < 1e-6) return Number(value.toFixed(decimals));
  return Number(`${Math.round(Number(`${value}e${decimals}`))}e-${decimals}`);
}
