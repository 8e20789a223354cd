import type { Sent } from './sent';

/** Looks at content as its type asks for; the libraries are loaded for the type that needs them. */
export async function examineContent(bytes: Buffer, mediaType: string): Promise<Sent> {
  if (mediaType.startsWith('image/')) return (await import('./examine-picture')).examinePicture(bytes, mediaType);
  if (mediaType === 'application/pdf') return (await import('./examine-pdf')).examinePdf(bytes);
  return (await import('./examine-text')).examineText(bytes);
}
