// Asks once with the fetch of Node and prints what came of it.
//
// Usage: node node.mjs URL
const seen = {};
try {
  const response = await fetch(process.argv[2], { signal: AbortSignal.timeout(10_000) });
  seen.status = response.status;
  seen.bytes = (await response.arrayBuffer()).byteLength;
} catch (error) {
  seen.error = `${error.name}: ${error.message}`;
  // What went wrong stands in the cause only.
  const { cause } = error;
  if (cause) {
    seen.error += ` (${cause.code ?? cause.name}: ${cause.message})`;
  }
}
console.log(JSON.stringify(seen));
