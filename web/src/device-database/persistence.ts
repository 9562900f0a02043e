/** What the browser says of its storage: whether it will keep it when space runs out, and how much is left. */

/** **Null**: the browser does not say. **Units**: bytes. */
export interface StorageFacts {
  persisted: boolean | null;
  usedBytes: number | null;
  leftBytes: number | null;
}

/** Older browsers know none of it, or only a part. */
const manager = (): Partial<StorageManager> => (navigator as { storage?: StorageManager }).storage ?? {};

/** Asks the browser to keep what is stored here. Harmless to ask again; the answer is read with {@link storageFacts}. */
export async function askToPersist(): Promise<void> {
  try {
    const storage = manager();
    if (!(await storage.persisted?.())) await storage.persist?.();
  } catch {
    // A browser that does not know the question keeps things as it always did.
  }
}

/** Returns what the browser says of its storage. */
export async function storageFacts(): Promise<StorageFacts> {
  const storage = manager();
  const [persisted, estimate] = await Promise.all([
    Promise.resolve(storage.persisted?.()).catch(() => undefined),
    Promise.resolve(storage.estimate?.()).catch(() => undefined),
  ]);
  const { usage, quota } = estimate ?? {};
  return {
    persisted: persisted ?? null,
    usedBytes: usage ?? null,
    leftBytes: usage === undefined || quota === undefined ? null : quota - usage,
  };
}
