-- What a first view of one page asks for, in turn: PATHS, parted by spaces.
local requests, at = {}, 0

function init()
  local head = { ["Host"] = "x", ["Accept-Encoding"] = "gzip, br" }
  for path in string.gmatch(os.getenv("PATHS"), "%S+") do
    table.insert(requests, wrk.format("GET", path, head))
  end
end

function request()
  at = at % #requests + 1
  return requests[at]
end

function done(summary, latency)
  local e = summary.errors
  local wrong = e.connect + e.read + e.write + e.status + e.timeout
  io.write(string.format("RESULT %d %d %d %d %d\n", summary.requests, summary.duration, summary.bytes, wrong, latency:percentile(99)))
end
