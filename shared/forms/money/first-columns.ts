/** Columns of version 1 in their order: what came later stands behind them. */
export const firstColumns: readonly string[] = [
  "source",
  "donor",
  "kind",
  "amount",
  "workdays",
  "household",
  "pledgedOn",
  "receivedOn",
  "disbursedOn",
  "instalment",
  "receipt",
  "rate",
  "note",
];
