import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { damaged, FileRefused, REASONS } from './file-refused';

/** Attributes of an element by the names as written, prefixes included. */
export type Attributes = Readonly<Record<string, string>>;

/** What happens in a part. Names come without the prefix that the root element has. */
export interface XmlEvents {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/**
 * Reads one XML part in a single pass. `feed` hands its bytes over piece by piece.
 *
 * Why saxes: it is strict, resolves no entity but the five of XML, and reports a DOCTYPE before anything in it could
 * count. Its namespace mode costs a third more time, so names are compared by prefix: whatever prefix the root carries
 * (`x:worksheet`, as some programs write) is taken off, and an element with another one keeps it and matches nothing.
 *
 * Throws FileRefused on a DOCTYPE and on XML that is not well-formed.
 */
export function readXml(feed: (take: (bytes: Uint8Array) => void) => boolean, events: XmlEvents): boolean {
  const parser = new SaxesParser({ xmlns: false, position: false, fragment: false });
  parser.on('doctype', () => {
    throw new FileRefused('damaged', REASONS.hostile);
  });
  parser.on('error', (error) => {
    // Old exports carry control characters in names and addresses; the rest of the part is sound.
    if (!error.message.includes('disallowed character.')) throw damaged();
  });
  listen(parser, events);

  let decoder: TextDecoder | null = null;
  const found = feed((bytes) => {
    decoder ??= decoderFor(bytes);
    parser.write(decoder.decode(bytes, { stream: true }));
  });
  if (!found) return false;
  parser.close();
  return true;
}

function listen(parser: SaxesParser<{ xmlns: false; position: false; fragment: false }>, events: XmlEvents): void {
  let prefix: string | null = null;
  const plain = (name: string): string => (name.startsWith(prefix ?? '') ? name.slice((prefix ?? '').length) : `:${name}`);
  parser.on('opentag', ({ name, attributes }) => {
    prefix ??= name.slice(0, name.indexOf(':') + 1);
    events.open(prefix === '' ? name : plain(name), attributes);
  });
  parser.on('closetag', ({ name }) => events.close(prefix === '' ? name : plain(name)));
  parser.on('text', events.text);
  parser.on('cdata', events.text);
}

/** By its first bytes; workbooks are UTF-8, a few old programs write UTF-16. */
function decoderFor(bytes: Uint8Array): TextDecoder {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be');
  return new TextDecoder('utf-8');
}

/** The value of an attribute whose prefix differs from file to file (`r:id`, `d3p1:id`). */
export function prefixedAttribute(attributes: Attributes, localName: string): string | undefined {
  const key = Object.keys(attributes).find((name) => name.endsWith(`:${localName}`));
  return key === undefined ? undefined : attributes[key];
}

/** `1`, `true` and `on` of the schema's booleans. */
export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
