/** Puts text on the clipboard; false where the host forbids both ways. Excel's frames often forbid the first. */
export async function copyText(text: string): Promise<boolean> {
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => copyBySelection(text),
  );
}

function copyBySelection(text: string): boolean {
  const area = document.createElement("textarea");
  area.value = text;
  area.style.position = "fixed";
  area.style.opacity = "0";
  document.body.append(area);
  area.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way left in frames without the clipboard permission
  const isCopied = document.execCommand("copy");
  area.remove();
  return isCopied;
}
