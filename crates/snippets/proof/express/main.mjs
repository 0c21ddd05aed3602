// Serves the text of each code on a port of its own, and says where.
import { createServer } from 'node:http';

const codes = process.argv.slice(2);
for (const code of codes) {
  const { app, server = createServer(app) } = await import(`./codes/${code}.mjs`);
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  console.log(`${code} 127.0.0.1:${server.address().port}`);
}
console.log('ready');
// Nothing of a text speaks on standard output.
console.log = console.info = console.error;
