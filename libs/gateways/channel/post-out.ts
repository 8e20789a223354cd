import { lookup as resolve } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { type HostRules, isListed } from '@domain/notice/channel-target';
import { isPrivateAddress } from './private-address';

/** From the first look for an address to the last byte of the answer. */
const LIMIT_MILLISECONDS = 10_000;
const MOST_ANSWER_BYTES = 64 * 1024;

export interface Answered {
  status: number;
  /** At most 64 KB of it. */
  text: string;
}

/** Why there was no answer. `sent`: the whole message had gone out, so it may have arrived. */
export class NoAnswer extends Error {
  constructor(
    readonly reason: 'refused address' | 'no connection' | 'lost',
    message: string,
  ) {
    super(message);
  }
}

/**
 * POSTs JSON to a checked URL. The address it connects to is checked in the act of connecting, so that a name that changes its mind
 * gains nothing; redirects are answers like others, never followed. Throws `NoAnswer`.
 */
export function postOut(
  url: URL,
  body: string,
  headers: Record<string, string>,
  rules: HostRules,
  limit = LIMIT_MILLISECONDS,
): Promise<Answered> {
  const mayBePrivate = isListed(url.hostname, rules.privateAddresses);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!mayBePrivate && isIP(host) && isPrivateAddress(host)) return Promise.reject(refusedAddress(host));
  return new Promise((fulfil, reject) => {
    let connected = false;
    const fail = (error: Error) => {
      if (error instanceof NoAnswer) return reject(error);
      reject(new NoAnswer(connected ? 'lost' : 'no connection', error.message || error.name));
    };
    const request = (url.protocol === 'http:' ? http : https).request(url, {
      method: 'POST',
      agent: false,
      lookup: mayBePrivate ? undefined : publicLookup,
      signal: AbortSignal.timeout(limit),
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Length': Buffer.byteLength(body),
        'User-Agent': 'Xiaohao',
        ...headers,
      },
    });
    request.on('socket', (socket) => {
      socket.once(url.protocol === 'http:' ? 'connect' : 'secureConnect', () => (connected = true));
    });
    request.on('error', fail);
    request.on('response', (response) => {
      const parts: Buffer[] = [];
      let size = 0;
      response.on('data', (part: Buffer) => {
        size += part.length;
        if (size <= MOST_ANSWER_BYTES) parts.push(part);
        else response.destroy(new Error('the answer is too long'));
      });
      response.on('error', fail);
      response.on('end', () => fulfil({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString() }));
    });
    request.end(body);
  });
}

function refusedAddress(address: string): NoAnswer {
  return new NoAnswer('refused address', `${address} is a private address`);
}

/** Resolves as usual and refuses where any of the addresses is private. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, found) => {
    if (error) return callback(error, []);
    const own = found.find(({ address }) => isPrivateAddress(address));
    if (own) return callback(refusedAddress(own.address) as NodeJS.ErrnoException, []);
    if (options.all) return callback(null, found);
    callback(null, found[0]!.address, found[0]!.family);
  });
};
