// The Firestore emulator that the tests share.

/** Empties a project's database: the emulator looks through whole collections, and each run would wait for those before. */
export async function empty(projectId: string): Promise<void> {
  const host = process.env['FIRESTORE_EMULATOR_HOST'];
  if (host === undefined) throw new Error('FIRESTORE_EMULATOR_HOST names no emulator');
  const all = `http://${host}/emulator/v1/projects/${projectId}/databases/(default)/documents`;
  const answer = await fetch(all, { method: 'DELETE' });
  if (!answer.ok) throw new Error(`the emulator was not emptied: ${String(answer.status)}`);
}
