// The engine under test: the workflows on the real store. A mutant is another folder with the same files.
import type { Firestore } from 'firebase-admin/firestore';
import type { Ports } from '#workflows/ports.ts';
import { portsOn } from '#store/ports.ts';
import { postEntry } from '#workflows/post-entry.ts';
import { publishNodes } from '#workflows/publish-indicators.ts';
import { sweep } from '#workflows/sweep.ts';

export interface Engine {
  portsOn: (db: Firestore, topic: string, emulator: boolean) => Ports;
  postEntry: typeof postEntry;
  publishNodes: typeof publishNodes;
  sweep: typeof sweep;
}

export const ENGINE: Engine = { portsOn, postEntry, publishNodes, sweep };
