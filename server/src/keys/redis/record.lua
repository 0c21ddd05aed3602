-- Keeps the record of an arrival, unless the key was forgotten since, or is past it.
-- KEYS: the key. ARGV: the mark of the key, the number, how many records there are, the
-- record.
local key, mark, number, most = KEYS[1], ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])
if redis.call('HGET', key, 'mark') ~= mark then return end
if tonumber(redis.call('HGET', key, 'count')) - number >= most then return end
redis.call('HSET', key, number % most, ARGV[4])
