export type SaveState = "saved" | "saving" | "failed";

export interface AutosaveDeps {
  /** The workbook's bytes as it is now. */
  readonly take: () => Promise<Uint8Array>;
  readonly put: (bytes: Uint8Array) => Promise<void>;
  readonly onState: (state: SaveState) => void;
  /** Quiet time before a save; at most half a second may be lost. */
  readonly delayMs?: number;
}

export interface Autosave {
  /** Something may have changed. */
  readonly touch: () => void;
  /** Saves what is not saved yet and resolves when it is, or when saving failed. */
  readonly flush: () => Promise<void>;
  readonly isClean: () => boolean;
  /** Saves a last time; what is touched later is another workbook's business. */
  readonly close: () => Promise<void>;
}

const retryMs = 2000;

/** Saves after changes, one save at a time, the last content last; tries again after a failure and writes nothing that is already there. */
export function createAutosave({ take, put, onState, delayMs = 300 }: AutosaveDeps): Autosave {
  let wanted = 0;
  let done = 0;
  let last: Uint8Array | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let isClosed = false;

  const schedule = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  };
  const save = async () => {
    const goal = wanted;
    const bytes = await take();
    if (last === undefined || !isSame(last, bytes)) {
      onState("saving");
      await put(bytes);
      last = bytes;
    }
    done = goal;
    onState("saved");
  };
  const saveAll = async () => {
    while (done < wanted) await save();
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    running ??= saveAll()
      .catch(() => {
        onState("failed");
        schedule(retryMs);
      })
      .finally(() => {
        running = undefined;
      });
    return running;
  };
  return {
    touch: () => {
      if (isClosed) return;
      wanted += 1;
      if (running === undefined) schedule(delayMs);
    },
    flush,
    isClean: () => done === wanted,
    close: () => {
      isClosed = true;
      return flush();
    },
  };
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
