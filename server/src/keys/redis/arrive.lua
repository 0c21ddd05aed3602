-- Counts an arrival: its number, when the one before it was, and the mark of the key.
-- KEYS: the key. ARGV: milliseconds since 1970, milliseconds to keep the key, a mark for
-- a key that is new.
local key, now, life, mark = KEYS[1], ARGV[1], ARGV[2], ARGV[3]
redis.call('HSETNX', key, 'mark', mark)
local number = redis.call('HINCRBY', key, 'count', 1)
local before = redis.call('HGET', key, 'last')
redis.call('HSET', key, 'last', now)
mark = redis.call('HGET', key, 'mark')
redis.call('PEXPIRE', key, life)
return { number, before, mark }
