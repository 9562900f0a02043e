/** What the browser says of its storage: whether it will keep it when space runs out, and how much is left. */

/** **Null**: the browser does not say. **Units**: bytes. */
export interface StorageFacts {
  persisted: boolean | null;
  usedBytes: number | null;
  leftBytes: number | null;
}

const manager = (): StorageManager | undefined => (navigator as { storage?: StorageManager }).storage;

/** Asks the browser to keep what is stored here. Harmless to ask again; the answer is read with {@link storageFacts}. */
export async function askToPersist(): Promise<void> {
  try {
    if (!(await manager()?.persisted?.())) await manager()?.persist?.();
  } catch {
    // A browser that does not know the question keeps things as it always did.
  }
}

/** Returns what the browser says of its storage. */
export async function storageFacts(): Promise<StorageFacts> {
  const [persisted, estimate] = await Promise.all([
    Promise.resolve(manager()?.persisted?.()).catch(() => undefined),
    Promise.resolve(manager()?.estimate?.()).catch(() => undefined),
  ]);
  const { usage, quota } = estimate ?? {};
  return {
    persisted: persisted ?? null,
    usedBytes: usage ?? null,
    leftBytes: usage === undefined || quota === undefined ? null : quota - usage,
  };
}
