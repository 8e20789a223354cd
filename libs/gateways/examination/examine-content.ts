import type { Sent } from './sent';

/** Looks at content as its type asks for; the libraries are loaded for the type that needs them. For a process that then ends. */
export async function examineContent(bytes: Buffer, mediaType: string): Promise<Sent> {
  const isPicture = mediaType.startsWith('image/');
  if (!isPicture && mediaType !== 'application/pdf') return (await import('./examine-text')).examineText(bytes);
  (await import('./narrow-decoders')).narrowDecoders();
  if (isPicture) return (await import('./examine-picture')).examinePicture(bytes, mediaType);
  return (await import('./examine-pdf')).examinePdf(bytes);
}
