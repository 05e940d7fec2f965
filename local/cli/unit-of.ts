import type { Unit } from "../../shared/campaign/campaign.ts";
import { unitById } from "../../shared/campaign/in-force.ts";
import { xnt2025 } from "../../shared/campaign/seed/xnt-2025.ts";
import { CliError } from "./cli-error.ts";
import type { Options } from "./options.ts";

/** Ids of the seed's units, for help. */
export function unitIds(): string {
  return xnt2025.units.map(({ id }) => id).join(", ");
}

/** The unit of `--unit`. @throws CliError for one the campaign does not have. */
export function unitOf(options: Options): Unit {
  const id = options.get("unit") ?? "";
  const unit = unitById(xnt2025, id);
  if (unit === undefined)
    throw new CliError(
      `Không có đơn vị "${id}". Hãy chọn một trong: ${unitIds()}.`,
      `There is no unit "${id}". Choose one of: ${unitIds()}.`,
    );
  return unit;
}
