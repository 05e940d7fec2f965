import type { TownKey } from "../../shared/forms/form.ts";
import { judge } from "./judge.ts";
import type { Contender, KeyText, Register } from "./register.ts";

/** The register as it is written: who is not alone is marked for good. Nearly every register has one row, which nobody has to judge. */
export function newRegister(
  { form, key }: Pick<KeyText, "form" | "key">,
  { version, contenders }: Pick<Register, "version" | "contenders">,
): Register {
  const marked = contenders.length === 1 ? contenders : markMet(key, { version, contenders });
  return { schema: 1, key: key.id, form: form.id, version, contenders: marked };
}

function markMet(
  key: TownKey,
  { version, contenders }: Pick<Register, "version" | "contenders">,
): readonly Contender[] {
  const verdicts = judge(key, { version, contenders });
  return contenders.map((one): Contender => {
    const isMet = one.met === true || (verdicts.get(one.row)?.units.length ?? 0) > 0;
    return isMet ? { ...one, met: true } : one;
  });
}
