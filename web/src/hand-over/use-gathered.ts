/** The codes of one hand-over as they are read: from the camera, or from the address that a camera app opened. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { addressOf } from '../address.ts';
import { useSession } from '../session.ts';
import type { Fault, Read } from './handed.ts';
import { keepCodes, keptCodes } from './kept-codes.ts';
import { belongs, joined, missingFrom, readPart, type Gathered } from './parts.ts';

/** What is said of the last code. */
type Said = { what: 'repeated'; at: number } | { what: 'mixed' } | { what: 'fault'; fault: Fault };

export interface Gathering {
  /** Null before the first code. */
  progress: { of: number; missing: number[] } | null;
  said: Said | null;
  take: (code: string) => void;
  startAgain: () => void;
}

/** Returns the gathering; `onWhole` gets the text when no part is missing any more. */
export function useGathered(onWhole: (text: Read<string>) => void): Gathering {
  const { connection, person, parts } = useSession();
  const codes = useRef<string[]>([]);
  const gathered = useRef<Gathered>(new Map());
  const [state, setState] = useState<Pick<Gathering, 'progress' | 'said'>>({ progress: null, said: null });

  /** Returns what is to be said of the code; null for a new part. */
  const add = (code: string): Said | null => {
    const part = readPart(code);
    if (!part.ok) return { what: 'fault', fault: part.fault };
    const { value } = part;
    if (!belongs(value, gathered.current)) return { what: 'mixed' };
    if (gathered.current.has(value.at)) return { what: 'repeated', at: value.at };
    gathered.current = new Map([...gathered.current, [value.at, value]]);
    codes.current = [...codes.current, code];
    return null;
  };
  const show = (said: Said | null): void => {
    const missing = missingFrom(gathered.current);
    const [known] = gathered.current.values();
    setState({ progress: missing && known ? { of: known.of, missing } : null, said });
    if (said === null && missing?.length === 0) void joined(gathered.current).then(onWhole);
  };
  const take = (code: string): void => {
    const said = add(code);
    if (said === null) void keepCodes(connection.database, person.uid, codes.current);
    show(said);
  };

  useEffect(() => {
    let left = false;
    void keptCodes(connection.database, person.uid).then((kept) => {
      if (left) return;
      for (const code of kept) add(code);
      const opened = parts[1];
      if (opened === undefined) show(null);
      else {
        // What the address held is read: it need not stay in the history.
        history.replaceState(null, '', addressOf('me', 'take-in'));
        take(opened);
      }
    });
    return () => {
      left = true;
    };
  }, [parts[1]]);

  return {
    ...state,
    take,
    startAgain() {
      codes.current = [];
      gathered.current = new Map();
      void keepCodes(connection.database, person.uid, []);
      setState({ progress: null, said: null });
    },
  };
}
