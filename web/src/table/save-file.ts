/** A file that the page made, handed to the device to keep. */

/** Long enough for a slow device to save what it was given. */
const KEEP_MS = 60_000;

/** Saves the content under a name, as a download. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEEP_MS);
}
