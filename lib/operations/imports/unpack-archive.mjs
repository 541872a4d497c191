import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * The entries of a zip archive, none of them unpacked yet. What its directory says is held against the limits first; an
 * entry's `data()` stops at the size that it claimed and gives null when there is more.
 */
export function unpackArchive(bytes, limits) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === null) return { problem: 'unreadable', reason: 'its directory is missing' };
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) return { problem: 'entries' };
  const entries = [];
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.byteLength || view.getUint32(at, true) !== ENTRY)
      return { problem: 'unreadable', reason: 'its directory is broken' };
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const packed = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      view.getUint16(at + offset, true),
    );
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (flags & 1) return { problem: 'encrypted' };
    total += size;
    // Sizes of 0xffffffff stand in a larger record: no file of ours needs it.
    if (size > limits.bytes || total > limits.bytes) return { problem: 'size', part: name };
    if (size > 100_000 && size > packed * limits.ratio) return { problem: 'ratio', part: name };
    const start = view.getUint32(at + 42, true);
    entries.push({ name, data: () => dataOf(bytes, view, { start, packed, size, method }) });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return { entries };
}

function dataOf(bytes, view, { start, packed, size, method }) {
  if (start + 30 > bytes.byteLength || view.getUint32(start, true) !== LOCAL) return null;
  const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  const data = bytes.subarray(from, from + packed);
  if (method === 0) return data.byteLength === size ? data : null;
  if (method !== 8) return null;
  try {
    const inflated = inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
    return new Uint8Array(inflated.buffer, inflated.byteOffset, inflated.byteLength);
  } catch {
    return null;
  }
}

/** The end record stands within the last 64 KB, behind a comment perhaps. */
function endOfDirectory(view) {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return null;
}
