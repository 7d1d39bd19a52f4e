-- Notes a cooldown, and tells the others. Of two, the one that ends later holds. The clock is the server's.
--
-- KEYS[1]  the deployment's hash
-- ARGV     for how many ms, the reason, the channel, and what is told before the ms and the end
-- Reply    1 when it was noted, 0 when a longer one holds already

local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
local remaining = tonumber(ARGV[1])
local ends = now + remaining
if ends <= tonumber(redis.call('HGET', KEYS[1], 'ce') or '0') then
  return 0
end

redis.call('HSET', KEYS[1], 'ce', string.format('%.0f', ends), 'ch', ARGV[2])
if redis.call('PTTL', KEYS[1]) < remaining then
  redis.call('PEXPIRE', KEYS[1], ARGV[1])
end
redis.call('PUBLISH', ARGV[3], ARGV[4] .. ARGV[1] .. '|' .. string.format('%.0f', ends))
return 1
