/** What a nightly recount found, `recounts/{campaign~day}`: one line for the auditor, the rest where something differed. */
import type { z } from 'zod';
import { TotalsRecount } from './payloads.ts';
import { RecordHead } from './record.ts';
import { EpochMs } from './time.ts';

export const Recount = RecordHead.extend({ atMs: EpochMs, ...TotalsRecount.shape });
export type Recount = z.infer<typeof Recount>;
