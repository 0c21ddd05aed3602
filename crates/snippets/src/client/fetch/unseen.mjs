const url = '@url@';

@why@
try {
  const response = await fetch(url, {
    signal: AbortSignal.timeout(10_000),
  });
  console.log(response.status);
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  console.log(`network error: ${error.message}`);
}
