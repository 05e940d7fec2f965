/**
 * Some producers prefix every element ("<x:row>"). Parts that are read as text, for speed, lose the prefix first; a part without one
 * costs only a look at its beginning.
 */
export function withoutPrefix(xml: string): string {
  const match = /<([A-Za-z_][\w.-]*):(?:worksheet|sst)[\s>]/.exec(xml.slice(0, 2000));
  const prefix = match?.[1];
  if (prefix === undefined) return xml;
  return xml.replaceAll(`<${prefix}:`, "<").replaceAll(`</${prefix}:`, "</");
}
