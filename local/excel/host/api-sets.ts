/** The requirement sets the simulated Excel stands for. Members it lacks inside them answer "NotImplemented". */

const supported: Readonly<Record<string, string>> = {
  ExcelApi: "1.17",
  SharedRuntime: "1.1",
  RibbonApi: "1.2",
  DialogApi: "1.2",
  DialogOrigin: "1.1",
  IdentityAPI: "1.3",
  AddinCommands: "1.1",
  CustomXmlParts: "1.1",
  Settings: "1.1",
  OpenBrowserWindowApi: "1.1",
  // The runtime asks for this one to know whether its API-set checks count.
  RichApiRuntime: "1.1",
};

/** As Office.context.requirements.isSetSupported: names in any case, versions as numbers. */
export function isSetSupported(name: string, version: string | number = "1.1"): boolean {
  const key = Object.keys(supported).find((known) => known.toLowerCase() === name.toLowerCase());
  const known = key === undefined ? undefined : supported[key];
  return known !== undefined && compareVersions(known, String(version)) >= 0;
}

function compareVersions(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split(".").map(Number);
  const [majorB = 0, minorB = 0] = b.split(".").map(Number);
  return majorA - majorB || minorA - minorB;
}
