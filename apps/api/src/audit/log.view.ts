import { PLACE_KINDS } from '@application/ports/checkpoint-places';
import { Choice, Count, Flag, Id, Instant, Numeric, Part, Parts, Text, Texts } from '../http/view';

export class CheckpointView {
  /** The name of the log. */
  @Text() origin!: string;
  @Count() size!: number;
  /** Base64 of the root's 32 bytes. */
  @Text() root!: string;
  /** So much of it as people compare by eye. */
  @Text() shortRoot!: string;
  @Instant() at!: string;
  /** The signed note (C2SP tlog-checkpoint), to the byte. */
  @Text() note!: string;
  /** The public key that signs, as `name+hash+key`. */
  @Text() key!: string;
}

export class PlaceView {
  @Choice(PLACE_KINDS) kind!: string;
  @Text() label!: string;
  /** How far it has been told. */
  @Count() size!: number;
  @Instant(true) pushedAt!: string | null;
  /** Tries since, all in vain. */
  @Count() attempts!: number;
  @Text(true) lastError!: string | null;
  /** For how long there has been a checkpoint it was not told of. */
  @Numeric() behindSeconds!: number;
  /** That is longer than `staleHours`. */
  @Flag() stale!: boolean;
}

export class LogView {
  /** Sealed events. */
  @Count() size!: number;
  @Count() waiting!: number;
  /** How long the oldest that waits has waited. */
  @Numeric() oldestSeconds!: number;
  @Part(() => CheckpointView, true) checkpoint!: CheckpointView | null;
  /** A place is told once in so many hours. */
  @Numeric() everyHours!: number;
  /** A place that has missed the newest for so many hours is stale. */
  @Numeric() staleHours!: number;
  @Parts(() => PlaceView) places!: PlaceView[];
}

export class ConsistencyView {
  /** The proof leads from the root of so many events to that of `size`. */
  @Count() first!: number;
  @Count() size!: number;
  /** The consistency proof of RFC 6962: hashes in base64, lowest first. */
  @Texts() proof!: string[];
  /** The signed note of `size`. */
  @Text() checkpoint!: string;
  /** The public key that signed it. */
  @Text(true) key!: string | null;
}

export class ProvenEventView {
  @Id() id!: string;
  /** The bytes that were sealed, as UTF-8. */
  @Text() entry!: string;
  /** Its number in the log, from 0. */
  @Count() leaf!: number;
  /** The inclusion proof of RFC 6962: hashes in base64, lowest first. */
  @Texts() proof!: string[];
}

export class ItemProofView {
  /** The signed note all proofs lead to; null while nothing is sealed. */
  @Text(true) checkpoint!: string | null;
  /** The public key that signed it. */
  @Text(true) key!: string | null;
  @Parts(() => ProvenEventView) events!: ProvenEventView[];
  /** Ids of events it does not reach yet. */
  @Texts() waiting!: string[];
}
