-- Grants a part of a deployment's quota. The clock is the server's, and nothing outside KEYS[1] is read or written.
--
-- KEYS[1]  the deployment's hash: g the generation, gb when it began, gs how many processes have told it what they used, ce and ch the cooldown's end and reason; and for each window (t, r, b, with its ms)
--          its newest slice (n), what is used within it (u), and a field for each slice.
-- ARGV     the generation that the caller knows, the one to begin with when there is none, how many processes there are, whether all that the
--          caller used is told (1 or 0), and in how many parts;
--          for each of tokens, requests, burst: limit, window and slice in ms, wanted, needed, used by the caller;
--          then for each part: how many ms ago, tokens, requests;
--          then for each lease that is given back: stamp, tokens, requests.
-- Reply    granted (1 or 0; -1 when all is to be told), tokens, requests, now, generation, ms until there is room, tokens left, requests left, ms of cooldown, its end, its
--          reason. Numbers are texts, since a script's number loses what is behind its point.

-- For how many ms a process waits that has used up its part, while others have not told what they used.
local youngWait = 200
-- For how long a deployment that nobody uses is remembered. When it was forgotten, it counts as wiped.
local memory = 86400000

local unpack = unpack or table.unpack
local key = KEYS[1]
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)

local function text(number)
  return string.format('%.0f', number)
end

local head = redis.call('HMGET', key, 'g', 'ce', 'ch', 'gb', 'gs')
local generation, began, seen = head[1], tonumber(head[4] or '0'), tonumber(head[5] or '0')
local replicas, isComplete, parts = tonumber(ARGV[3]), ARGV[4] == '1', tonumber(ARGV[5])
local ends = tonumber(head[2] or '0')
local cooldown = { text(math.max(0, ends - now)), text(ends), head[3] or '' }
if generation ~= ARGV[1] and not isComplete then
  return { -1, '0', '0', text(now), generation or ARGV[2], '0', '0', '0', unpack(cooldown) }
end

local knows = generation == ARGV[1]
if not generation then
  generation, began, seen = ARGV[2], now, 0
  redis.call('HSET', key, 'g', generation, 'gb', text(now))
end
if not knows then
  seen = seen + 1
  redis.call('HSET', key, 'gs', text(seen))
end

-- Opens a window: drops the slices that are past.
local function open(name, first)
  local window = {
    name = name .. ARGV[first + 1] .. ':',
    limit = tonumber(ARGV[first]),
    length = tonumber(ARGV[first + 1]),
    slice = tonumber(ARGV[first + 2]),
    wanted = tonumber(ARGV[first + 3]),
    needed = tonumber(ARGV[first + 4]),
    own = tonumber(ARGV[first + 5]),
  }
  if window.limit == 0 then
    return window
  end
  window.slices = math.ceil(window.length / window.slice) + 1
  local current = math.floor(now / window.slice)
  local state = redis.call('HMGET', key, window.name .. 'n', window.name .. 'u')
  window.used = tonumber(state[2] or '0')
  window.newest = tonumber(state[1] or text(current))
  local past = {}
  if window.newest - current > window.slices then
    -- The clock was set back, and nobody knows how old the slices are: they all count as new.
    for index = 0, window.slices - 1 do
      past[#past + 1] = window.name .. text(index)
    end
    redis.call('HDEL', key, unpack(past))
    redis.call('HSET', key, window.name .. text(current % window.slices), text(window.used))
    window.newest = current
  elseif current > window.newest then
    local steps = math.min(current - window.newest, window.slices)
    for step = 1, steps do
      past[#past + 1] = window.name .. text((current - steps + step) % window.slices)
    end
    local counts = redis.call('HMGET', key, unpack(past))
    for index = 1, #past do
      window.used = window.used - tonumber(counts[index] or '0')
    end
    redis.call('HDEL', key, unpack(past))
    window.newest = current
  end
  return window
end

local function add(window, amount, slice)
  if window.limit > 0 and amount ~= 0 then
    redis.call('HINCRBY', key, window.name .. text((slice or window.newest) % window.slices), text(amount))
    window.used = window.used + amount
  end
end

-- Adds what was used, or given back, at a moment, if that still counts. No more is given back than is there.
local function addAt(window, moment, amount)
  if window.limit == 0 or amount == 0 then
    return
  end
  local slice = math.min(math.floor(moment / window.slice), window.newest)
  if slice > window.newest - window.slices then
    if amount < 0 then
      local counted = tonumber(redis.call('HGET', key, window.name .. text(slice % window.slices)) or '0')
      amount = -math.min(counted, -amount)
    end
    add(window, amount, slice)
  end
end

local tokens, requests, burst = open('t', 6), open('r', 12), open('b', 18)
local windows = { tokens, requests, burst }

-- While others have not told what they used, each gets no more than its part of the limit.
local isYoung = seen < replicas and now - began < math.max(tokens.length, requests.length)

-- Returns how much may be granted; nothing when that is less than what is needed. An empty window takes even what is above the limit.
local function room(window)
  if window.limit == 0 then
    return window.wanted
  end
  local free = math.min(window.wanted, window.limit - window.used)
  if isYoung and window.own > 0 then
    free = math.min(free, math.floor(window.limit * 0.9 / replicas) - window.own)
  end
  if window.used == 0 then
    free = math.max(free, window.needed)
  end
  return (free >= window.needed and free >= 0) and free or nil
end

-- Returns in how many ms there will be room for what is needed.
local function wait(window)
  local fields = {}
  local oldest = window.newest - window.slices + 1
  for slice = oldest, window.newest do
    fields[#fields + 1] = window.name .. text(slice % window.slices)
  end
  local counts = redis.call('HMGET', key, unpack(fields))
  local used = window.used
  for index = 1, #fields do
    used = used - tonumber(counts[index] or '0')
    if used <= 0 or used + window.needed <= window.limit then
      return (oldest + index - 1 + window.slices) * window.slice - now
    end
  end
  return window.length
end

local at = 24
for _ = 1, parts do
  local moment, usedTokens, usedRequests = now - tonumber(ARGV[at]), tonumber(ARGV[at + 1]), tonumber(ARGV[at + 2])
  addAt(tokens, moment, usedTokens)
  addAt(requests, moment, usedRequests)
  addAt(burst, moment, usedRequests)
  at = at + 3
end
if knows then
  for index = at, #ARGV, 3 do
    local stamp, backTokens, backRequests = tonumber(ARGV[index]), tonumber(ARGV[index + 1]), tonumber(ARGV[index + 2])
    addAt(tokens, stamp, -backTokens)
    addAt(requests, stamp, -backRequests)
    addAt(burst, stamp, -backRequests)
  end
end

local granted, retry = 1, 0
local most = {}
for index = 1, 3 do
  most[index] = room(windows[index])
  if not most[index] then
    granted = 0
    retry = math.max(retry, isYoung and youngWait or wait(windows[index]))
  end
end
local tokensGranted, requestsGranted = 0, 0
if granted == 1 then
  tokensGranted = tokens.limit > 0 and most[1] or 0
  requestsGranted = requests.limit > 0 and math.min(most[2], most[3]) or 0
  add(tokens, tokensGranted)
  add(requests, requestsGranted)
  add(burst, requestsGranted)
end

local function close(window)
  if window.limit == 0 then
    return 0
  end
  redis.call('HSET', key, window.name .. 'n', text(window.newest), window.name .. 'u', text(window.used))
  return math.max(0, window.limit - window.used)
end
local tokensLeft, requestsLeft = close(tokens), close(requests)
close(burst)

redis.call('PEXPIRE', key, text(memory))
return { granted, text(tokensGranted), text(requestsGranted), text(now), generation, text(retry), text(tokensLeft), text(requestsLeft), unpack(cooldown) }
