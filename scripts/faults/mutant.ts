/** One way to break the engine on purpose. */
export interface Mutant {
  name: string;
  file: string;
  changes: readonly (readonly [from: string, to: string])[];
  /** The test, below functions/test, that must notice what no storm can see; `why` says what keeps it from a storm. */
  unseen?: { test: string; why: string };
}
