import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const BINARY =
  process.env.STATUSLAB_BIN ||
  fileURLToPath(new URL("../target/release/statuslab", import.meta.url));

/** How long a start may take: far above the budget, for a busy machine. */
const START_MS = 10_000;
/** How long the server may take to end by itself. */
const STOP_MS = 5_000;

/** A running `statuslab` on a port of its own. */
export interface Server {
  /** Its origin, without a slash: `http://127.0.0.1:40123`. */
  readonly origin: string;
  /** Ends it. */
  stop(): Promise<void>;
}

/**
 * Starts the server with these settings and waits for the line that says where it
 * listens.
 */
export async function startServer(settings: string[] = []): Promise<Server> {
  const child = spawn(BINARY, ["--listen", "127.0.0.1:0", ...settings], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = new Transcript(child);
  try {
    const origin = await listening(child, said);
    return { origin, stop: () => stop(child, said) };
  } catch (error) {
    child.kill("SIGKILL");
    throw error;
  }
}

/** What the server has printed. Read to the end: a full pipe would stop it. */
class Transcript {
  text = "";

  constructor(child: ChildProcess) {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (chunk) => (this.text += chunk));
    }
  }

  /** An error of the server's, with all that it said. */
  error(why: string): Error {
    return new Error(`${BINARY}: ${why}\n${this.text}`);
  }
}

function listening(child: ChildProcess, said: Transcript): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => {
      clearTimeout(timer);
      reject(said.error(why));
    };
    const timer = setTimeout(fail, START_MS, "no word of where it listens");
    child.once("error", (error) => fail(error.message));
    child.once("close", (code, signal) => fail(`ended with ${signal ?? code}`));
    child.stdout?.on("data", () => {
      const line = /^listening on (http:\/\/[^\s/]+)\/?$/m.exec(said.text);
      if (line?.[1]) {
        clearTimeout(timer);
        resolve(line[1]);
      }
    });
  });
}

async function stop(child: ChildProcess, said: Transcript): Promise<void> {
  const status = child.signalCode ?? child.exitCode;
  if (status !== null) {
    throw said.error(`ended before its tests did, with ${status}`);
  }
  const ended = once(child, "exit");
  const timer = setTimeout(() => child.kill("SIGKILL"), STOP_MS);
  child.kill("SIGTERM");
  await ended;
  clearTimeout(timer);
}
