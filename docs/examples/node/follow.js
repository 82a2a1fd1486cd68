// Follows a topic of Storywire: each event as it comes, and with --exit what is known of its stories when all that is
// there has been read.
// usage: node follow.js TOPIC [--bootstrap-servers HOST:PORT] [--group NAME] [--exit]
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import {
  Consumer,
  FetchIsolationLevels,
  ListOffsetTimestamps,
  MessagesStreamFallbackModes,
  MessagesStreamModes,
  stringDeserializers,
} from '@platformatic/kafka';
import { Stories } from './stories.js';

const { values: options, positionals: [topic] } = parseArgs({
  allowPositionals: true,
  options: {
    'bootstrap-servers': { type: 'string', default: '127.0.0.1:9092' },
    group: { type: 'string', default: `follow-${randomUUID()}` },
    exit: { type: 'boolean', default: false },
  },
});
if (topic === undefined) {
  console.error('usage: node follow.js TOPIC [--bootstrap-servers HOST:PORT] [--group NAME] [--exit]');
  process.exit(2);
}

const consumer = new Consumer({
  clientId: 'storywire-example',
  groupId: options.group,
  bootstrapBrokers: options['bootstrap-servers'].split(','),
  deserializers: stringDeserializers,
});
const stories = new Stories();
const stream = await consumer.consume({
  topics: [topic],
  mode: MessagesStreamModes.COMMITTED, // go on where this group stopped,
  fallbackMode: MessagesStreamFallbackModes.EARLIEST, // a new group at the beginning
  isolationLevel: FetchIsolationLevels.READ_COMMITTED,
  autocommit: false,
  maxWaitTime: 500,
});
const ends = await consumer.listOffsets({ topics: [topic], timestamp: ListOffsetTimestamps.LATEST });

if (options.exit) {
  stream.on('fetch', () => setImmediate(stopAtEnd));
}
for await (const message of stream) {
  stories.take(message.headers, message.value);
  if (!options.exit) {
    const about = message.headers.get('ce_relation') ?? message.headers.get('ce_state') ?? '';
    console.log(`${about}\t${message.key}\t${JSON.parse(message.value).headline}`);
  }
  await message.commit(); // after the work: what was not finished comes again, and ce_id tells
}
console.log(JSON.stringify(stories, null, 2));
await consumer.close(true);

// Transactions leave marks that take up offsets, so the last record is not always at the end.
function stopAtEnd() {
  const atEnd = ends.get(topic).every((end, partition) => stream.offsetsToFetch.get(`${topic}:${partition}`) >= end);
  if (atEnd && stream.readableLength === 0) {
    stream.close();
  }
}
