import { judge } from "./judge.ts";
import type { Contender, KeyText, Register } from "./register.ts";

/** The register as it is written: who is not alone is marked for good. */
export function newRegister(
  { form, key }: Pick<KeyText, "form" | "key">,
  { version, contenders }: Pick<Register, "version" | "contenders">,
): Register {
  const verdicts = judge(key, { version, contenders });
  const marked = contenders.map((one): Contender => {
    const isMet = one.met === true || (verdicts.get(one.row)?.units.length ?? 0) > 0;
    return isMet ? { ...one, met: true } : one;
  });
  return { schema: 1, key: key.id, form: form.id, version, contenders: marked };
}
