// Reads the AsyncAPI document with AsyncAPI's own parser; an error or a warning of the parser ends the program with 1.
// usage: node document.mjs docs/contract/asyncapi.yaml
import { Parser, fromFile } from '@asyncapi/parser';

const severities = ['error', 'warning', 'information', 'hint'];
const file = process.argv[2];
const { document, diagnostics } = await fromFile(new Parser(), file).parse();

for (const found of diagnostics) {
  const line = found.range.start.line + 1;
  console.error(`${file}:${line}: ${severities[found.severity]}: ${found.message} [${found.code}] at ${found.path.join('.')}`);
}
if (!document || diagnostics.length > 0) {
  process.exit(1);
}
const channels = document.channels().all();
const messages = document.messages().all();
console.log(`${file}: ${channels.length} channels, ${messages.length} messages, nothing to complain about`);
