/** The ribbon tab as manifest.xml describes it, in one language. */

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Path of the picture on this host. */
  readonly icon: string;
  readonly action:
    | { readonly is: "function"; readonly name: string }
    | { readonly is: "pane"; readonly id: string };
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonTab {
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

/** Pixels of the pictures used: sharp at twice the size they are shown in. */
const iconPixels = "64";

/** `locale`, e.g. "vi-VN" or "en-US". @throws Error when the manifest has no tab of its own */
export function readManifest(xml: string, locale: string): RibbonTab {
  const root = new DOMParser().parseFromString(xml, "application/xml").documentElement;
  const tab = named(root, "CustomTab")[0];
  if (tab === undefined) throw new Error("manifest.xml has no CustomTab");
  const resource = resources(root, locale);
  return {
    label: labelOf(tab, resource),
    groups: named(tab, "Group").map((group) => ({
      id: group.id,
      label: labelOf(group, resource),
      buttons: named(group, "Control").map((control) => readButton(control, resource)),
    })),
  };
}

type Resource = (id: string | null | undefined) => string;

/** Strings, addresses and pictures by id, with the override of the locale where there is one. */
function resources(root: Element, locale: string): Resource {
  const values = new Map<string, string>();
  for (const element of ["String", "Url", "Image"].flatMap((name) => named(root, name))) {
    const override = named(element, "Override").find(
      (each) => each.getAttribute("Locale") === locale,
    );
    const value = override?.getAttribute("Value") ?? element.getAttribute("DefaultValue");
    if (element.id !== "" && value !== null) values.set(element.id, value);
  }
  return (id) => values.get(id ?? "") ?? "";
}

function readButton(control: Element, resource: Resource): RibbonButton {
  const images = named(control, "Image");
  const image = images.find((each) => each.getAttribute("size") === iconPixels) ?? images.at(-1);
  const address = resource(image?.getAttribute("resid"));
  const tip = named(control, "Supertip")[0];
  return {
    id: control.id,
    label: labelOf(control, resource),
    tip: resource(tip && named(tip, "Description")[0]?.getAttribute("resid")),
    icon: address === "" ? "" : new URL(address).pathname,
    action: readAction(control),
  };
}

function readAction(control: Element): RibbonButton["action"] {
  const action = named(control, "Action")[0];
  const name = action && named(action, "FunctionName")[0]?.textContent;
  if (name) return { is: "function", name: name.trim() };
  return { is: "pane", id: (action && named(action, "TaskpaneId")[0]?.textContent) ?? "" };
}

/** The element's own label, not one of a group inside it. */
function labelOf(element: Element, resource: Resource): string {
  const label = [...element.children].find((child) => nameOf(child) === "Label");
  return resource(label?.getAttribute("resid"));
}

/** Below `element`, whatever the namespace. */
function named(element: Element, name: string): readonly Element[] {
  return [...element.getElementsByTagName("*")].filter((each) => nameOf(each) === name);
}

function nameOf({ nodeName }: Element): string {
  return nodeName.slice(nodeName.indexOf(":") + 1);
}
