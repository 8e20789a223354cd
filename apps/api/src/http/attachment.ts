import type { FastifyReply } from 'fastify';

/** Headers of content that people uploaded or we wrote: saved as a file, never shown or run in our name. */
export function asAttachment(reply: FastifyReply, fileName: string, mediaType: string): FastifyReply {
  const text = mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType;
  return reply
    .header('Content-Type', text)
    .header('Content-Disposition', disposition(fileName))
    .header('X-Content-Type-Options', 'nosniff')
    .header('Content-Security-Policy', "sandbox; default-src 'none'");
}

/** RFC 6266 with the name after RFC 5987, and one in plain letters for whoever does not know it. */
export function disposition(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
