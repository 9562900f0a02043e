/** Editions as files: fetched with the person's ID token, because the address alone opens nothing. */

type Token = () => Promise<string>;

/** Long enough for a slow phone to open or save what it was given. */
const KEEP_MS = 60_000;

/** Returns an edition's page or text as it was rendered. **Errors**: rejects where it cannot be had. */
export async function readEdition(campaignId: string, file: string, token: Token): Promise<string> {
  return (await fetched(campaignId, file, token)).text();
}

/** Saves the edition's workbook under the server's name for it. **Errors**: rejects where it cannot be had. */
export async function saveWorkbook(campaignId: string, edition: string, token: Token): Promise<void> {
  const { url, name } = await fileAt(campaignId, `${edition}.xlsx`, token);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}

async function fetched(campaignId: string, file: string, token: Token): Promise<Response> {
  const answer = await fetch(`/files/editions/${campaignId}/${file}`, {
    headers: { authorization: `Bearer ${await token()}` },
  });
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  return answer;
}

async function fileAt(
  campaignId: string,
  file: string,
  token: Token,
): Promise<{ url: string; name: string }> {
  const answer = await fetched(campaignId, file, token);
  const url = URL.createObjectURL(await answer.blob());
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
  const named = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '');
  return { url, name: named?.[1] ?? file };
}
