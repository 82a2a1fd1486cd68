// Holds records to the contract: the message that the AsyncAPI document gives to their topic, its headers and the JSON
// Schema of its payload, with Ajv (draft 2020-12, strict). Reads records from standard input, one JSON object a line, as
// kcat -J writes them. Ends with 1 if a record breaks the contract, or if no record of an expected event came by.
// usage: node events.mjs docs/contract [EXPECTED EVENT]... <records
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { load } from 'js-yaml';

const MOST_SHOWN = 20;
const [contract, ...expected] = process.argv.slice(2);
const ajv = new Ajv({ strict: true, allErrors: true });
addFormats(ajv);
const document = load(readFileSync(join(contract, 'asyncapi.yaml'), 'utf8'));
const payloads = compilePayloads();
const headers = compileHeaders();
const channels = Object.values(document.channels).map(channel => ({
  pattern: addressPattern(channel.address),
  message: Object.keys(channel.messages)[0],
}));
const counts = new Map();
let broken = checkExamples();

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() !== '') {
    check(JSON.parse(line));
  }
}
const missing = expected.filter(name => !counts.has(name));
missing.forEach(name => console.error(`no ${name} came by`));
const seen = [...counts].sort().map(([name, count]) => `${count} ${name}`).join(', ');
console.log(`${seen || 'no records'}; ${broken} break the contract`);
process.exit(broken > 0 || missing.length > 0 ? 1 : 0);

function compilePayloads() {
  const folder = join(contract, 'schemas');
  return new Map(readdirSync(folder).map(file => {
    const schema = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    return [`./schemas/${file}`, { schema, validate: ajv.compile(schema) }];
  }));
}

function compileHeaders() {
  const schemas = document.components.schemas;
  return new Map(Object.keys(schemas).map(name => [`#/components/schemas/${name}`, ajv.compile(schemas[name])]));
}

function addressPattern(address) {
  const escaped = address.replace(/[.]/g, '\\.').replace(/\{[^}]+\}/g, '[A-Za-z0-9._-]+');
  return new RegExp(`^${escaped}$`);
}

// The examples in the schemas are what a reader copies.
function checkExamples() {
  let wrong = 0;
  for (const { schema, validate } of payloads.values()) {
    for (const example of schema.examples ?? []) {
      if (!validate(example)) {
        wrong++;
        report(`example of ${schema.title}`, validate.errors);
      }
    }
  }
  return wrong;
}

function check(record) {
  const at = `${record.topic}-${record.partition}@${record.offset}`;
  const channel = channels.find(each => each.pattern.test(record.topic));
  if (!channel) {
    broken++;
    report(at, [{ message: 'is on a topic that the document does not know' }]);
    return;
  }
  counts.set(channel.message, (counts.get(channel.message) ?? 0) + 1);
  const errors = errorsOf(record, channel.message);
  if (errors.length > 0) {
    broken++;
    report(at, errors);
  }
}

function errorsOf(record, name) {
  const message = document.components.messages[name];
  const errors = [];
  const header = attributes(record.headers ?? []);
  const validateHeaders = headers.get(message.headers.$ref);
  if (!validateHeaders(header)) {
    errors.push(...validateHeaders.errors.map(error => ({ ...error, instancePath: `headers${error.instancePath}` })));
  }
  if (message.payload && record.payload !== null) {
    errors.push(...payloadErrors(record, payloads.get(message.payload.$ref), header));
  }
  return errors;
}

function payloadErrors(record, { schema, validate }, header) {
  const event = JSON.parse(record.payload);
  const errors = validate(event) ? [] : [...validate.errors];
  if (!record.key) {
    errors.push({ message: 'has no key' });
  }
  if (header.ce_type !== `io.storywire.${schema.title.toLowerCase()}`) {
    errors.push({ instancePath: 'headers/ce_type', message: `is ${header.ce_type}, the payload is ${schema.title}` });
  }
  return errors;
}

// kcat writes headers as [name, value, name, value, ...].
function attributes(list) {
  const all = {};
  for (let i = 0; i < list.length; i += 2) {
    all[list[i]] = list[i + 1];
  }
  return all;
}

function report(at, errors) {
  if (broken <= MOST_SHOWN) {
    errors.forEach(error => console.error(`${at}: ${error.instancePath ?? ''} ${error.message}`));
  }
}
