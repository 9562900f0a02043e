/** What Google's services say when a call fails: gRPC's codes, by name, and what follows from them. */

const CODES = {
  INVALID_ARGUMENT: 3,
  DEADLINE_EXCEEDED: 4,
  NOT_FOUND: 5,
  ALREADY_EXISTS: 6,
  FAILED_PRECONDITION: 9,
  ABORTED: 10,
  OUT_OF_RANGE: 11,
  UNAVAILABLE: 14,
} as const;

type CodeName = keyof typeof CODES;

/** After these the truth is unknown, or somebody was faster: read again, never assume. */
const LOST_RACE: readonly CodeName[] = [
  'DEADLINE_EXCEEDED',
  'NOT_FOUND',
  'ALREADY_EXISTS',
  'FAILED_PRECONDITION',
  'ABORTED',
  'UNAVAILABLE',
];

/** After these the same call would fail the same way for ever. */
const LASTING: readonly CodeName[] = ['INVALID_ARGUMENT', 'OUT_OF_RANGE'];

/** Returns true iff the fault carries this code. */
export function failedWith(fault: unknown, ...names: readonly CodeName[]): boolean {
  const code = codeOf(fault);
  return names.some((name) => CODES[name] === Number(code));
}

/** Returns true iff a write must be thought over. */
export function isLostRace(fault: unknown): boolean {
  return failedWith(fault, ...LOST_RACE);
}

/** Returns true iff the fault would come again: a defect of our own, or a call that can never be answered. */
export function isLasting(fault: unknown): boolean {
  return codeOf(fault) === undefined || failedWith(fault, ...LASTING);
}

function codeOf(fault: unknown): unknown {
  return (fault as { code?: unknown } | null)?.code;
}
