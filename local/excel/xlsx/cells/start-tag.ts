/** The value of an attribute in a start tag's text; references and ids need no unescaping. */
export function attributeIn(attributes: string, name: string): string | undefined {
  const key = ` ${name}="`;
  const start = attributes.indexOf(key);
  if (start === -1) return undefined;
  const from = start + key.length;
  return attributes.slice(from, attributes.indexOf('"', from));
}
