import autocannon from 'autocannon'

/** How often autocannon looks whether it is to stop, in milliseconds. */
const LOOK_EVERY = 50

/** Every answer begins like this; one with errors begins with them. */
const BEGINNING = '{"data":'

/**
 * Sends operations to `url` over so many connections, each the next one as soon as it has an
 * answer, for `seconds` or until there are `amount` answers.
 */
export async function loadOverHttp(url, operations, { connections, seconds, amount }) {
  const latencies = []
  let failures = 0
  let last = 0
  const started = performance.now()
  let clients = 0

  const instance = autocannon({
    url,
    connections,
    sampleInt: LOOK_EVERY,
    ...(amount === undefined ? { duration: seconds } : { amount }),
    verifyBody: (body) => body.startsWith(BEGINNING),
    setupClient(client) {
      // Each connection begins elsewhere, so that they do not all ask the same at the same time.
      const start = Math.floor((clients++ * operations.length) / connections) % operations.length
      const inTurn = [...operations.slice(start), ...operations.slice(0, start)]
      client.setRequests(inTurn.map(toRequest))
    },
  })
  instance.on('response', (_client, status, _bytes, milliseconds) => {
    if (status !== 200) failures += 1
    latencies.push(milliseconds)
    last = performance.now()
  })
  const { errors, mismatches } = await instance
  return { latencies, milliseconds: last - started, failures: failures + errors + mismatches }
}

function toRequest(operation) {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(operation),
  }
}
