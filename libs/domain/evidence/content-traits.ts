import type { PictureMark } from './picture-mark';
import type { TextSketch } from './text-sketch';

/** How content can be looked at without being opened: one picture, the first pages as pictures, the text, not at all. */
export const PREVIEW_KINDS = ['none', 'picture', 'pages', 'text'] as const;
export type PreviewKind = (typeof PREVIEW_KINDS)[number];

/** Degrees, rounded to about a hundred metres. */
export interface Place {
  latitude: number;
  longitude: number;
}

/** What a machine sees of content by looking at it once. */
export interface ContentTraits {
  preview: PreviewKind;
  /** Pages that can be looked at; 1 for a picture. */
  pages: number;
  /** What a person should know of the preview, a Chinese sentence. */
  note: string | null;
  picture: PictureMark | null;
  text: TextSketch | null;
  /** `2026-11-01T09:30:00` by the camera's clock, which knows no zone. */
  takenAt: string | null;
  place: Place | null;
}

/** Types that are looked into; of all else there is nothing to see. */
const EXAMINED = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'image/heic',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'text/plain',
  'text/csv',
  'text/markdown',
]);

export function isExamined(mediaType: string): boolean {
  return EXAMINED.has(mediaType);
}

/** What is known of content that is not looked into. */
export const UNSEEN: ContentTraits = {
  preview: 'none',
  pages: 0,
  note: null,
  picture: null,
  text: null,
  takenAt: null,
  place: null,
};
