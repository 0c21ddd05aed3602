import { type IncomingMessage, type ServerResponse, createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

/** What a gateway does with the next requests. */
export interface GatewayState {
  /** Closes every connection. */
  isDown: boolean;
  /** Never answers for a page. */
  isSilent: boolean;
  /** Gives the assets other hashes, the worker another version, and the pages other titles. */
  deployed: boolean;
  /** Answers everything with a page of its own. */
  isOther: boolean;
}

/** A gateway in front of the server under test, at an origin of its own that stays. */
export interface Gateway {
  readonly origin: string;
  readonly state: GatewayState;
  stop(): Promise<void>;
}

/** Hashes in names have 16 digits; those of the other version end otherwise. */
const HASHED = /(statuslab\.[0-9a-f]{15})([0-9a-f])(?=\.)/g;
const rotate = (digit: string, by: number) => ((parseInt(digit, 16) + by) % 16).toString(16);

/** A text of the server, as the next version would have it. */
function asDeployed(text: string): string {
  return text
    .replace(HASHED, (_, name, digit) => name + rotate(digit, 1))
    .replace(/"version":"/, '"version":"0')
    .replace(/<title>/, "<title>new version ");
}

export async function startGateway(target: string): Promise<Gateway> {
  const state = { isDown: false, isSilent: false, deployed: false, isOther: false };
  const server = createServer((incoming, outgoing) => {
    const path = incoming.url ?? "/";
    if (state.isDown) return void incoming.socket.destroy();
    if (state.isSilent && !path.startsWith("/pkg/")) return;
    if (state.isOther) {
      outgoing.writeHead(200, { "content-type": "text/html" }).end("<p>Another program</p>");
      return;
    }
    forward(target, state.deployed, incoming, outgoing);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    state,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function forward(
  target: string,
  deployed: boolean,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): void {
  const { method, headers } = incoming;
  const own = incoming.url ?? "/";
  const path = deployed ? own.replace(HASHED, (_, name, digit) => name + rotate(digit, 15)) : own;
  const fields = { ...headers };
  delete fields["accept-encoding"];
  if (deployed) delete fields["if-none-match"];
  const asked = request(new URL(target + path), { method, headers: fields }, (answer) => {
    const type = answer.headers["content-type"] ?? "";
    const isText = deployed && /html|javascript/.test(type);
    if (!isText) {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
      return;
    }
    const chunks: Buffer[] = [];
    answer.on("data", (chunk) => chunks.push(chunk));
    answer.on("end", () => {
      const { "content-length": _, etag: __, ...kept } = answer.headers;
      outgoing.writeHead(answer.statusCode ?? 502, kept);
      outgoing.end(asDeployed(Buffer.concat(chunks).toString()));
    });
  });
  asked.on("error", () => incoming.socket.destroy());
  incoming.pipe(asked);
}
