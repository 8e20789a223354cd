import type { Place } from '@domain/evidence/content-traits';
import { isDay } from '@domain/day';
import exifr from 'exifr';

const WRITTEN = /^(\d{4}):(\d\d):(\d\d) ([01]\d|2[0-3]):([0-5]\d):([0-5]\d)/;

/** Thousandths of a degree, some hundred metres: enough to say which village, not which door. */
const PRECISION = 1_000;

/** When and where the camera says it was. Whatever cannot be read is null: it is a hint and no more. */
export async function readExif(bytes: Buffer): Promise<{ takenAt: string | null; place: Place | null }> {
  const found = (await exifr
    .parse(bytes, {
      pick: ['DateTimeOriginal', 'CreateDate', 'GPSLatitude', 'GPSLongitude', 'GPSLatitudeRef', 'GPSLongitudeRef'],
      reviveValues: false,
    })
    .catch(() => undefined)) as Record<string, unknown> | undefined;
  if (!found) return { takenAt: null, place: null };
  return { takenAt: timeIn(found.DateTimeOriginal) ?? timeIn(found.CreateDate), place: placeIn(found) };
}

function timeIn(value: unknown): string | null {
  const match = typeof value === 'string' ? WRITTEN.exec(value) : null;
  if (!match) return null;
  const [, year, month, date, hour, minute, second] = match;
  const on = `${year}-${month}-${date}`;
  return isDay(on) ? `${on}T${hour}:${minute}:${second}` : null;
}

function placeIn({ latitude, longitude }: Record<string, unknown>): Place | null {
  const isPlace = isWithin(latitude, 90) && isWithin(longitude, 180) && (latitude !== 0 || longitude !== 0);
  return isPlace ? { latitude: rounded(latitude), longitude: rounded(longitude) } : null;
}

const isWithin = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= most;

const rounded = (degrees: number): number => Math.round(degrees * PRECISION) / PRECISION;
