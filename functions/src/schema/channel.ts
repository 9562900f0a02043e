/** The ways by which an edition reaches somebody. Apart from `delivery.ts`: a phone reads plans and acts, and delivers nothing. */
import { z } from 'zod';

export const CHANNELS = ['email'] as const;
export const Channel = z.enum(CHANNELS);
export type Channel = z.infer<typeof Channel>;
