/**
 * Shapes of time. Days are strings of the campaign's time zone; instants are integers with their unit in the
 * name. Nothing here knows what time it is.
 */
import { z } from 'zod';

/** A calendar day of the campaign's time zone, `yyyy-MM-dd`. */
export const Day = z.iso.date();
export type Day = string;

/** `HH:mm`, wall clock of the campaign's time zone. */
export const WallTime = z.string().check(z.stringFormat('wall-time', /^([01]\d|2[0-3]):[0-5]\d$/));

/** Milliseconds since the epoch, UTC. */
export const EpochMs = z.int();

/**
 * Microseconds since the epoch, UTC: Firestore's own precision, because the order of a record's entries is
 * `at`, then id, and must be the same for the server and for an auditor who reads an export.
 */
export const EpochMicros = z.int();
