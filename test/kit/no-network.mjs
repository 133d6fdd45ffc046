// Brought into a process by `--import`: whatever reaches for the network is written to the file that SMPOLICY_NETWORK names, and throws.
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';

const file = process.env.SMPOLICY_NETWORK;
const note = (what) => appendFileSync(file, `${what}\n`);

function watch(name, object, methods) {
  for (const method of methods) {
    object[method] = () => {
      note(`${name}${method}`);
      throw new Error(`${name}${method} was called.`);
    };
  }
}

watch('net.Socket.', net.Socket.prototype, ['connect']);
watch('net.Server.', net.Server.prototype, ['listen']);
watch('dns.', dns, ['lookup', 'resolve', 'resolve4', 'resolve6']);
watch('dns.promises.', dns.promises, ['lookup', 'resolve']);
watch('http.', http, ['request', 'get']);
watch('https.', https, ['request', 'get']);
watch('tls.', tls, ['connect']);
watch('dgram.', dgram, ['createSocket']);
watch('', globalThis, ['fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource']);
syncBuiltinESMExports();
note('watching');
