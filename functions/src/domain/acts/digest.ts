/** The act by which the server asks for an edition. Its body is drawn in `answer.ts`, from everything before it. */
import type { Digest } from '#schema/digest.ts';
import { DigestIssue } from '#schema/payloads.ts';
import { problem } from '../problem.ts';
import { noWords, type Act } from './act.ts';
import { accept, refuse, type Body } from './outcome.ts';

export const digestIssue: Act<DigestIssue, Digest> = {
  kind: 'digest.issue',
  payload: DigestIssue,
  subject: 'digests',
  roles: ['system'],
  versioned: false,
  size: 'form',
  hasWords: noWords,
  decide: ({ record }) => (record ? refuse(problem('digest.exists')) : accept({} as Body<Digest>)),
};
