import type { Container, CosmosClient } from "@azure/cosmos";

/** The account or its container is not as the service needs it: a setting, not an outage. The message is for the operator. */
export class UnfitAccount extends Error {
  override readonly name = "UnfitAccount";
}

/**
 * Strong reads are what decides between two wards: with reads that may be one version old, 1,706 of 20,000 simulated schedules gave a
 * wrong total (reliability §0.6). A client can only weaken the account's default, so the default itself is looked at.
 * @throws UnfitAccount naming every setting that is wrong; any other error is an account that did not answer.
 */
export async function checkAccount(
  client: CosmosClient,
  container: Container,
  consistency: readonly string[],
): Promise<void> {
  const [account, found] = await Promise.all([
    client.getDatabaseAccount(),
    readContainer(container),
  ]);
  const level: string = account.resource?.consistencyPolicy ?? "unknown";
  const { partitionKey, defaultTtl } = found ?? {};
  const wrong = [
    !consistency.includes(level) &&
      `its default consistency is ${level}, it must be ${consistency.join(" or ")}`,
    found === undefined && `it has no container ${container.id}`,
    found !== undefined &&
      partitionKey?.paths.join() !== "/pk" &&
      `the partition key of ${container.id} is not /pk`,
    typeof defaultTtl === "number" && `${container.id} deletes documents by their age (defaultTtl)`,
  ].filter((one) => one !== false);
  if (wrong.length > 0) throw new UnfitAccount(`Cosmos DB cannot be used: ${wrong.join("; ")}`);
}

async function readContainer(container: Container) {
  try {
    return (await container.read()).resource;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === 404) return undefined;
    throw error;
  }
}
