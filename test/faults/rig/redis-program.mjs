// Prints {"program", "libraries"}: the Redis server of this machine, for a part of the campaign that starts and stops one itself.
import os from 'node:os';
import process from 'node:process';
import { redisBinaries } from '../../../tools/services/redis-binaries.mjs';
import { servantFor } from '../../../tools/services/servant.mjs';

const found = await redisBinaries((line) => process.stderr.write(`${line}\n`), servantFor(os.tmpdir()));
if (found.docker) throw new Error('a redis-server is needed that is no container');
process.stdout.write(JSON.stringify({ program: found.program, libraries: found.env.LD_LIBRARY_PATH ?? '' }));
