const figures = ["source", "kind", "amount", "workdays", "rate"];

/**
 * Days of a payment and what stands at each. A later step stands for the earlier ones as long as they have no day of their own, so an
 * earlier day typed afterwards would take the sum out of that month. Who got something of the common fund may be said later.
 */
export const moneyDays = {
  pledgedOn: figures,
  receivedOn: [...figures, "pledgedOn"],
  disbursedOn: [...figures, "pledgedOn", "receivedOn", "household"],
};
