/** How often a node is shown anew at most. Must be the same for every peer that publishes in the background. */

/** **Units**: milliseconds. **Source** functions/src/triggers/on-totals-changed.ts, which keeps it to itself. */
export const PUBLISH_GAP_MS = 200;
