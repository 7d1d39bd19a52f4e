-- Notes that a process is alive, and counts those that are. The clock is the server's.
--
-- KEYS[1]  the sorted set of processes, by when they were last heard of
-- ARGV     the process, and after how many ms of silence one counts as gone; 0 when this one leaves
-- Reply    how many there are

local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
local silence = tonumber(ARGV[2])
if silence == 0 then
  redis.call('ZREM', KEYS[1], ARGV[1])
  return redis.call('ZCARD', KEYS[1])
end

redis.call('ZADD', KEYS[1], string.format('%.0f', now), ARGV[1])
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', '(' .. string.format('%.0f', now - silence))
-- When the clock was set back, those that were noted before would never go.
redis.call('ZREMRANGEBYSCORE', KEYS[1], string.format('(%.0f', now + silence), '+inf')
redis.call('PEXPIRE', KEYS[1], silence)
return redis.call('ZCARD', KEYS[1])
