// The program between us and firebase-tools: it ends everything as soon as its standard input closes. However we die, no
// Java and no Node stays behind. Run by suite.ts with its task as JSON.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** Every process of a suite carries this variable, so that it can be found even after its parent died. */
export const MARK = 'SO_CHIEN_DICH_SUITE';

/** What firebase-tools says once every emulator runs and every codebase was loaded. */
export const READY = 'All emulators ready';

export interface Supervised {
  readonly suiteId: string;
  readonly logFile: string;
  readonly args: string[];
  readonly cwd: string;
  readonly graceMs: number;
}

/** Process ids that carry the mark or belong to the supervisor's session, ourselves excepted. */
function processesOf(suiteId: string, session: number): number[] {
  const mark = `${MARK}=${suiteId}`;
  if (!existsSync('/proc/self/stat')) {
    const listing = execFileSync('ps', ['-AEww', '-o', 'pid=,command='], { encoding: 'utf8' });
    const lines = listing.split('\n').filter((line) => line.includes(mark));
    return lines.map((line) => Number.parseInt(line, 10)).filter((pid) => pid !== process.pid);
  }
  const belongs = (pid: number): boolean => {
    try {
      const folder = `/proc/${pid.toFixed(0)}`;
      const stat = readFileSync(`${folder}/stat`, 'utf8');
      const [state, , , itsSession] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (state === 'Z') return false;
      return Number(itsSession) === session || readFileSync(`${folder}/environ`, 'utf8').includes(mark);
    } catch {
      return false; // It ended while we looked, or belongs to somebody else.
    }
  };
  const pids = readdirSync('/proc').map(Number).filter(Number.isInteger);
  return pids.filter((pid) => pid !== process.pid && belongs(pid));
}

/** Kills what is left of a suite and waits until it is gone; returns the ids that would not go. */
export async function killLeftovers(suiteId: string, session: number): Promise<number[]> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const left = processesOf(suiteId, session);
    if (left.length === 0) return [];
    for (const pid of left) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // Gone in the meantime.
      }
    }
    await wait(100);
  }
  return processesOf(suiteId, session);
}

/**
 * The supervisor: runs firebase-tools until it ends or our standard input does, then sweeps up. A suite that
 * never became ready is ended hard: asked politely it would write an export without what it had not yet
 * loaded over the good one.
 */
async function supervise({ suiteId, args, cwd, graceMs, logFile }: Supervised): Promise<void> {
  const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    child.kill(readFileSync(logFile, 'utf8').includes(READY) ? 'SIGINT' : 'SIGKILL');
    setTimeout(() => child.kill('SIGKILL'), graceMs).unref();
  };
  process.stdin.on('close', stop).on('error', stop).resume();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  const code = await new Promise<number>((done) => {
    child.once('exit', (exitCode) => {
      done(exitCode ?? 1);
    });
  });
  await killLeftovers(suiteId, process.pid);
  process.exit(code);
}

if (import.meta.main) await supervise(JSON.parse(process.argv[2] ?? '{}') as Supervised);
