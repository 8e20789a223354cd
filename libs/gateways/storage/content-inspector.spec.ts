import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { ZipFile } from 'yazl';
import { ContentInspector } from './content-inspector';
import { MemoryBlobStore, streamOf } from './memory-blob-store.fake';

const inspector = new ContentInspector();
const store = new MemoryBlobStore(4 * 1024 * 1024);

async function inspect(bytes: Uint8Array | string, name: string): Promise<string> {
  const content = typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes;
  const inspection = inspector.begin(streamOf(content));
  return inspection.mediaType(await store.stage(inspection.content), name);
}

function zip(...names: string[]): Promise<Buffer> {
  const file = new ZipFile();
  for (const name of names) file.addBuffer(Buffer.from('<x/>'), name);
  file.end();
  return buffer(file.outputStream.pipe(new PassThrough()));
}

/** An OLE container, as far as its directory goes. */
function ole(...names: string[]): Buffer {
  const bytes = Buffer.alloc(512 + 512 * Math.ceil((names.length + 1) / 4));
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  for (const [place, name] of ['Root Entry', ...names].entries()) {
    const at = 512 + place * 128;
    bytes.write(name, at, 'utf16le');
    bytes.writeUInt16LE((name.length + 1) * 2, at + 64);
    bytes[at + 66] = place === 0 ? 5 : 2;
  }
  return bytes;
}

describe('ContentInspector', () => {
  it.each([
    ['%PDF-1.7\n', '方案.pdf', 'application/pdf'],
    ['\x89PNG\r\n\x1a\n....', '截图.PNG', 'image/png'],
    ['\xff\xd8\xff\xe0', '照片.jpeg', 'image/jpeg'],
    ['GIF89a', '图.gif', 'image/gif'],
    ['RIFF....WEBPVP8 ', '图.webp', 'image/webp'],
    ['\0\0\0\x18ftypheic....', '照片.HEIC', 'image/heic'],
    ['\0\0\0\x18ftypmp42....', '现场.mp4', 'video/mp4'],
    ['\0\0\0\x14ftypqt  ....', '现场.mov', 'video/quicktime'],
    ['BM\x36\0\0\0\0\0\0\0', '扫描.bmp', 'image/bmp'],
  ])('knows %j', async (head, name, type) => expect(await inspect(head, name)).toBe(type));

  it('knows Office, WPS and OFD files by what is in them', async () => {
    expect(await inspect(await zip('[Content_Types].xml', 'word/document.xml'), 'a.docx')).toMatch(/wordprocessingml/);
    expect(await inspect(await zip('xl/workbook.xml'), 'a.xlsx')).toMatch(/spreadsheetml/);
    expect(await inspect(await zip('ppt/presentation.xml'), 'a.pptx')).toMatch(/presentationml/);
    expect(await inspect(await zip('OFD.xml'), 'a.ofd')).toBe('application/ofd');
    expect(await inspect(ole('WordDocument'), 'a.wps')).toBe('application/vnd.ms-works');
    expect(await inspect(ole('1Table', 'Data', 'x', 'Workbook'), 'a.et')).toBe('application/vnd.ms-excel');
    expect(await inspect(ole('PowerPoint Document'), 'a.ppt')).toBe('application/vnd.ms-powerpoint');
  });

  it('knows text in UTF-8 and GB18030', async () => {
    expect(await inspect(Buffer.from('序号,问题\n1,公示不及时\n'), '台账.csv')).toBe('text/csv');
    expect(await inspect(iconv.encode('序号,问题\n1,公示不及时\n'.repeat(20_000), 'gb18030'), '台账.txt')).toBe(
      'text/plain',
    );
    expect(await inspect(Buffer.from('# 方案'), '方案.md')).toBe('text/markdown');
  });

  it.each([
    ['MZ\x90\0', '方案.pdf', 'Windows 可执行程序'],
    ['MZ\x90\0', 'setup.exe', 'Windows 可执行程序'],
    ['\x7fELF\x02', 'a.txt', 'Linux 可执行程序'],
    ['\xcf\xfa\xed\xfe', 'a.png', 'macOS 可执行程序'],
    ['#!/bin/sh\nrm -rf /', 'a.txt', '脚本程序'],
    ['@echo off', 'a.txt', '脚本程序'],
    ['<!DOCTYPE html><script>', 'a.txt', '网页或 SVG'],
    ['\xef\xbb\xbf \n<svg xmlns=', 'a.md', '网页或 SVG'],
    ['<?xml version="1.0"?><svg', 'a.txt', '网页或 SVG'],
    ['Rar!\x1a\x07', 'a.rar', '压缩包'],
    ["7z\xbc\xaf'\x1c", 'a.7z', '压缩包'],
    ['一\0二', 'a.txt', '无法识别'],
    ['\x81\x20\xff', 'a.txt', '无法识别'],
    ['%PDF-1.7', '方案.jpg', '内容是PDF，扩展名却是 .jpg，请把扩展名改为 .pdf'],
    ['%PDF-1.7', '方案', '没有扩展名'],
    ['%PDF-1.7', 'a.constructor', '扩展名却是 .constructor'],
    ['echo hello', 'a.bat', '内容是文本文件，扩展名却是 .bat'],
    ['alert(1)', 'a.js', '扩展名却是 .js'],
  ])('refuses %j named %s', async (head, name, reason) => {
    await expect(inspect(head, name)).rejects.toMatchObject({
      code: 'evidence.type_refused',
      message: expect.stringContaining(reason),
    });
  });

  it('refuses macros, passwords, archives and broken containers', async () => {
    await expect(inspect(await zip('word/document.xml', 'word/vbaProject.bin'), 'a.docx')).rejects.toThrow('含有宏');
    await expect(inspect(ole('WordDocument', '_VBA_PROJECT'), 'a.doc')).rejects.toThrow('含有宏');
    await expect(inspect(ole('EncryptedPackage'), 'a.docx')).rejects.toThrow('已加密');
    await expect(inspect(ole('!_StringData'), 'a.doc')).rejects.toThrow('安装程序');
    await expect(inspect(await zip('a.txt'), 'a.zip')).rejects.toThrow('压缩包');
    await expect(inspect(await zip('setup.exe'), 'a.docx')).rejects.toThrow('压缩包');
    const whole = await zip('word/document.xml');
    await expect(inspect(whole.subarray(0, whole.length - 10), 'a.docx')).rejects.toThrow('已损坏');
    const locked = Buffer.from(whole);
    locked[locked.indexOf('PK\x01\x02', 0, 'latin1') + 8]! |= 1;
    await expect(inspect(locked, 'a.docx')).rejects.toThrow('已加密');
  });

  it('answers or refuses, whatever the bytes', async () => {
    const whole = await zip('word/document.xml', 'word/styles.xml');
    const starts = fc.constantFrom(Buffer.from('PK\x03\x04'), ole('WordDocument'), whole, Buffer.from('%PDF'));
    const broken = fc.record({ start: starts, cut: fc.nat(), noise: fc.uint8Array({ minLength: 1, maxLength: 300 }) });
    await fc.assert(
      fc.asyncProperty(broken, async ({ start, cut, noise }) => {
        const bytes = Buffer.concat([start.subarray(0, cut % (start.length + 1)), noise]);
        await inspect(bytes, 'a.docx').catch((error: { code: string }) =>
          expect(error.code).toBe('evidence.type_refused'),
        );
      }),
    );
  });
});
