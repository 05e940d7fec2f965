/**
 * Lets a signature that was found good be good from then on. Runs that send one token ten thousand times spare the work, and, since a
 * real check answers from a thread of its own, the same seed then gives the same order of events.
 */
export function checkSignaturesOnce(): void {
  const { subtle } = globalThis.crypto;
  const check = subtle.verify.bind(subtle);
  const good = new WeakMap<CryptoKey, Set<string>>();
  subtle.verify = async (...asked: Parameters<typeof check>) => {
    const [, key, signature, data] = asked;
    const known = good.get(key) ?? new Set();
    good.set(key, known);
    const name = `${textOf(signature)} ${textOf(data)}`;
    if (known.has(name)) return true;
    const isGood = await check(...asked);
    if (isGood) known.add(name);
    return isGood;
  };
}

function textOf(bytes: BufferSource): string {
  const view = ArrayBuffer.isView(bytes)
    ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : Buffer.from(bytes);
  return view.toString("latin1");
}
