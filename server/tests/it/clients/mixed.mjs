// Requests of every kind through one keep-alive agent.
import { readFileSync } from "node:fs";
import http from "node:http";

const [origin, count] = process.argv.slice(2);
const kinds = JSON.parse(readFileSync("mixed.json", "utf8"));
const agent = new http.Agent({ keepAlive: true, maxSockets: 4 });

function send({ method, target, bytes }) {
  return new Promise((resolve, reject) => {
    const headers = { "Content-Length": bytes };
    const request = http.request(origin + target, { method, agent, headers }, (answer) => {
      answer.resume().on("end", () => resolve(answer.statusCode)).on("error", reject);
    });
    request.on("error", reject).end(Buffer.alloc(bytes, "x"));
  });
}

let [next, right, failed] = [0, 0, 0];
async function work() {
  while (next < Number(count)) {
    const kind = kinds[next++ % kinds.length];
    try {
      const status = await send(kind);
      if (status === kind.status) right++;
      else console.log(`${kind.method} ${kind.target}: ${status}`);
    } catch (error) {
      failed++;
      console.log(`${kind.method} ${kind.target}: ${error.code} ${error.message}`);
    }
  }
}
await Promise.all([work(), work(), work(), work()]);
agent.destroy();
console.log(`${right} answered as expected, ${failed} failed`);
